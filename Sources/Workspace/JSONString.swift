/// Writes strings as JSON (RFC 8259, section 7).
///
/// Escapes what must be: quotes, backslashes and control characters, and U+FEFF, which some readers refuse
/// inside a text. Everything else stands as it is in UTF-8, U+2028 and U+2029 too, which only JavaScript
/// before 2019 minded.
public enum JSONString {
  /// Appends the text in quotes, in time linear in its length.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    let span = text.utf8Span.span
    var start = 0
    for index in span.indices {
      let isMark = span[index] == 0xEF && isByteOrderMark(span, index)
      guard isMark || needsEscape(span[index]) else { continue }
      append(span, start..<index, to: &bytes)
      if isMark {
        bytes += "\\ufeff".utf8
      } else {
        appendEscape(of: span[index], to: &bytes)
      }
      start = index + (isMark ? 3 : 1)
    }
    if start == 0 { bytes += text.utf8 } else { append(span, start..<span.count, to: &bytes) }
    bytes.append(quote)
  }

  private static func append(_ span: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]) {
    for index in range { bytes.append(span[index]) }
  }

  /// Whether the bytes of U+FEFF begin at an index.
  private static func isByteOrderMark(_ span: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < span.count && span[index + 1] == 0xBB && span[index + 2] == 0xBF
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
