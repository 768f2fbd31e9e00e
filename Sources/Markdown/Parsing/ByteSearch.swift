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

  /// The eight bytes from `offset` on, the first the least significant.
  func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && count - offset >= 8)
    return unsafe withUnsafeBytes { bytes in
      UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }
}

extension [UInt8] {
  /// Appends bytes in one copy, without the reference counting that slices of an array cost.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension String {
  /// What a function makes of the bytes of the text.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8 { unsafe body(Span(_unsafeElements: $0)) }
  }
}
