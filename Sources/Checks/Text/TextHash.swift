/// Hashes of texts in 64 bits, the same in every run.
///
/// Two different texts of one workspace share a hash with a chance of about one in six million for
/// 2.5 million texts.
enum TextHash {
  /// The hash of some bytes.
  static func of(_ bytes: Span<UInt8>) -> UInt64 { of(bytes, in: bytes.indices) }

  /// The hash of a part of some bytes.
  static func of(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var hasher = TextHasher()
    hasher.add(bytes, in: range)
    return hasher.hash
  }

  /// The hash of a text.
  static func of(_ text: String) -> UInt64 { of(text.utf8.span) }

  /// The hash of a part of a text with white space collapsed and cut off at both ends.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - range: the part of it.
  ///   - isCollapsed: whether the only white space in the part is known to be single spaces.
  /// - Returns: the hash.
  static func ofCollapsed(
    _ text: Span<UInt8>,
    in range: Range<Int>,
    isCollapsed: Bool = false
  ) -> UInt64 {
    var hasher = TextHasher()
    if isCollapsed {
      hasher.add(text, in: trimmed(text, range))
      return hasher.hash
    }
    var isAfterSpace = false
    for index in range {
      let byte = text[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        isAfterSpace = !hasher.isEmpty
      } else {
        if isAfterSpace { hasher.add(0x20) }
        isAfterSpace = false
        hasher.add(byte)
      }
    }
    return hasher.hash
  }

  private static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x20 { start += 1 }
    while start < end, text[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
