import Diagnostics

/// The part of an excerpt around its mark, or its beginning, so that long texts cost no more than short ones.
struct ExcerptWindow {
  /// The text and its mark.
  let excerpt: Excerpt
  /// Whether text before it was cut off.
  let isCutBefore: Bool
  /// Whether text after it was cut off.
  let isCutAfter: Bool

  /// Cuts a text so that at most `limit` bytes stand on either side of the mark and in it.
  init(_ excerpt: Excerpt, limit: Int) {
    let bytes = excerpt.text.utf8
    let count = bytes.count
    let mark = excerpt.mark ?? 0..<0
    var start = max(0, mark.lowerBound - limit)
    let reach = mark.lowerBound + limit
    var end = min(count, mark.count > limit ? reach : mark.upperBound + limit)
    guard start > 0 || end < count else {
      (self.excerpt, isCutBefore, isCutAfter) = (excerpt, false, false)
      return
    }
    var first = bytes.index(bytes.startIndex, offsetBy: start)
    while start < end, bytes[first] & 0xC0 == 0x80 {
      first = bytes.index(after: first)
      start += 1
    }
    var last = bytes.index(bytes.startIndex, offsetBy: end)
    while end > start, end < count, bytes[last] & 0xC0 == 0x80 {
      last = bytes.index(before: last)
      end -= 1
    }
    self.excerpt = Excerpt(
      String(Substring(bytes[first..<last])),
      mark: excerpt.mark.map { max(0, $0.lowerBound - start)..<max(0, $0.upperBound - start) }
    )
    (isCutBefore, isCutAfter) = (start > 0, end < count)
  }
}
