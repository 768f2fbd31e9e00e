/// HTML of the caller's that is put between the inlines of a text.
///
/// It is trusted: neither escaped nor filtered. What insertions open, they close again, and never on the
/// other side of an element's edge.
public struct HTMLInsertion: Hashable, Sendable {
  /// Where it stands, in bytes of the tree's text.
  public var offset: Int
  /// What is written there, in UTF-8.
  public var html: [UInt8]

  /// Makes an insertion.
  public init(offset: Int, html: [UInt8]) {
    self.offset = offset
    self.html = html
  }
}
