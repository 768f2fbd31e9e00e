/// Unicode scalars in bytes that need not be UTF-8.
enum Scalars {
  /// The scalar at `offset` and its length; a byte that begins none is U+FFFD of length one.
  static func scalar(_ bytes: [UInt8], at offset: Int, before end: Int) -> (
    value: UInt32, length: Int
  ) {
    scalar(bytes.span, at: offset, before: end)
  }

  /// The scalar at `offset` and its length; a byte that begins none is U+FFFD of length one.
  static func scalar(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> (
    value: UInt32, length: Int
  ) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= end else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (value, length)
  }

  /// The scalar that ends before `offset` and its length; nil at `start`.
  static func scalar(
    _ bytes: [UInt8],
    endingAt offset: Int,
    after start: Int
  ) -> (value: UInt32, length: Int)? {
    guard offset > start else { return nil }
    var first = offset - 1
    while first > start, offset - first < 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return (scalar(bytes, at: first, before: offset).value, offset - first)
  }

  /// Whether a scalar belongs to a word: a letter or digit of any script, Han characters included.
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 { return isASCIILetter(value) || value &- 0x30 < 10 }
    switch value {
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020,
      0xFE30...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65,
      0xFFE0...0xFFFF:
      return value == 0xAA || value == 0xB5 || value == 0xBA
    default: return true
    }
  }

  /// Whether a scalar is a letter of a script that puts spaces between words.
  static func isSpacedLetter(_ value: UInt32) -> Bool {
    isASCIILetter(value) || (value >= 0xC0 && value < 0x2000 && isWord(value))
  }

  /// Whether a scalar is a Latin letter without marks.
  static func isASCIILetter(_ value: UInt32) -> Bool { (value | 0x20) &- 0x61 < 26 }
}
