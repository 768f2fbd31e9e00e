/// Finds the bytes of a text that are not UTF-8.
enum UTF8Validation {
  /// The ranges that are not UTF-8, in order, those on one line joined.
  ///
  /// One pass; eight bytes at a time while the text is ASCII.
  static func invalidRanges(_ bytes: Span<UInt8>) -> [Range<Int>] {
    var invalid: [Range<Int>] = []
    var index = 0
    while let bad = firstInvalid(bytes, from: index) {
      if let last = invalid.last,
        bytes.firstIndex(of: .lineFeed, in: last.upperBound..<bad) == nil
      {
        invalid[invalid.count - 1] = last.lowerBound..<bad + 1
      } else {
        invalid.append(bad..<bad + 1)
      }
      index = bad + 1
    }
    return invalid
  }

  private static func firstInvalid(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while true {
      while bytes.count - index >= 16,
        (bytes.word(at: index) | bytes.word(at: index + 8)) & highBits == 0
      {
        index += 16
      }
      while bytes.count - index >= 8 {
        let high = bytes.word(at: index) & highBits
        guard high == 0 else {
          index += high.trailingZeroBitCount / 8
          break
        }
        index += 8
      }
      guard index < bytes.count else { return nil }
      // Other scripts come in runs.
      repeat {
        let length = scalarLength(bytes, at: index)
        guard length > 0 else { return index }
        index += length
      } while index < bytes.count && bytes[index] >= 0x80
    }
  }

  /// The length of the well-formed scalar at `index` (Unicode Standard, table 3-7), or 0.
  private static func scalarLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead &- 0xC2 < 0x1E, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 { return 2 }
    if lead &- 0xE1 < 0x0C, index + 2 < bytes.count,
      (bytes[index + 1] & 0xC0) & (bytes[index + 2] & 0xC0) == 0x80,
      (bytes[index + 1] | bytes[index + 2]) & 0x40 == 0
    {
      return 3
    }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard bytes.count - index >= length, second.contains(bytes[index + 1]) else { return 0 }
    for offset in index + 2..<max(index + 2, index + length) where bytes[offset] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
