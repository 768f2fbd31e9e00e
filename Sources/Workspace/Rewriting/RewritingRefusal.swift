/// Why a new target was not written.
public enum RewritingRefusal: Error, Sendable, Hashable {
  /// The document has nothing of this key.
  case unknownKey
  /// The document has the key more than once, so that it names nothing.
  case ambiguousKey
  /// The target holds tags of units.
  case unitTags
  /// The target opens a `<span>` that it does not close, or closes one that it does not open.
  case unevenSpans
  /// The place cannot hold the text, such as U+0000 in the text of an image, or nothing at all in a title.
  case unwritable
  /// With the target the rest of the document would be read otherwise.
  case changesOthers
  /// With the target the page would have other blocks, cells, links or code around it.
  case changesStructure
}

extension RewritingRefusal: CustomStringConvertible {
  /// What is wrong and what to do, without a full stop.
  public var description: String {
    switch self {
    case .unknownKey: "the document has no such segment; export it again"
    case .ambiguousKey:
      "the document has this key more than once; give each unit a number of its own"
    case .unitTags: "the target holds tags of units (data-ttu-id); remove them"
    case .unevenSpans: "the target’s <span> tags do not pair; close what is opened, and no more"
    case .unwritable: "the document cannot hold this text here; remove control characters"
    case .changesOthers:
      "with this target the rest of the document would be read otherwise; look for unpaired quotes or backticks"
    case .changesStructure:
      "the target would change the structure of the page around it; put a backslash before what is no markup (‘|’, ‘#’, ‘- ’, ‘1.’, ‘<’ and the like), and end no line in a heading or a cell"
    }
  }
}
