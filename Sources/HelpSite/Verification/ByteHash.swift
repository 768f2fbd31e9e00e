/// A number for a sequence of bytes, the same in every process (FNV-1a, mixed at the end).
///
/// Among a million sequences two meet in one number with a chance of one in thirty million.
struct ByteHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The number for all bytes so far.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 33)
  }

  /// The first half of the number, for sets of hundreds.
  var short: UInt32 { UInt32(truncatingIfNeeded: value >> 32) }

  init() {}

  init(_ bytes: some Sequence<UInt8>) { append(bytes) }

  mutating func append(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }
}
