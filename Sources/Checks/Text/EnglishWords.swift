/// Small English words, told by their bytes.
enum EnglishWords {
  /// Whether some bytes are a small word in lower case that holds English sentences together.
  static func isSmall(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 6 && small.contains(text, range)
  }

  private static let small = PackedWords(
    """
    a an and are as at be been by can cannot do does for from has have how if in into is it its must not of \
    on or our should than that the their then there these they this to was we what when where which will \
    with you your
    """
  )
}
