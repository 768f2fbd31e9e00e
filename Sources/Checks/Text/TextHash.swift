/// Hashes of texts in 64 bits, the same in every run.
///
/// Two different texts of one workspace share a hash with a chance of about one in six million for
/// 2.5 million texts.
enum TextHash {
  /// The hash of some bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hasher = Hasher64()
    for byte in bytes { hasher.add(byte) }
    return hasher.hash
  }

  /// The hash of a text.
  static func of(_ text: String) -> UInt64 { of(text.utf8) }

  /// The hash of a part of a text with white space collapsed and cut off at both ends.
  static func ofCollapsed(_ text: [UInt8], in range: Range<Int>) -> UInt64 {
    var hasher = Hasher64()
    var isAfterSpace = false
    for index in range {
      let byte = text[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        isAfterSpace = !hasher.isEmpty
      } else {
        if isAfterSpace { hasher.add(0x20) }
        isAfterSpace = false
        hasher.add(byte)
      }
    }
    return hasher.hash
  }

}

/// Takes bytes one by one and mixes them eight at a time.
private struct Hasher64 {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var word: UInt64 = 0
  private var count: UInt64 = 0

  var isEmpty: Bool { count == 0 }

  mutating func add(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    count &+= 1
    if count & 7 == 0 {
      state = Self.mixed(state ^ word)
      word = 0
    }
  }

  var hash: UInt64 { Self.mixed(Self.mixed(state ^ word) ^ count << 32) }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
