/// Hashes of texts in 64 bits, the same in every run.
///
/// Two different texts of one workspace share a hash with a chance of about one in six million for
/// 2.5 million texts.
enum TextHash {
  /// The hash of some bytes.
  static func of(_ bytes: some Collection<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash = seed ^ 0x9E37_79B9_7F4A_7C15
    var word: UInt64 = 0
    var filled = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled == 8 {
        hash = mixed(hash ^ word)
        (word, filled) = (0, 0)
      }
    }
    return mixed(mixed(hash ^ word) ^ UInt64(filled) << 56)
  }

  /// The hash of a text.
  static func of(_ text: String) -> UInt64 { of(text.utf8) }

  /// The hash of a text with white space collapsed and cut off at both ends.
  static func ofCollapsed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var collapsed: [UInt8] = []
    collapsed.reserveCapacity(bytes.count)
    for byte in bytes {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if !isSpace {
        collapsed.append(byte)
      } else if let last = collapsed.last, last != 0x20 {
        collapsed.append(0x20)
      }
    }
    if collapsed.last == 0x20 { collapsed.removeLast() }
    return of(collapsed)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
