/// Which characters an XML 1.0 document may hold, and how those with a meaning are written.
///
/// libxml2 escapes too, but turns quotes in text into references and letters in attributes into
/// numbers, and lets through what no reader accepts.
enum XMLCharacters {
  /// Where a text stands, which decides what must be escaped.
  enum Place { case text, attribute, comment }

  /// Appends a text as it is written at a place.
  static func escape(
    _ text: String,
    in place: Place,
    _ forbidden: ForbiddenCharacters,
    into result: inout OutputBytes
  ) throws(XMLError) {
    // Most texts need no care, and are copied whole.
    let offset = result.count
    result.append(text)
    guard place == .comment || result.needsCare(from: offset) else { return }
    result.cut(to: offset)
    let bytes = Array(text.utf8)
    /// What is not yet copied starts here.
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      var length = 1
      let replacement: String
      switch byte {
      case 0x2D:
        // Neither two dashes nor one at the end may stand in a comment.
        let isLast = index + 1 == bytes.count
        guard place == .comment, isLast || index > 0 && bytes[index - 1] == 0x2D else { continue }
        replacement = isLast ? " - " : " -"
      case 0xEF:
        // U+FFFE and U+FFFF, the only others that are forbidden (XML 1.0, production 2).
        guard bytes.count - index > 2, bytes[index + 1] == 0xBF, bytes[index + 2] > 0xBD else {
          continue
        }
        replacement = try forbidden.replacement(for: 0xFF40 + UInt32(bytes[index + 2]))
        length = 3
      case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E:
        if let reference = reference(to: byte, in: place) {
          replacement = reference
        } else if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
          continue
        } else {
          replacement = try forbidden.replacement(for: UInt32(byte))
        }
      default: continue
      }
      result.append(bytes[start..<index])
      result.append(replacement)
      start = index + length
    }
    result.append(bytes[start...])
  }

  /// Not zero where one of eight bytes may have to be written in another way, wherever it stands.
  ///
  /// The subtractions borrow into the top bit of a byte that is zero (Bit Twiddling Hacks, "Determine if
  /// a word has a zero byte"); a borrow that goes on may tell too many bytes, never too few.
  @inline(__always)
  static func careful(_ bytes: UInt64) -> UInt64 {
    func same(_ byte: UInt64, but bit: UInt64 = 0) -> UInt64 {
      let difference = (bytes | bit &* ones) ^ (byte &* ones)
      return (difference &- ones) & ~difference
    }
    let controls = (bytes &- 0x20 &* ones) & ~bytes
    let quoteOrAmpersand = same(0x26, but: 0x04)
    let angleBracket = same(0x3E, but: 0x02)
    // U+FFFE and U+FFFF begin with it, and so does other text.
    let leadOfForbidden = same(0xEF)
    return (controls | quoteOrAmpersand | angleBracket | leadOfForbidden) & (0x80 &* ones)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  private static func reference(to byte: UInt8, in place: Place) -> String? {
    switch (byte, place) {
    case (_, .comment): nil
    case (0x26, _): "&amp;"
    case (0x3C, _): "&lt;"
    // Only `]]>` must not stand in text, but readers of XML expect `&gt;` everywhere.
    case (0x3E, _): "&gt;"
    case (0x22, .attribute): "&quot;"
    // A reader makes these a space or a line end unless they are references.
    case (0x0A, .attribute): "&#10;"
    case (0x09, .attribute): "&#9;"
    case (0x0D, _): "&#13;"
    default: nil
    }
  }
}
