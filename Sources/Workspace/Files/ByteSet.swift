/// A set of bytes, asked in constant time.
struct ByteSet: Sendable, Hashable {
  private var bits = SIMD4<UInt64>()

  /// The bytes that are not in the set.
  var inverted: ByteSet {
    var other = self
    other.bits = ~bits
    return other
  }

  /// Whether the byte is in the set.
  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  /// Adds a byte.
  mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  /// Takes a byte out.
  mutating func remove(_ byte: UInt8) { bits[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63)) }

  /// Adds every byte for which `isMember` holds.
  mutating func insert(where isMember: (UInt8) -> Bool) {
    for byte in UInt8.min...UInt8.max where isMember(byte) { insert(byte) }
  }
}
