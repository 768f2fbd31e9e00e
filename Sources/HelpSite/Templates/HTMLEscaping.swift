extension [UInt8] {
  /// Appends text so that it reads the same in HTML text and in quoted attributes of either kind.
  mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8.span
    var plain = 0
    for index in bytes.indices where bytes[index].isSpecialInHTML {
      append(bytes.extracting(plain..<index))
      switch bytes[index] {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      default: append(contentsOf: "&#39;".utf8)
      }
      plain = index + 1
    }
    append(bytes.extracting(plain..<bytes.count))
  }
}

extension UInt8 {
  /// Whether it is one of `"`, `&`, `'`, `<` and `>`, which are bits of one word.
  fileprivate var isSpecialInHTML: Bool {
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return self < 64 && special & (1 << UInt64(self)) != 0
  }
}
