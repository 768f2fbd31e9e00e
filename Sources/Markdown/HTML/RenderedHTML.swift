/// The HTML of a text, with what a page wants to know of it.
public struct RenderedHTML: Sendable {
  /// A heading, for a table of contents.
  public struct Heading: Hashable, Sendable {
    /// 1 to 6.
    public var level: Int
    /// The value of its `id`; empty where its text has no letter.
    public var identifier: String
    /// Its plain text.
    public var text: String
    /// Its node.
    public var node: Int
  }

  /// The HTML in UTF-8, if the document was.
  public internal(set) var bytes: [UInt8] = []
  /// The headings in order; the titles of tabs are none.
  public internal(set) var headings: [Heading] = []
  /// What the document holds that was left out, in order, each once; at most `HTMLRemoval.maximumCount`.
  public internal(set) var removed: [HTMLRemoval] = []
}

/// Something that a document holds in its HTML or its links and that no page may hold.
public struct HTMLRemoval: Hashable, Sendable {
  /// What was left out.
  public enum Part: Hashable, Sendable {
    /// An element of this name; what it held may be there still.
    case element(String)
    /// An attribute.
    case attribute(String, element: String)
    /// An address with this scheme, such as `javascript`.
    case scheme(String)
  }

  /// How many are told of one text.
  public static let maximumCount = 100

  /// What was left out.
  public var part: Part
  /// Where it stands, in bytes of the text that was rendered; nil where that is not known.
  public var offset: Int?
}

extension [HTMLRemoval] {
  /// Appends what was not told before, within the bound.
  mutating func note(_ part: HTMLRemoval.Part, at offset: Int?) {
    let removal = HTMLRemoval(part: part, offset: offset)
    if count < HTMLRemoval.maximumCount, !contains(removal) { append(removal) }
  }
}
