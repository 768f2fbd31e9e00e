/// Writing text and addresses into HTML.
enum HTMLEscaping {
  /// Appends text so that it reads the same in content and in a quoted attribute.
  static func append(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      case 0: html += "\u{FFFD}".utf8
      default: html.append(byte)
      }
    }
  }

  /// Appends an address for an attribute; bytes that no address may hold are percent-encoded.
  static func appendAddress(_ address: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in address {
      if isAddressByte(byte) {
        html.append(byte)
      } else if byte == UInt8(ascii: "&") {
        html += "&amp;".utf8
      } else {
        html.append(UInt8(ascii: "%"))
        html.append(hexadecimal(byte >> 4))
        html.append(hexadecimal(byte & 15))
      }
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    Byte.isLetter(byte) || Byte.isDigit(byte) || punctuation.contains(byte)
  }

  private static let punctuation = Set("~-_.+!*(),%#@?=;:/$".utf8)

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
