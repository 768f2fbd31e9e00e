import Glibc

/// Searches in bytes.
enum ByteSearch {
  /// The offset of the first occurrence of `needle` in a range, or nil.
  static func first(_ needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let head = needle.first, range.count >= needle.count else { return nil }
    let last = needle.count - 1
    var start = range.lowerBound
    let end = range.upperBound - last
    while let hit = offset(of: head, in: bytes, start..<end) {
      start = hit + 1
      guard bytes[hit + last] == needle[last] else { continue }
      var index = 1
      while index < last, bytes[hit + index] == needle[index] { index += 1 }
      if index >= last { return hit }
    }
    return nil
  }

  /// The first offset of a byte in a range, or nil.
  private static func offset(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    unsafe bytes[range].withUnsafeBytes { text in
      guard let base = text.baseAddress,
        let hit = unsafe memchr(base, Int32(byte), text.count)
      else { return nil }
      return unsafe range.lowerBound + (UnsafeRawPointer(hit) - base)
    }
  }
}
