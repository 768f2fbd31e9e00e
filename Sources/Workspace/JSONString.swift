/// Writes strings as JSON (RFC 8259, section 7).
///
/// Escapes what must be: quotes, backslashes and control characters, and U+FEFF, which some readers refuse
/// inside a text. Everything else stands as it is in UTF-8, U+2028 and U+2029 too, which only JavaScript
/// before 2019 minded.
public enum JSONString {
  /// Appends the text in quotes, in time linear in its length.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    if text.utf8.contains(0xEF), text.unicodeScalars.contains("\u{FEFF}") {
      for (index, part) in text.unicodeScalars.split(
        separator: "\u{FEFF}",
        omittingEmptySubsequences: false
      ).enumerated() {
        if index > 0 { bytes += Array("\\ufeff".utf8) }
        appendEscaped(Substring(part), to: &bytes)
      }
    } else {
      appendEscaped(text[...], to: &bytes)
    }
    bytes.append(quote)
  }

  private static func appendEscaped(_ text: Substring, to bytes: inout [UInt8]) {
    if text.utf8.contains(where: needsEscape) {
      for byte in text.utf8 {
        if needsEscape(byte) { appendEscape(of: byte, to: &bytes) } else { bytes.append(byte) }
      }
    } else {
      bytes += text.utf8
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quote || byte == backslash
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(backslash)
    switch byte {
    case quote, backslash: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let low = byte & 0x0F
      bytes += [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), 0x30 + (byte >> 4)]
      bytes.append(low < 10 ? 0x30 + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
