import Workspace

/// Pairs the bold phrases of both sides of each unit.
struct LabelReader {
  private let checked: CheckedDocument
  private var phrases = PhraseReader()
  private var labels: [LabelFact] = []

  /// More words make a sentence, not a label.
  private static let longest = 14
  /// More labels in one unit make a list, whose order cannot be told.
  private static let most = 32

  /// A bold phrase of one side.
  private struct Span {
    var words: ArraySlice<Word>
    var phrase: PhraseReader.Phrase
    var range: Range<Int>

    /// Its bytes in the plain text, from its first word to its last.
    var plain: Range<Int> {
      guard let first = words.first, let last = words.last else { return 0..<0 }
      return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }
  }

  /// The labels of a document.
  static func labels(of checked: CheckedDocument) -> [LabelFact] {
    var reader = LabelReader(checked: checked)
    for unit in 0..<checked.unitCount { reader.read(unit) }
    return reader.labels
  }

  private init(checked: CheckedDocument) { self.checked = checked }

  private mutating func read(_ unit: Int) {
    let isWhole = checked.source.traits[unit].contains(.isStrong)
    guard isWhole || !checked.source.marks(of: unit).isEmpty,
      isWhole == checked.target.traits[unit].contains(.isStrong),
      checked.source.traits[unit].union(checked.target.traits[unit]).isDisjoint(
        with: [.inCodeBlock, .inFrontMatter, .strongCrosses]
      )
    else { return }
    let sources = spans(of: checked.source, unit, isWhole)
    guard !sources.isEmpty else { return }
    let targets = spans(of: checked.target, unit, isWhole)
    guard sources.count == targets.count, sources.count <= Self.most else { return }
    let isAmongEmphasis = sources.contains {
      $0.words.first?.traits.isDisjoint(with: [.startsUpper, .hasDigit]) ?? true
    }
    for (source, target) in zip(sources, targets) {
      add(source, target, isAmongEmphasis ? .isAmongEmphasis : [], unit)
    }
  }

  private mutating func spans(of side: SideText, _ unit: Int, _ isWhole: Bool) -> [Span] {
    let words = side.words[side.words(of: unit)]
    guard !isWhole else { return span(words, of: side, unit).map { [$0] } ?? [] }
    let marks = EmphasisStyle.bold.spans(of: side.marks[side.marks(of: unit)], in: side).all
    var spans: [Span] = []
    var rest = words
    for mark in marks {
      rest = rest.drop { $0.end <= mark.plainStart }
      // Text without spaces is one word, of which a label is a part.
      let inside = rest.prefix { $0.start < mark.plainEnd }.map { word in
        var word = word
        (word.start, word.end) = (max(word.start, mark.plainStart), min(word.end, mark.plainEnd))
        return word
      }
      if let span = span(inside[...], of: side, unit) { spans.append(span) }
    }
    return spans
  }

  private mutating func span(
    _ words: ArraySlice<Word>,
    of side: SideText,
    _ unit: Int
  ) -> Span? {
    guard let first = words.first, let last = words.last,
      let range = side.documentRange(
        of: first.range.lowerBound..<end(of: first, last, in: side, unit),
        of: unit
      )
    else { return nil }
    return Span(words: words, phrase: phrases.read(words, of: side.plain), range: range)
  }

  /// Where a label ends, with the bracket that closes what is open in it, as in `Order(s)`.
  private func end(of first: Word, _ last: Word, in side: SideText, _ unit: Int) -> Int {
    let range = first.range.lowerBound..<last.range.upperBound
    guard range.upperBound < side.plain(of: unit).upperBound,
      side.plain[range.upperBound] == UInt8(ascii: ")")
    else { return range.upperBound }
    let opened = side.plain[range].count { $0 == UInt8(ascii: "(") }
    let closed = side.plain[range].count { $0 == UInt8(ascii: ")") }
    return opened > closed ? range.upperBound + 1 : range.upperBound
  }

