extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Appends a number's digits.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var power: UInt = 1
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power /= 10
    }
  }

  /// Appends a stretch of Markdown without markup as HTML; false, and nothing is appended, where a backslash
  /// may escape something in it.
  mutating func appendPlain(_ markdown: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let text = markdown.extracting(range)
    guard text.holdsSpecial else {
      append(text)
      return true
    }
    for offset in text.indices where text[offset] == UInt8(ascii: "\\") { return false }
    var plain = 0
    for offset in text.indices {
      let escape: StaticString
      switch text[offset] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      case 0: escape = "\u{FFFD}"
      default: continue
      }
      append(text.extracting(plain..<offset))
      append(escape)
      plain = offset + 1
    }
    append(text.extracting(plain..<text.count))
    return true
  }
}

extension Span<UInt8> {
  /// Whether there is a byte that HTML or Markdown has a use for, or neither has; most texts hold none.
  fileprivate var holdsSpecial: Bool {
    // Without a branch in the loop, many bytes are compared at once.
    unsafe withUnsafeBufferPointer { bytes in
      var least: UInt8 = .max
      for offset in 0..<bytes.count {
        let byte = unsafe bytes[offset]
        least = Swift.min(least, byte ^ UInt8(ascii: "&"))
        least = Swift.min(least, byte ^ UInt8(ascii: "<"))
        least = Swift.min(least, byte ^ UInt8(ascii: ">"))
        least = Swift.min(least, byte ^ UInt8(ascii: "\""))
        least = Swift.min(least, byte ^ UInt8(ascii: "\\"))
        least = Swift.min(least, byte)
      }
      return least == 0
    }
  }
}
