/// SipHash-2-4 with 128 bits: the same for the same bytes on every machine and in every run.
///
/// It serves to find texts and to recognize content, not to keep a forger out: the key is known.
/// Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012, with the longer output that its
/// authors' reference program adds.
struct SipHash: Sendable, Hashable {
  /// The key or the result: two words, the first of them the low one.
  typealias Words = (low: UInt64, high: UInt64)

  private var v0, v1, v2, v3: UInt64

  private init(key: Words) {
    v0 = key.low ^ 0x736f_6d65_7073_6575
    v1 = key.high ^ 0x646f_7261_6e64_6f6d ^ 0xee
    v2 = key.low ^ 0x6c79_6765_6e65_7261
    v3 = key.high ^ 0x7465_6462_7974_6573
  }

  /// The hash of some bytes; the key separates hashes that serve different ends.
  static func hash(_ bytes: Span<UInt8>, key: Words = (0, 0)) -> Words {
    var state = SipHash(key: key)
    let whole = bytes.count & ~7
    let raw = unsafe bytes.bytes
    var offset = 0
    while offset < whole {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state.add(UInt64(littleEndian: word))
      offset += 8
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for index in whole..<bytes.count { last |= UInt64(bytes[index]) << (8 * UInt64(index & 7)) }
    state.add(last)
    return state.result()
  }

  private mutating func add(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  private mutating func result() -> Words {
    v2 ^= 0xee
    for _ in 0..<4 { round() }
    let low = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xdd
    for _ in 0..<4 { round() }
    return (low, v0 ^ v1 ^ v2 ^ v3)
  }

  private mutating func round() {
    v0 &+= v1
    v1 = Self.rotate(v1, 13) ^ v0
    v0 = Self.rotate(v0, 32)
    v2 &+= v3
    v3 = Self.rotate(v3, 16) ^ v2
    v0 &+= v3
    v3 = Self.rotate(v3, 21) ^ v0
    v2 &+= v1
    v1 = Self.rotate(v1, 17) ^ v2
    v2 = Self.rotate(v2, 32)
  }

  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}
