import Diagnostics

/// An excerpt in three parts, cut where it is too long to be read.
struct MarkedText {
  /// What stands before the mark; everything where there is none.
  let before: String
  /// What is marked; empty for nothing.
  let marked: String
  /// What stands after the mark.
  let after: String

  /// How many bytes are shown on either side of a mark, or of it.
  private static let limit = 600

  /// Takes an excerpt apart.
  init(_ excerpt: Excerpt) {
    let bytes = excerpt.text.utf8
    guard let mark = excerpt.mark else {
      before = Self.head(bytes[...])
      (marked, after) = ("", "")
      return
    }
    let start = bytes.index(bytes.startIndex, offsetBy: mark.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: mark.upperBound)
    before = Self.tail(bytes[..<start])
    marked = Self.head(bytes[start..<end])
    after = Self.head(bytes[end...])
  }

  private static func head(_ bytes: Substring.UTF8View) -> String {
    guard bytes.count > limit else { return String(Substring(bytes)) }
    var end = bytes.index(bytes.startIndex, offsetBy: limit)
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
    return String(Substring(bytes[..<end])) + "…"
  }

  private static func tail(_ bytes: Substring.UTF8View) -> String {
    guard bytes.count > limit else { return String(Substring(bytes)) }
    var start = bytes.index(bytes.endIndex, offsetBy: -limit)
    while start < bytes.endIndex, bytes[start] & 0xC0 == 0x80 { start = bytes.index(after: start) }
    return "…" + String(Substring(bytes[start...]))
  }
}
