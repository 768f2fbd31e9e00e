/// The words of a text in small letters, as bytes.
///
/// Words are runs of letters of scripts that put spaces between words; all else parts them.
struct LoweredWords {
  /// The words one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each word stands in `bytes`.
  private(set) var ranges: [Range<Int>] = []

  /// Reads the words of a text.
  init(_ text: ArraySlice<UInt8>) {
    let (base, range) = (text.span, 0..<text.count)
    bytes.reserveCapacity(range.count)
    var start = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = Scalars.scalar(base, at: offset, before: range.upperBound)
      offset += length
      if Scalars.isSpacedLetter(value) {
        append(LetterCase.lowered(value))
      } else if start < bytes.count {
        ranges.append(start..<bytes.count)
        start = bytes.count
      }
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
  }

  private mutating func append(_ value: UInt32) {
    if value < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: value)) }
    if value < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12 & 0x0F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  /// Whether a word begins so.
  func word(_ range: Range<Int>, startsWith beginning: [UInt8]) -> Bool {
    guard range.count >= beginning.count else { return false }
    for index in beginning.indices where bytes[range.lowerBound + index] != beginning[index] {
      return false
    }
    return true
  }
}
