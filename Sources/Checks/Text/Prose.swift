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
  /// of them small words, and most of the others in lower case.
  static func isEnglish(_ side: SideText, of unit: Int) -> Bool {
    var (words, small, lower) = (0, 0, 0)
    let runs = side.runs(of: unit)
    for run in runs where side.runs[run].kind == .text {
      let end =
        run + 1 < runs.upperBound
        ? Int(side.runs[run + 1].plain) : side.plain(of: unit).upperBound
      let text = String(decoding: side.plain[Int(side.runs[run].plain)..<end], as: UTF8.self)
      for word in text.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }) {
        words += 1
        if word.first?.isLowercase ?? false { lower += 1 }
        if smallWords.contains(String(word)) { small += 1 }
      }
    }
    return words >= 4 && small >= 2 && (lower - small) * 2 >= words - small - 1
  }

  /// Words that hold English sentences together and mean nothing in the languages translated into.
  static let smallWords: Set<String> = [
    "the", "The", "of", "to", "and", "is", "are", "was", "that", "this", "This", "these", "with",
    "for", "from", "your", "you", "You", "it", "its", "be", "been", "by", "or", "on", "at", "if",
    "If", "which", "when", "When", "will", "can", "cannot", "must", "not", "has", "have", "into",
    "than", "then", "there", "they", "their", "we", "We", "our", "should", "does", "an", "How",
    "how",
    "what", "What", "where",
  ]
}
