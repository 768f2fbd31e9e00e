/// Where a segment stands on its page.
public struct SegmentPlace: Sendable, Hashable {
  /// What the segment is part of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Running text.
    case paragraph
    /// A heading.
    case heading
    /// An item of a list.
    case listItem = "list-item"
    /// A block quote or an alert.
    case quote
    /// A cell of a table.
    case tableCell = "table-cell"
    /// The text of a link that holds nothing else.
    case linkText = "link-text"
    /// The text that stands for an image.
    case imageText = "image-text"
    /// A value of the front matter.
    case frontMatter = "front-matter"
  }

  /// What the segment is part of.
  public var kind: Kind
  /// The anchor of the nearest heading above, where there is one.
  public var anchor: String?

  /// Creates a place.
  public init(kind: Kind = .paragraph, anchor: String? = nil) {
    self.kind = kind
    self.anchor = anchor
  }
}
