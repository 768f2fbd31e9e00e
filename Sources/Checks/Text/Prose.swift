/// Tells running text from names, labels and code.
enum Prose {
  /// Whether two texts are the same but for white space.
  static func areEqual(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    var (a, b) = (left.makeIterator(), right.makeIterator())
    func next(_ iterator: inout ArraySlice<UInt8>.Iterator) -> UInt8? {
      while let byte = iterator.next() {
        if byte > 0x20 { return byte }
      }
      return nil
    }
    while true {
      let (x, y) = (next(&a), next(&b))
      if x != y { return false }
      if x == nil { return true }
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
