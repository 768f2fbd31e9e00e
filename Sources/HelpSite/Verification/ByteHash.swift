/// A number for a sequence of bytes, the same in every process.
///
/// Eight bytes at a time are folded into the number by a multiplication. Among a million sequences two meet in one
/// number with a chance of one in thirty million.
package struct ByteHash {
  /// The number.
  package let value: UInt64

  /// The first half of the number, for sets of hundreds.
  package var short: UInt32 { UInt32(truncatingIfNeeded: value >> 32) }

  /// - Complexity: O(*n*) in the number of bytes.
  package init(_ bytes: Span<UInt8>) {
    var state = Self.folded(UInt64(truncatingIfNeeded: bytes.count) &+ 0xCBF2_9CE4_8422_2325)
    var offset = 0
    while bytes.count - offset >= 8 {
      // The loop's condition keeps the word within the bytes.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = Self.folded(state ^ word)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    value = Self.folded(Self.folded(state ^ rest))
  }

  /// Both halves of a product as one number, in which every bit depends on every bit.
  private static func folded(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