  private mutating func add(
    _ source: Span,
    _ target: Span,
    _ unitTraits: LabelFact.Traits,
    _ unit: Int
  ) {
    guard let first = source.words.first, let targetFirst = target.words.first,
      first.traits.contains(.startsUpper), !first.traits.contains(.isLiteral),
      source.words.count <= Self.longest,
      source.range.count <= Int(UInt16.max), target.range.count <= Int(UInt16.max)
    else { return }
    let side = checked.target
    let initial = Scalars.scalar(
      side.plain,
      at: targetFirst.range.lowerBound,
      before: targetFirst.range.upperBound
    ).value
    var traits = unitTraits
    switch LetterCase.of(initial) {
    case .upper: traits.insert(.targetIsUpper)
    case .lower: traits.insert(.targetIsLower)
    case .none: break
    }
    if target.words.dropFirst().contains(where: { $0.traits.contains(.startsUpper) })
      || targetFirst.traits.contains(.hasInnerUpper)
    {
      traits.insert(.hasLaterCapital)
    }
    if source.phrase.hash == target.phrase.hash {
      traits.insert(.isKept)
      if source.words.elementsEqual(target.words, by: { isSame($0, $1) }) {
        traits.insert(.isExact)
      }
    } else if target.phrase.stems & source.phrase.stems == source.phrase.stems {
      traits.insert(.holdsSource)
    }
    if source.words.dropFirst().contains(where: {
      !$0.traits.contains(.startsUpper) && $0.traits.contains(.hasLower) && $0.range.count > 1
    }) {
      traits.insert(.isPhrase)
    }
    if first.start == checked.source.words[checked.source.words(of: unit)].first?.start
      || targetFirst.start == side.words[side.words(of: unit)].first?.start
    {
      traits.insert(.isFirst)
    }
    if source.words.contains(where: { $0.traits.contains(.hasLower) }) {
      traits.insert(.hasSmallLetters)
    }
    if source.words.contains(where: {
      $0.traits.contains(.hasInnerUpper) && $0.traits.contains(.hasLower)
    }) || checked.source.plain[source.plain].contains(UInt8(ascii: "_")) {
      traits.insert(.isIdentifier)
    }
    if isFileName(source) || isColumn(source, unit) { traits.insert(.isIdentifier) }
    if isLinked(target, unit) { traits.insert(.isLinked) }
    if isRagged(target, source)
      || traits.contains(.targetIsLower) && hasSlipped(target, source, unit)
    {
      traits.insert(.isRagged)
    }
    if isFollowedByBracket(target, side, unit), !isFollowedByBracket(source, checked.source, unit) {
      traits.insert(.isGlossed)
    }
    labels.append(
      LabelFact(
        source: source.phrase.hash,
        target: target.phrase.hash,
        stems: target.phrase.stems,
        unit: UInt32(unit),
        start: UInt32(target.range.lowerBound),
        length: UInt16(target.range.count),
        sourceLength: UInt16(source.range.count),
        sourceStart: UInt32(source.range.lowerBound),
        initial: initial,
        traits: traits
      )
    )
  }

  private func isRagged(_ target: Span, _ source: Span) -> Bool {
    func isShort(_ word: Word?) -> Bool {
      guard let word, word.traits.isDisjoint(with: [.hasHan, .hasDigit]) else { return false }
      return word.range.count <= (word.traits.contains(.hasCyrillic) ? 4 : 3)
    }
    let isHan = target.words.contains { $0.traits.contains(.hasHan) }
    return isShort(target.words.first) || isShort(target.words.last)
      || target.words.count > source.words.count * 3
      || (!isHan && target.words.count * 2 < source.words.count)
  }

  /// Whether a point joins words of a label, as in `Pay now.exe`.
  private func isFileName(_ span: Span) -> Bool {
    zip(span.words, span.words.dropFirst()).contains { word, next in
      next.start == word.end + 1 && checked.source.plain[Int(word.end)] == UInt8(ascii: ".")
    }
  }

