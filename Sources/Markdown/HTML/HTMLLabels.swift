/// The words of the interface that the markup of a text needs.
public struct HTMLLabels: Hashable, Sendable {
  /// The name of a heading's link to itself, with `{title}` for the heading's text; for nil headings have
  /// no such links.
  public var sectionLink: String?
  /// The name of what a wide table scrolls in; for nil it has none.
  public var table: String?
  /// What it means that a check box is ticked; for nil check boxes have no name.
  public var checkBox: String?

  /// Makes labels; none unless told.
  public init(sectionLink: String? = nil, table: String? = nil, checkBox: String? = nil) {
    self.sectionLink = sectionLink
    self.table = table
    self.checkBox = checkBox
  }

  /// The name of a heading's link to itself, before and after the title.
  var sectionLinkParts: (before: [UInt8], after: [UInt8])? {
    guard let sectionLink else { return nil }
    let label = Array(sectionLink.utf8)
    let title = Array("{title}".utf8)
    let place = label.indices.first { label[$0...].starts(with: title) } ?? label.count
    return (Array(label[..<place]), Array(label[place...].dropFirst(title.count)))
  }
}
