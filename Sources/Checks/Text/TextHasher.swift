/// Hashes bytes as they come, mixing them eight at a time.
struct TextHasher {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var word: UInt64 = 0
  private var count: UInt64 = 0

  /// Whether nothing has been added.
  var isEmpty: Bool { count == 0 }

  /// Adds a byte.
  mutating func add(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    count &+= 1
    if count & 7 == 0 {
      state = Self.mixed(state ^ word)
      word = 0
    }
  }

  /// Adds a part of some bytes; the hash is that of adding them one by one.
  mutating func add(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var offset = range.lowerBound
    if count & 7 == 0 {
      while offset &+ 8 <= range.upperBound {
        let next = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = Self.mixed(state ^ UInt64(bigEndian: next))
        count &+= 8
        offset &+= 8
      }
    }
    while offset < range.upperBound {
      add(bytes[offset])
      offset &+= 1
    }
  }

  /// Adds a scalar in UTF-8.
  mutating func add(scalar value: UInt32) {
    if value < 0x80 { return add(UInt8(truncatingIfNeeded: value)) }
    if value < 0x800 {
      add(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    } else {
      if value < 0x10000 {
        add(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      } else {
        add(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        add(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      }
      add(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    }
    add(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  /// The hash of all that was added.
  var hash: UInt64 { Self.mixed(Self.mixed(state ^ word) ^ count << 32) }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
