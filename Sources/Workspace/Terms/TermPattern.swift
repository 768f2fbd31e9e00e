/// The words that a cell of a list of terms stands for.
///
/// Alternatives are separated by `|`. A word matches as a whole: letters, digits and marks must not go on before
/// or after it, unless it ends in `*`, which stands for any ending, none included. Between words stands white
/// space of any kind and length. Letter case does not matter, except in a word that has a capital after its
/// first character (`API`, `iBox`): it is the name of something and matches as written. Text in a script that
/// writes no spaces (Chinese, Japanese, Thai) matches anywhere, and white space next to it may be missing.
///
/// An accent that is written as a mark of its own is the same as the letter with the accent.
public struct TermPattern: Sendable, Hashable {
  /// Why a text is no pattern.
  public struct Problem: Error, Sendable, Hashable {
    /// What is wrong, without a full stop.
    public let message: String
    /// What to do about it.
    public let advice: String
  }

  struct Word: Sendable, Hashable {
    let units: [FoldedUnit]
    let isOpenEnded: Bool
    let isExact: Bool
  }

  struct Alternative: Sendable, Hashable {
    let words: [Word]
  }

  /// The pattern as written.
  public let text: String
  let parsed: [Alternative]

  /// The alternatives as written, without the white space around them.
  public var alternatives: [String] {
    text.split(separator: "|").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// Reads a pattern.
  public init(_ text: String) throws(Problem) {
    self.text = text
    var parsed: [Alternative] = []
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      parsed.append(try Self.alternative(part))
    }
    self.parsed = parsed
  }

  /// Where the pattern matches in a text, as UTF-8 offsets: from left to right, the longest at each place,
  /// none overlapping.
  public func matches(in text: String) -> [Range<Int>] { matches(in: FoldedText(text)) }

  /// Where the pattern matches in a text that was prepared before, as UTF-8 offsets.
  ///
  /// Takes time in proportion to the text and to the pattern.
  public func matches(in text: FoldedText) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var index = 0
    while index < text.units.count {
      if let end = longestMatch(in: text, at: index) {
        matches.append(text.range(index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return matches
  }

  /// Whether the pattern matches anywhere in the text.
  public func occurs(in text: FoldedText) -> Bool {
    text.units.indices.contains { longestMatch(in: text, at: $0) != nil }
  }

  private func longestMatch(in text: FoldedText, at index: Int) -> Int? {
    guard text.isBoundary(at: index) else { return nil }
    return parsed.compactMap { $0.match(in: text, at: index) }.max()
  }

  private static func alternative(_ part: Substring) throws(Problem) -> Alternative {
    var words: [Word] = []
    for word in part.split(whereSeparator: \.isWhitespace) {
      let isOpenEnded = word.last == "*"
      let stem = isOpenEnded ? word.dropLast() : word
      guard !stem.contains("*") else {
        throw Problem(
          message: "'*' inside a word",
          advice: "put it at the end of a word, for any ending"
        )
      }
      guard !stem.isEmpty else {
        throw Problem(message: "'*' without a word", advice: "put it right after a word")
      }
      let units = FoldedText(String(stem)).units
      guard !units.isEmpty else {
        throw Problem(message: "a word of soft hyphens alone", advice: "remove it")
      }
      let isExact = units.dropFirst().contains(where: \.isCapital)
      words.append(Word(units: units, isOpenEnded: isOpenEnded, isExact: isExact))
    }
    guard !words.isEmpty else {
      throw Problem(
        message: "an alternative is empty",
        advice: "remove the '|' or write a word beside it"
      )
    }
    return Alternative(words: words)
  }
}

extension TermPattern: CustomStringConvertible {
  /// The pattern as written.
  public var description: String { text }
}

extension TermPattern.Alternative {
  /// Where the match that starts at `start`, a boundary, ends; nil where there is none.
  func match(in text: FoldedText, at start: Int) -> Int? {
    var index = start
    var isAfterUnspaced = false
    for (number, word) in words.enumerated() {
      if number > 0 {
        let end = text.endOfSpace(from: index)
        let isUnspaced = isAfterUnspaced || word.units.first?.isUnspaced == true
        guard end > index || isUnspaced else { return nil }
        index = end
      }
      guard let end = word.match(in: text, at: index) else { return nil }
      index = end
      isAfterUnspaced = word.units.last?.isUnspaced == true
    }
    return index
  }
}

extension TermPattern.Word {
  fileprivate func match(in text: FoldedText, at start: Int) -> Int? {
    let end = start + units.count
    guard end <= text.units.count else { return nil }
    for (offset, unit) in units.enumerated() {
      let other = text.units[start + offset]
      guard isExact ? unit == other : unit.folded == other.folded else { return nil }
    }
    // What follows a letter of an unspaced script is another word, never an ending.
    if isOpenEnded, units.last?.isSpacedLetter == true { return text.endOfWord(from: end) }
    return text.isBoundary(at: end) ? end : nil
  }
}

extension FoldedText {
  /// The UTF-8 offsets of a range of units.
  func range(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }
}
