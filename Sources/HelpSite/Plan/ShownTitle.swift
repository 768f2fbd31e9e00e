/// A title as menus, lists, cards and search engines show it: one line that is not too long.
struct ShownTitle: Sendable, Hashable {
  /// The most Unicode scalars that are shown, the ellipsis included.
  static let limit = 200

  /// The title on one line, cut where it is too long.
  let text: String
  /// Whether something was cut off.
  let isCut: Bool

  /// Makes a title fit.
  ///
  /// Line breaks and controls become spaces, one for several. What is too long ends with an ellipsis, at the end
  /// of a word where there is one in the second half.
  ///
  /// - Complexity: linear in the length of the title.
  init(_ whole: String) {
    let line = Self.line(whole)
    guard line.utf8.count > Self.limit, line.unicodeScalars.count > Self.limit else {
      (text, isCut) = (line, false)
      return
    }
    (text, isCut) = (Self.start(of: line) + "…", true)
  }

  /// A title on one line, whatever its length.
  static func line(_ whole: String) -> String {
    if isLine(whole) { return whole }
    var line = ""
    var hasGap = false
    for scalar in whole.unicodeScalars {
      if isGap(scalar) {
        hasGap = true
      } else {
        if hasGap, !line.isEmpty { line += " " }
        hasGap = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Whether a text of ASCII and letters needs no change; a text that is unusual may be told wrongly to need one.
  private static func isLine(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 { return false }
      if byte == UInt8(ascii: " "), previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ") || text.isEmpty
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{2028}", "\u{2029}": true
    default: scalar.properties.generalCategory == .control
    }
  }

  /// As much of a line as there is room for beside the ellipsis.
  private static func start(of line: String) -> Substring {
    let room = limit - 1
    var count = 0
    var end = line.startIndex
    var wordEnd: String.Index?
    while end < line.endIndex {
      let next = line.index(after: end)
      count += line[end..<next].unicodeScalars.prefix(room + 1).count
      guard count <= room else { break }
      if line[end] == " ", count > room / 2 { wordEnd = end }
      end = next
    }
    // A single character may consist of more scalars than fit.
    if end == line.startIndex { return Substring(line.unicodeScalars.prefix(room)) }
    if end < line.endIndex, line[end] == " " { wordEnd = end }
    var start = line[..<(wordEnd ?? end)]
    while start.count > 1, let last = start.last, " ,;:–—-.".contains(last) { start.removeLast() }
    return start
  }
}
