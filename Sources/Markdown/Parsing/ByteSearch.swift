import Glibc

/// Searches over bytes at the speed of the C library.
extension Span where Element == UInt8 {
  /// The offset of the first `byte` at or after an offset, or `count`.
  func offset(of byte: UInt8, from start: Int) -> Int {
    guard start >= 0, start < count else { return count }
    return unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let hit = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return bytes.count }
      return unsafe UnsafeRawPointer(hit) - base
    }
  }
}
