extension Span<UInt8> {
  /// The first byte of a range that is wanted; the end of the range where none is.
  ///
  /// Goes eight bytes at a time where none of them can be wanted, which is most of a text.
  ///
  /// - Parameters:
  ///   - range: where to look; what lies outside of the span is not looked at.
  ///   - mayBeWanted: whether one of eight bytes may be wanted; see `EightBytes`.
  ///   - isWanted: whether a byte is.
  /// - Returns: the index of the byte, or the end of the range.
  @inline(__always)
  func first(
    in range: Range<Int>,
    mayBeWanted: (EightBytes) -> Bool,
    isWanted: (UInt8) -> Bool
  ) -> Int {
    let end = Swift.min(range.upperBound, count)
    var index = Swift.max(range.lowerBound, 0)
    while index < end {
      if end - index >= 8 {
        let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if !mayBeWanted(EightBytes(eight)) {
          index += 8
          continue
        }
      }
      let stop = Swift.min(index + 8, end)
      while index < stop {
        if isWanted(self[index]) { return index }
        index += 1
      }
    }
    return range.upperBound
  }
}

/// Eight bytes of a text, asked all at once.
///
/// The subtractions borrow into the top bit of a byte that is less (Bit Twiddling Hacks, "Determine if a
/// word has a byte less than n"); a borrow that goes on may tell too many bytes, never too few.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private let bytes: UInt64

  init(_ bytes: UInt64) { self.bytes = bytes }

  /// Whether one of them may be a byte.
  @inline(__always)
  func mayHold(_ byte: UInt8) -> Bool {
    let difference = bytes ^ (UInt64(byte) &* Self.ones)
    return (difference &- Self.ones) & ~difference & Self.tops != 0
  }

  /// Whether one of them may be less than a bound, which is at most 0x80.
  @inline(__always)
  func mayHold(below bound: UInt8) -> Bool {
    (bytes &- UInt64(bound) &* Self.ones) & ~bytes & Self.tops != 0
  }
}
