/// The strings of PO: C strings, one after another.
enum POString {
  /// Writes a keyword and its text, a line of the text a line of the file.
  ///
  /// Line feeds, tabs, quotes and backslashes have the escapes of C. Other control characters and line
  /// separators, which tools drop, break at or refuse, are visible escapes (see `VisibleEscape`).
  ///
  /// - Parameters:
  ///   - keyword: what stands before the string, the prefix of comments included.
  ///   - text: the text.
  ///   - hidesFirst: whether a line feed at the start is a visible escape.
  ///   - hidesLast: whether a line feed at the end is a visible escape.
  ///   - bytes: what it is appended to.
  static func append(
    _ keyword: String,
    _ text: String,
    hidesFirst: Bool = false,
    hidesLast: Bool = false,
    to bytes: inout [UInt8]
  ) {
    let span = text.utf8Span.span
    bytes += keyword.utf8
    bytes += " \"".utf8
    if hasInnerLineFeed(span) {
      bytes += "\"\n".utf8
      bytes += prefix(of: keyword)
      bytes.append(quote)
    }
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte == lineFeed {
        let isHidden = hidesFirst && index == 0 || hidesLast && index == span.count - 1
        if isHidden {
          VisibleEscape.append("\n", to: &bytes)
        } else {
          bytes += "\\n".utf8
          if index < span.count - 1 {
            bytes += "\"\n".utf8
            bytes += prefix(of: keyword)
            bytes.append(quote)
          }
        }
        index += 1
      } else if let (scalar, length) = hidden(span, at: index) {
        VisibleEscape.append(scalar, to: &bytes)
        index += length
      } else {
        switch byte {
        case quote, backslash: bytes += [backslash, byte]
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        default: bytes.append(byte)
        }
        index += 1
      }
    }
    bytes += "\"\n".utf8
  }

  /// Writes a text as the rest of a comment line.
  static func appendComment(_ text: String, to bytes: inout [UInt8]) {
    let span = text.utf8Span.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      let isEdge = index == 0 || index == span.count - 1
      if byte == UInt8(ascii: "\t") || byte == lineFeed || byte == UInt8(ascii: " ") && isEdge {
        VisibleEscape.append(Unicode.Scalar(byte), to: &bytes)
        index += 1
      } else if let (scalar, length) = hidden(span, at: index) {
        VisibleEscape.append(scalar, to: &bytes)
        index += length
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// The scalar at an index where it must be a visible escape; tabs and line feeds are not told here.
  static func hidden(_ text: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int)? {
    let byte = text[index]
    if byte < 0x80 {
      let isControl = byte < 0x20 && byte != UInt8(ascii: "\t") && byte != lineFeed || byte == 0x7F
      return isControl ? (Unicode.Scalar(byte), 1) : nil
    }
    switch byte {
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      return (Unicode.Scalar(text[index + 1]), 2)
    case 0xE2 where index + 2 < text.count:
      if text[index + 1] == 0x80, text[index + 2] == 0xA8 { return ("\u{2028}", 3) }
      if text[index + 1] == 0x80, text[index + 2] == 0xA9 { return ("\u{2029}", 3) }
      return VisibleEscape.begins(text, at: index) ? ("⟦", 3) : nil
    default: return nil
    }
  }

  /// What a byte after a backslash stands for; nil for digits and what C does not know.
  static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "n"): lineFeed
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case quote, backslash, UInt8(ascii: "'"), UInt8(ascii: "?"): letter
    default: nil
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let lineFeed = UInt8(ascii: "\n")

  /// What the lines after the first begin with: the sign of a comment with the previous source.
  private static func prefix(of keyword: String) -> String.UTF8View {
    (keyword.utf8.first == UInt8(ascii: "#") ? "#| " : "").utf8
  }

  private static func hasInnerLineFeed(_ text: Span<UInt8>) -> Bool {
    for index in 0..<max(0, text.count - 1) where text[index] == lineFeed { return true }
    return false
  }
}
