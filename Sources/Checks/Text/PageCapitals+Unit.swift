import Workspace

/// Tells whether the source of a unit explains the capitals of its target.
extension PageCapitals {
  /// Whether the source has capitals that the target does not keep, or speaks of labels.
  mutating func explainsCapitals(_ unit: Int) -> Bool {
    if spellsOutAcronym(unit) || endsWithCode(unit) { return true }
    let words = source.words(of: unit)
    var cursor = MarkCursor(source.marks[source.marks(of: unit)])
    var compared = 0
    for index in words {
      let word = source.words[index]
      if isLabelWord(word) { return true }
      guard word.traits.contains(.startsUpper) else { continue }
      let previousEnd = index > words.lowerBound ? Int(source.words[index - 1].end) : -1
      let isMarked = cursor.touches(word, after: previousEnd)
      if word.traits.contains(.isLiteral) || word.range.count == 1 { continue }
      compared += 1
      if compared > Self.capitalLimit { return true }
      if isKept(index, of: unit) { continue }
      let gap = source.gap(before: index, of: unit)
      if isMarked && gap != .first || gap == .space || gap == .pause { return true }
      if isNameOfPage(index) { return true }
    }
    return false
  }

  /// Whether the target has a word of the source as often as the source has it so far.
  func isKept(_ index: Int, of unit: Int) -> Bool {
    let word = source.words[index]
    let first = source.words(of: unit).lowerBound
    let needed = source.words[first...index].count { source.isSame(word, as: $0, in: source) }
    let had = target.words[target.words(of: unit)].count { source.isSame(word, as: $0, in: target) }
    return had >= needed
  }

  /// Whether the source ends with a code such as `Plan_2b`, as the names in lists of products do.
  private func endsWithCode(_ unit: Int) -> Bool {
    source.characters[unit].contains(.underscore)
      && source.words[source.words(of: unit)].last?.traits.contains(.hasDigit) == true
  }

  /// Whether the target explains an acronym, as in `Red (CSP)` and `CSP (Red)`.
  private func spellsOutAcronym(_ unit: Int) -> Bool {
    guard document.target.characters[unit].contains(.parenthesis) else { return false }
    return target.words[target.words(of: unit)].contains { word in
      guard word.isAllUpper else { return false }
      let (before, after) = (Int(word.start) - 1, Int(word.end))
      let text = target.plain(of: unit)
      if before >= text.lowerBound, target.plain[before] == UInt8(ascii: "(") { return true }
      guard after + 1 < text.upperBound else { return false }
      return target.plain[after + 1] == UInt8(ascii: "(")
        || target.plain[after] == UInt8(ascii: ")")
    }
  }

  /// Whether a word of the source tells that a label or a title follows.
  private func isLabelWord(_ word: Word) -> Bool {
    guard let packed = Self.packed(source.plain, word.range) else { return false }
    return Self.labelWords.contains(packed)
  }

  private static let labelWords = Set(
    [
      "select", "selected", "selects", "selection", "choose", "click", "press", "tap", "button",
      "tab", "option", "field", "column", "menu", "page", "link", "titled", "named", "called",
      "labeled",
    ].compactMap { packed(Array($0.utf8), 0..<$0.utf8.count) }
  )

  /// A word of up to twelve letters without marks as a number, whatever its letter case.
  private static func packed(_ text: [UInt8], _ word: Range<Int>) -> UInt64? {
    guard word.count > 2, word.count <= 12 else { return nil }
    var value: UInt64 = 0
    for index in word {
      let letter = (text[index] | 0x20) &- 0x61
      guard letter < 26 else { return nil }
      value = value << 5 | UInt64(letter + 1)
    }
    return value
  }

  /// Whether a word means the same as the first word of the source, which may be a name.
  func isCognate(_ index: Int, ofStartOf unit: Int) -> Bool {
    guard let first = source.words[source.words(of: unit)].first else { return false }
    let word = target.words[index]
    return word.range.count >= 4 && first.range.count >= 4
      && target.plain[word.range].prefix(4).elementsEqual(source.plain[first.range].prefix(4))
  }
}
