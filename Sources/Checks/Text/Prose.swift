/// Tells running text from names, labels and code.
enum Prose {
  /// Whether two texts are the same but for white space.
  static func areEqual(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let (left, right) = (left.span, right.span)
    var (a, b) = (0, 0)
    while true {
      while a < left.count, left[a] <= 0x20 { a += 1 }
      while b < right.count, right[b] <= 0x20 { b += 1 }
      guard a < left.count, b < right.count else { return a == left.count && b == right.count }
      if left[a] != right[b] { return false }
      (a, b) = (a + 1, b + 1)
    }
  }

  /// Whether a unit's text, code and addresses aside, is English prose: at least four words, at least two
  /// of them small words, and most of the others in lower case unless there are many small words.
  static func isEnglish(_ side: SideText, of unit: Int) -> Bool {
    var (words, small, lower) = (0, 0, 0)
    let runs = side.runs(of: unit)
    for run in runs where side.runs[run].kind == .text {
      let end =
        run + 1 < runs.upperBound
        ? Int(side.runs[run + 1].plain) : side.plain(of: unit).upperBound
      var offset = Int(side.runs[run].plain)
      while offset < end {
        let start = offset
        var isLower = false
        while offset < end {
          let (value, length) = Scalars.scalar(side.plain, at: offset, before: end)
          guard isPart(value, ofWord: offset > start) else { break }
          if offset == start { isLower = LetterCase.of(value) == .lower }
          offset += length
        }
        guard offset > start else {
          offset += Scalars.scalar(side.plain, at: offset, before: end).length
          continue
        }
        words += 1
        if isLower { lower += 1 }
        if smallWords.contains(side.plain, start..<offset) { small += 1 }
      }
    }
    let isMostlyLower = (lower - small) * 2 >= words - small - 1
    return words >= 4 && small >= 2 && (isMostlyLower || small >= 5)
  }

  /// Whether a character is a letter or an apostrophe, or a mark on the letter before it.
  private static func isPart(_ value: UInt32, ofWord isInside: Bool) -> Bool {
    if value < 0x80 { return Scalars.isASCIILetter(value) || value == 0x27 }
    guard value != 0x2019, let properties = Unicode.Scalar(value)?.properties else { return true }
    if properties.isAlphabetic { return true }
    return isInside && properties.generalCategory == .nonspacingMark
  }

  /// Words that hold English sentences together and mean nothing in the languages translated into.
  private static let smallWords = PackedWords(
    """
    the The of to and is are was that this This these with for from your you You it its be been by or on at \
    if If which when When will can cannot must not has have into than then there they their we We our should \
    does an How how what What where
    """
  )
}
