/// Tells whether texts have the same words, endings aside.
enum Inflection {
  /// Whether a text has every word of a phrase, in whatever inflection and letter case.
  ///
  /// A word counts as found where its beginning, without the last letters, begins a word; text in a
  /// script without spaces is searched as it is.
  static func text(_ text: String, hasWordsOf phrase: String) -> Bool {
    let words = Set(self.words(of: text))
    let whole = text.lowercased()
    return self.words(of: phrase).allSatisfy { word in
      if word.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { return whole.contains(word) }
      let stem = word.prefix(max(min(4, word.count), word.count - 3))
      return words.contains { $0.hasPrefix(stem) }
    }
  }

  /// The words of a text in small letters.
  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
