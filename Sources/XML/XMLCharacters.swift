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
    into result: inout [UInt8]
  ) throws(XMLError) {
    let bytes = text.utf8.span
    // Most texts need no care, and are copied whole.
    guard var index = bytes.indices.first(where: { needsCare(bytes[$0]) }) else {
      result.append(contentsOf: text.utf8)
      return
    }
    result.append(contentsOf: text.utf8.prefix(index))
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E:
        if let reference = reference(to: byte, in: place) {
          result += reference.utf8
        } else if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
          result.append(byte)
        } else {
          result += try forbidden.replacement(for: UInt32(byte)).utf8
        }
      case 0x2D where place == .comment && (result.last == 0x2D || index + 1 == bytes.count):
        // Neither two dashes nor one at the end may stand in a comment.
        result += index + 1 == bytes.count ? " - ".utf8 : " -".utf8
      // U+FFFE and U+FFFF, the only others that are forbidden (XML 1.0, production 2).
      case 0xEF
      where bytes.count - index > 2 && bytes[index + 1] == 0xBF && bytes[index + 2] > 0xBD:
        result += try forbidden.replacement(for: 0xFF40 + UInt32(bytes[index + 2])).utf8
        index += 2
      default: result.append(byte)
      }
      index += 1
    }
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, 0x22, 0x26, 0x2D, 0x3C, 0x3E, 0xEF: true
    default: false
    }
  }

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
