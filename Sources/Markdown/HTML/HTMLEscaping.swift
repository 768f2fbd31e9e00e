/// Writing text and addresses into HTML.
enum HTMLEscaping {
  /// Appends text so that it reads the same in content and in a quoted attribute.
  static func append(_ text: ArraySlice<UInt8>, to html: inout [UInt8]) {
    var start = text.startIndex
    for index in text.indices where special.contains(text[index]) {
      html += text[start..<index]
      switch text[index] {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      default: html += "\u{FFFD}".utf8
      }
      start = index + 1
    }
    html += text[start...]
  }

  static func append(_ text: [UInt8], to html: inout [UInt8]) { append(text[...], to: &html) }

  static func append(_ text: String, to html: inout [UInt8]) {
    append(Array(text.utf8)[...], to: &html)
  }

  /// Appends an address for an attribute; bytes that no address may hold are percent-encoded.
  static func appendAddress(_ address: [UInt8], to html: inout [UInt8]) {
    var start = 0
    for index in address.indices where !plain.contains(address[index]) {
      html += address[start..<index]
      let byte = address[index]
      if byte == UInt8(ascii: "&") {
        html += "&amp;".utf8
      } else {
        html.append(UInt8(ascii: "%"))
        html.append(hexadecimal(byte >> 4))
        html.append(hexadecimal(byte & 15))
      }
      start = index + 1
    }
    html += address[start...]
  }

  private static let special = ByteSet("\0&<>\"")
  /// What stands in an address as it is.
  private static let plain = ByteSet(
    "~-_.+!#$%()*,/:;=?@0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
  )

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}

/// A set of ASCII bytes.
private struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: String) {
    for byte in bytes.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    guard byte < 128 else { return false }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}
