import Diagnostics

/// An excerpt in three parts, cut where it is too long to be read.
struct MarkedText {
  /// What stands before the mark; everything where there is none.
  let before: String
  /// What is marked; empty for nothing.
  let marked: String
  /// What stands after the mark.
  let after: String

  /// How many bytes are shown on either side of a mark, and of it.
  private static let limit = 600

  /// Takes an excerpt apart.
  init(_ excerpt: Excerpt) {
    let window = ExcerptWindow(excerpt, limit: Self.limit)
    let bytes = window.excerpt.text.utf8
    let mark = window.excerpt.mark ?? bytes.count..<bytes.count
    let start = bytes.index(bytes.startIndex, offsetBy: mark.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: mark.upperBound)
    before = (window.isCutBefore ? "…" : "") + String(Substring(bytes[..<start]))
    marked = String(Substring(bytes[start..<end]))
    after = String(Substring(bytes[end...])) + (window.isCutAfter ? "…" : "")
  }
}
