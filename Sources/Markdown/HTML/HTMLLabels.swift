/// The words of the interface that the markup of a text needs.
public struct HTMLLabels: Hashable, Sendable {
  /// The name of a heading's link to itself, with `{title}` for the heading's text; for nil headings have
  /// no such links.
  public var sectionLink: String?
  /// The name of what a wide table scrolls in; for nil it has none.
  public var table: String?

  /// Makes labels; none unless told.
  public init(sectionLink: String? = nil, table: String? = nil) {
    self.sectionLink = sectionLink
    self.table = table
  }
}
