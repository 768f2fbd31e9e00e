import Glibc

/// Searches over bytes, each at the speed of the C library.
///
/// The only place of the module that touches memory by pointer: every offset is checked against the
/// span before the call, so the rest of the module stays in checked code.
extension Span where Element == UInt8 {
  /// The offset of the first `byte` in `range`, or nil.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    guard !range.isEmpty else { return nil }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let hit = unsafe memchr(base + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - base
    }
  }

  /// The offset of the last `byte` in `range`, or nil.
  func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      if self[index] == byte { return index }
    }
    return nil
  }

  /// How many Unicode scalars start in `range`, were it valid UTF-8.
  ///
  /// Eight bytes at a time: each lane of a word counts its continuation bytes, for at most 255 words
  /// before the lanes are added up.
  func scalars(in range: Range<Int>) -> Int {
    let lanes: UInt64 = 0x0101_0101_0101_0101
    var continuations = 0
    var offset = range.lowerBound
    while range.upperBound - offset >= 8 {
      let end = offset + min(255, (range.upperBound - offset) / 8) * 8
      var counts: UInt64 = 0
      while offset < end {
        let word = word(at: offset)
        counts &+= (word >> 7) & ~(word >> 6) & lanes
        offset += 8
      }
      let even: UInt64 = 0x00FF_00FF_00FF_00FF
      let pairs = (counts & even) &+ ((counts >> 8) & even)
      continuations += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while offset < range.upperBound {
      if self[offset] & 0xC0 == 0x80 { continuations += 1 }
      offset += 1
    }
    return range.count - continuations
  }

  /// The eight bytes from `offset` on, the first the least significant.
  func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && count - offset >= 8)
    return unsafe withUnsafeBytes { bytes in
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  /// The eight bytes from `offset` on, zeros for those after the end.
  func paddedWord(at offset: Int) -> UInt64 {
    if count - offset >= 8 { return word(at: offset) }
    var word: UInt64 = 0
    for index in stride(from: count - 1, through: offset, by: -1) {
      word = word << 8 | UInt64(self[index])
    }
    return word
  }

  /// Whether the same bytes stand in both ranges.
  func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    precondition(left.lowerBound >= 0 && left.upperBound <= count)
    precondition(right.lowerBound >= 0 && right.upperBound <= count)
    guard left.count == right.count, !left.isEmpty else { return left.count == right.count }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return true }
      return unsafe memcmp(base + left.lowerBound, base + right.lowerBound, left.count) == 0
    }
  }

  /// Whether `text` stands at `offset`.
  func hasBytes(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, count - offset >= length else { return false }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return length == 0 }
      return unsafe memcmp(base + offset, text.utf8Start, length) == 0
    }
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let lessThan = UInt8(ascii: "<")

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
