/// A checksum that runs at the speed of memory, to tell damage, not forgery.
///
/// Four lanes take turns with words of eight bytes: `lane = rotate((lane ⊕ word) × odd)`. A step can be undone
/// given its word, so a change inside one word always changes the result; other changes go unseen once
/// in 2⁶⁴ cases.
enum BlockChecksum {
  private static let factor: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The checksum of `bytes`.
  static func of(_ bytes: [UInt8]) -> UInt64 { of(unsafe bytes.span.bytes) }

  /// The checksum of `bytes`.
  static func of(_ bytes: RawSpan) -> UInt64 {
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var offset = 0
    while offset + 32 <= bytes.byteCount {
      a = step(a, bytes.word(at: offset))
      b = step(b, bytes.word(at: offset + 8))
      c = step(c, bytes.word(at: offset + 16))
      d = step(d, bytes.word(at: offset + 24))
      offset += 32
    }
    while offset + 8 <= bytes.byteCount {
      a = step(a, bytes.word(at: offset))
      offset += 8
    }
    var last: UInt64 = 0
    for index in offset..<bytes.byteCount {
      last = last << 8 | UInt64(bytes.byte(at: index))
    }
    a = step(a, last)
    return [b, c, d, UInt64(bytes.byteCount)].reduce(a, step)
  }

  @inline(__always)
  private static func step(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* factor
    return product << 29 | product >> 35
  }
}
