/// Tells labels that are translated otherwise from bold that slipped to other words.
enum LabelSlip {
  /// Whether the words in bold are likely not to be the label, or not all of it.
  ///
  /// - Parameters:
  ///   - label: the label of the source.
  ///   - usual: its usual translation.
  ///   - here: the bold words in question.
  ///   - text: the target that they stand in, with its markup.
  ///   - isPage: whether the usual translation stands on the same page.
  /// - Returns: whether another check owns what is wrong, if anything is.
  static func isLikely(
    label: String,
    usual: String,
    here: String,
    in text: String,
    isPage: Bool
  ) -> Bool {
    // Where the usual words stand in the sentence, the wrong ones stand in bold.
    Inflection.text(text, hasWordsOf: usual) || isFragment(usual, instead: here)
      || addsNouns(to: label, usual, in: text) || isQuotedElsewhere(here, in: text)
      || !isPage && runsOn(here, in: text)
  }

  /// Whether the usual words begin and end with small words that surround a label: *and plans of*.
  private static func isFragment(_ usual: String, instead here: String) -> Bool {
    let words = usual.split(separator: " ")
    guard words.count > 2, here.first?.isUppercase ?? false, let first = words.first,
      let last = words.last
    else { return false }
    return first.count <= 3 && last.count <= 3 && first.first?.isLowercase ?? false
  }

  /// Whether the usual translation of a single word has a noun beside it, as in *page Plans*, and the
  /// word itself stands in the text.
  private static func addsNouns(to label: String, _ usual: String, in text: String) -> Bool {
    guard !label.contains(where: { !$0.isLetter }) else { return false }
    let words = usual.lowercased().split { !$0.isLetter }
    let others = text.lowercased().split { !$0.isLetter }
    if words.count > 1 {
      return words.contains { word in word.count > 4 && others.contains(word) }
    }
    // A German compound such as *Kundentarif*, whose last word stands alone in the text.
    guard let word = words.first, word.count > 7 else { return false }
    return others.contains { $0.count > 3 && word.count > $0.count + 3 && word.hasSuffix($0) }
  }

  /// Whether a label stands in quotation marks in a text in Han characters, and the bold words do not.
  private static func isQuotedElsewhere(_ here: String, in text: String) -> Bool {
    guard here.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return false }
    let parts = text.split(omittingEmptySubsequences: false) { "\"“”".contains($0) }
    guard parts.count > 2 else { return false }
    let quoted = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    return !quoted.contains { $0.contains(here) }
  }

  /// Whether the bold words begin a sentence that runs on, and are no label: *Learn more about plans*.
  private static func runsOn(_ here: String, in text: String) -> Bool {
    let beginning = "**" + here + "** "
    return text.hasPrefix(beginning) && text.dropFirst(beginning.count).first?.isLowercase ?? false
  }
}
