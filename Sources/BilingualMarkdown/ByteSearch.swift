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

  /// How many line feeds `range` holds.
  func lineFeeds(in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBytes { bytes in
      unsafe UnsafeRawBufferPointer(rebasing: bytes[range]).reduce(into: 0) { total, byte in
        total &+= byte == .lineFeed ? 1 : 0
      }
    }
  }

  /// How many Unicode scalars start in `range`, were it valid UTF-8.
  func scalars(in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBytes { bytes in
      unsafe UnsafeRawBufferPointer(rebasing: bytes[range]).reduce(into: 0) { total, byte in
        total &+= byte & 0xC0 != 0x80 ? 1 : 0
      }
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
}
