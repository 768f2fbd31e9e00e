/// Punctuation that fills a whole square, so that no space follows it.
enum FullWidthMark {
  /// Whether one ends right before an offset.
  static func ends(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard offset >= 3, offset <= bytes.count else { return false }
    return switch (bytes[offset - 3], bytes[offset - 2], bytes[offset - 1]) {
    // U+3001 and U+3002, and the closing brackets U+3009 to U+3011.
    case (0xE3, 0x80, 0x81...0x82), (0xE3, 0x80, 0x89), (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x8D),
      (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x91):
      true
    // U+FF01, U+FF09, U+FF0C, U+FF0E, U+FF1A, U+FF1B and U+FF1F.
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x8E),
      (0xEF, 0xBC, 0x9A...0x9B), (0xEF, 0xBC, 0x9F):
      true
    default: false
    }
  }
}