  /// Whether a single word names the column of a file: ‘sum the **Amount** column’.
  private func isColumn(_ span: Span, _ unit: Int) -> Bool {
    guard span.words.count == 1, let word = span.words.last else { return false }
    let text = checked.source.plain
    let end = checked.source.plain(of: unit).upperBound
    let next = word.range.upperBound..<min(end, word.range.upperBound + 7)
    return text[next].elementsEqual(" column".utf8)
  }

  /// Whether a target in small letters seems to be bold by mistake, or its source to be no label.
  private func hasSlipped(_ target: Span, _ source: Span, _ unit: Int) -> Bool {
    guard let word = target.words.first, let first = source.words.first,
      !word.traits.contains(.hasHan)
    else { return false }
    if target.plain.count * (word.traits.contains(.hasCyrillic) ? 1 : 2) < source.plain.count {
      return true
    }
    if isBracketed(word, checked.target), !isBracketed(first, checked.source) { return true }
    return target.words.count == 1 && isCarrier(word, of: source)
      || isDate(source) || isDescription(source, unit)
  }

  /// Whether a word is one that stands around labels, such as *section* and *or*, and the source's is not.
  private func isCarrier(_ word: Word, of source: Span) -> Bool {
    let text = checked.target.plain
    let language = checked.document.info.locale.language
    let carrier = CarrierWord.of(word, in: text, language: String(language))
    if carrier.isEmpty {
      return checked.profile?.typography.smallWords.contains {
        text[word.range].elementsEqual($0.utf8)
      } ?? false
    }
    return source.words.allSatisfy {
      carrier.isDisjoint(with: CarrierWord.of($0, in: checked.source.plain, language: "en"))
    }
  }

  private func isBracketed(_ word: Word, _ side: SideText) -> Bool {
    word.start > 0 && side.plain[Int(word.start) - 1] == UInt8(ascii: "(")
  }

  /// Whether a source begins with a month and a day, which explain its capital.
  private func isDate(_ source: Span) -> Bool {
    guard let month = source.words.first, let day = source.words.dropFirst().first,
      day.traits.contains(.hasDigit)
    else { return false }
    return Self.months.contains { checked.source.plain[month.range].elementsEqual($0.utf8) }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Whether a source of several words follows an indefinite article, as names of things do.
  private func isDescription(_ source: Span, _ unit: Int) -> Bool {
    guard source.words.count >= 4, let first = source.words.first else { return false }
    let words = checked.source.words[checked.source.words(of: unit)]
    guard let previous = words.prefix(while: { $0.start < first.start }).last else { return false }
    let text = checked.source.plain[previous.range]
    return text.elementsEqual("a".utf8) || text.elementsEqual("an".utf8)
  }

  private func isSame(_ source: Word, _ target: Word) -> Bool {
    checked.source.plain[source.range].elementsEqual(checked.target.plain[target.range])
  }

  private func isLinked(_ span: Span, _ unit: Int) -> Bool {
    guard let first = span.words.first else { return false }
    let side = checked.target
    return side.traits[unit].contains(.isLinked)
      || side.marks[side.marks(of: unit)].contains {
        $0.kind == .link && $0.plainStart <= first.start && first.end <= $0.plainEnd
      }
  }

  /// Whether an opening bracket is the next thing after a label, marks of emphasis and spaces aside.
  private func isFollowedByBracket(_ span: Span, _ side: SideText, _ unit: Int) -> Bool {
    guard let last = span.words.last else { return false }
    let end = side.plain(of: unit).upperBound
    var offset = last.range.upperBound
    while offset < end {
      let (value, length) = Scalars.scalar(side.plain, at: offset, before: end)
      switch value {
      case 0x28, 0xFF08: return true
      // Spaces and quotation marks.
      case 0x20, 0xA0, 0x22, 0x201C, 0x201D, 0xBB: offset += length
      default: return false
      }
    }
    return false
  }
}
