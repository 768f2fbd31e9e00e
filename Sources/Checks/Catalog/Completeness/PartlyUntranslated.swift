import Diagnostics

extension Check {
  /// Running words of the source inside a target that is translated otherwise.
  static let partlyUntranslated = Check(
    id: "partly-untranslated",
    summary: "A part of a sentence is left in the language of the source.",
    rationale: """
      Half a sentence in another language is read twice, or not at all. Only running prose counts: at least \
      four words that stand in the source in the same order, small words such as ‘the’ and words in lower \
      case among them. What is quoted, bold, code or the title of a page elsewhere is left alone, as is what \
      has its translation in brackets after it.
      """,
    severity: .warning,
    precision: .right(7, of: 7),
    examples: [
      .unit(
        "es-ES",
        "To pay for the plan, open the list of all invoices.",
        "Para pagarlo, ⟦open the list of all invoices⟧."
      ),
      .unit(
        "de-DE",
        "Details view mapped to the hub of partners",
        "Orchard ⟦view mapped to the hub of partners⟧"
      ),
      .unit(
        "ru-RU",
        "Nothing was found. Check to see whether you have a plan.",
        "Ничего не найдено. ⟦Check to see whether you have a plan⟧."
      ),
      .unit(
        "zh-CN",
        "See [Pay for a plan in the store](pay.md).",
        "请参阅 [⟦Pay for a plan in the store⟧](pay.md)。"
      ),
      .unit(
        "es-ES",
        "See [Pay for a plan in the store](pay.md).",
        "Consulte [Pay for a plan in the store](pay.md) (Pagar un plan en la tienda)."
      ),
      .unit(
        "de-DE",
        "The message \"no plan was found for the account\" is shown.",
        "Die Meldung \"no plan was found for the account\" wird angezeigt."
      ),
      .unit(
        "pt-BR",
        "Select **Add a new way to pay**.",
        "Selecione **Add a new way to pay**."
      ),
      .unit(
        "ru-RU",
        "Terms of Use for the Orchard Hub apply.",
        "Применяются Terms of Use for the Orchard Hub."
      ),
    ],
    work: .unit { unit, sink in
      guard unit.document.language.code != "en",
        unit.targetTraits.isDisjoint(with: [.inCodeBlock, .isStrong]),
        unit.targetCharacters.isSuperset(of: [.lower, .space])
      else { return }
      let target = unit.document.target
      let words = target.words(of: unit.index)
      guard words.count > 4, !unit.isUntranslated else { return }
      var done = words.lowerBound
      var tries = 0
      for index in words.dropLast() {
        let word = target.words[index]
        guard word.traits == [.hasLower, .hasLatin], word.end - word.start > 1,
          target.plain[Int(word.end)] == 0x20, index >= done,
          EnglishWords.isSmall(target.plain, word.range)
        else { continue }
        tries += 1
        guard tries <= 32, let stretch = SharedStretch(around: index, in: unit) else { continue }
        done = stretch.words.upperBound
        guard stretch.isProse(in: unit), stretch.range.count < unit.targetText.count,
          !stretch.isExcused(in: unit)
        else { continue }
        let place = target.documentRange(of: stretch.range, of: unit.index)
        let text = Quoted.text(target.plain[stretch.range])
        sink.report("\(text) is not translated", at: place)
      }
    }
  )
}

/// Words of a target that stand in the source in the same order.
private struct SharedStretch {
  /// The words, as indices into the target's.
  var words: Range<Int>
  /// Their bytes in the plain text.
  var range: Range<Int>

  /// The longest stretch around a word and the one after it, at the first place of the source that has both.
  init?(around index: Int, in unit: CheckedUnit) {
    let all = unit.targetWords
    let (text, source) = (unit.document.target.plain, unit.document.source.plain)
    let seed = all[index].range.lowerBound..<all[index + 1].range.upperBound
    guard seed.count <= 48,
      let place = ByteSearch.first(Array(text[seed]), in: source, unit.sourceText)
    else { return nil }
    var (start, end) = (seed.lowerBound, seed.upperBound)
    let shift = place - seed.lowerBound
    while end < unit.targetText.upperBound, end + shift < unit.sourceText.upperBound,
      text[end] == source[end + shift]
    {
      end += 1
    }
    while start > unit.targetText.lowerBound, start + shift > unit.sourceText.lowerBound,
      text[start - 1] == source[start - 1 + shift]
    {
      start -= 1
    }
    var (first, last) = (index, index + 1)
    while first > all.startIndex, all[first - 1].range.lowerBound >= start { first -= 1 }
    while last < all.endIndex, all[last].range.upperBound <= end { last += 1 }
    guard last > first else { return nil }
    words = first..<last
    range = all[first].range.lowerBound..<all[last - 1].range.upperBound
  }

  /// Whether enough of the words are in lower case, and small words among them.
  func isProse(in unit: CheckedUnit) -> Bool {
    guard words.count >= 4 else { return false }
    let side = unit.document.target
    var (small, content) = (0, 0)
    for word in side.words[words] where word.traits == [.hasLower, .hasLatin] {
      if EnglishWords.isSmall(side.plain, word.range) {
        small += 1
      } else if word.range.count > 2 {
        content += 1
      }
    }
    return small >= 1 && content >= 2
  }

  /// Whether there is a reason for the words to stay: marks around them, or a translation after them.
  func isExcused(in unit: CheckedUnit) -> Bool {
    let side = unit.document.target
    var end = range.upperBound
    for mark in unit.targetMarks
    where mark.plainStart < range.upperBound && mark.plainEnd > range.lowerBound {
      switch mark.kind {
      case .strong, .code: return true
      case .link:
        let index = Int(mark.destination)
        guard side.destinations.indices.contains(index) else { continue }
        if side.destinations[index].contains(UInt8(ascii: ":")) { return true }
        end = max(end, mark.plain.upperBound)
      default: break
      }
    }
    if side.words[words].contains(where: { $0.traits.contains(.isLiteral) }) { return true }
    let limit = unit.targetText.upperBound
    return isOpened(side, unit.targetText.lowerBound)
      || isExplained(side, range.upperBound..<limit) || isExplained(side, end..<limit)
  }

  /// Whether a quotation mark or a bracket stands before the words.
  private func isOpened(_ side: SideText, _ start: Int) -> Bool {
    guard let before = Scalars.scalar(side.plain, endingAt: range.lowerBound, after: start) else {
      return false
    }
    switch before.value {
    case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x2018, 0x201C, 0x201E, 0x300C, 0x300E, 0xFF08: return true
    default: return false
    }
  }

  /// Whether something in brackets follows.
  private func isExplained(_ side: SideText, _ rest: Range<Int>) -> Bool {
    var offset = rest.lowerBound
    var steps = 0
    while offset < rest.upperBound, steps < 8 {
      let (value, length) = Scalars.scalar(side.plain, at: offset, before: rest.upperBound)
      if value == 0x28 || value == 0xFF08 || value == 0x5B { return true }
      guard !Scalars.isWord(value) else { return false }
      offset += length
      steps += 1
    }
    return false
  }
}
