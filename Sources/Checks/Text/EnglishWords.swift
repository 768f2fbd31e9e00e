/// Small English words, told by their bytes.
enum EnglishWords {
  /// Whether some bytes are a small word in lower case that holds English sentences together.
  static func isSmall(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 8, let value = packed(text[range]) else { return false }
    var (low, high) = (0, small.count)
    while low < high {
      let middle = (low + high) / 2
      if small[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < small.count && small[low] == value
  }

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for byte in bytes {
      guard byte &- 0x61 < 26 else { return nil }
      value = value << 8 | UInt64(byte)
    }
    return value
  }

  private static let small: [UInt64] =
    """
    a an and are as at be been by can cannot do does for from has have how if in into is it its must not of \
    on or our should than that the their then there these they this to was we what when where which will \
    with you your
    """.split(separator: " ").compactMap { packed($0.utf8) }.sorted()
}
