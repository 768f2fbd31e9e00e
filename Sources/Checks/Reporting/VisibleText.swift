/// Text that a terminal shows and does not obey: controls and what changes the direction are replaced.
public enum VisibleText {
  /// A text as a terminal may get it, on one line.
  public static func of(_ text: String) -> String {
    var line: [UInt8] = []
    append(text, to: &line)
    return String(decoding: line, as: UTF8.self)
  }

  /// A character as a terminal may get it.
  static func scalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x20..<0x7F: value
    case 0x0A, 0x0D, 0x09: 0x20
    case 0..<0x20: 0x2400 + value
    case 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: 0xFFFD
    default: value
    }
  }

  /// Adds a part of a text, copied as a whole where nothing in it has to be replaced.
  static func append(_ range: Range<Int>, of text: [UInt8], to line: inout [UInt8]) {
    var copied = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      // What is replaced are controls, and characters that begin with one of three bytes.
      guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF else {
        offset += 1
        continue
      }
      let (value, length) = Scalars.scalar(text, at: offset, before: range.upperBound)
      let shown = scalar(value)
      if shown != value {
        line += text[copied..<offset]
        line += UTF8.encode(Unicode.Scalar(shown) ?? "\u{FFFD}") ?? .init()
        copied = offset + length
      }
      offset += length
    }
    line += text[copied..<range.upperBound]
  }

  /// Adds a whole text.
  static func append(_ text: String, to line: inout [UInt8]) {
    let bytes = Array(text.utf8)
    append(bytes.indices, of: bytes, to: &line)
  }

  /// How many columns a terminal gives a character: two to East Asian wide ones, none to combining marks.
  static func columns(of value: UInt32) -> Int {
    switch value {
    case 0..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x20D0: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default:
      switch Unicode.Scalar(value)?.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: 1
      }
    }
  }
}
