/// Writing text and addresses into HTML.
enum HTMLEscaping {
  /// Appends text so that it reads the same in content and in a quoted attribute.
  static func append(_ text: Span<UInt8>, to html: inout [UInt8]) {
    var start = 0
    var index = special(in: text, from: 0)
    while index < text.count {
      html.append(text.extracting(start..<index))
      switch text[index] {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      default: html += "\u{FFFD}".utf8
      }
      start = index + 1
      index = special(in: text, from: start)
    }
    html.append(text.extracting(start..<text.count))
  }

  static func append(_ text: [UInt8], to html: inout [UInt8]) { append(text.span, to: &html) }

  static func append(_ text: [UInt8], _ range: Range<Int>, to html: inout [UInt8]) {
    append(text.span.extracting(range), to: &html)
  }

  static func append(_ text: String, to html: inout [UInt8]) {
    text.withBytes { append($0, to: &html) }
  }

  /// The offset of the first byte at or after another that does not stand for itself, or `count`.
  ///
  /// Eight bytes at a time: a lane becomes zero where its byte is zero, `<` or `>` (which differ in one bit),
  /// or `"` or `&` (in another).
  private static func special(in text: Span<UInt8>, from start: Int) -> Int {
    let lanes: UInt64 = 0x0101_0101_0101_0101
    /// The top bit of each lane that is zero; above the lowest such lane other bits may be set too.
    func zeros(_ word: UInt64) -> UInt64 { (word &- lanes) & ~word & (lanes << 7) }
    var index = start
    while text.count - index >= 8 {
      let word = text.word(at: index)
      let found =
        zeros(word) | zeros((word & ~(lanes * 0x02)) ^ (lanes * 0x3C))
        | zeros((word & ~(lanes * 0x04)) ^ (lanes * 0x22))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count {
      switch text[index] {
      case 0, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""):
        return index
      default: index += 1
      }
    }
    return index
  }

  // MARK: Addresses

  /// Appends an address for an attribute; bytes that no address may hold are percent-encoded.
  static func append(address: Span<UInt8>, to html: inout [UInt8]) {
    let plain = plain
    var start = 0
    for index in address.indices where !plain.contains(address[index]) {
      html.append(address.extracting(start..<index))
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
    html.append(address.extracting(start..<address.count))
  }

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
