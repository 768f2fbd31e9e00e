import Diagnostics

/// Judges the bold text of a unit by that of its source.
struct BoldJudge {
  /// Something wrong with one edge.
  struct Report {
    var message: String
    var range: Range<Int>?
    var source: Range<Int>?
    var fix: Fix?

    func send(_ sink: inout HitSink) { sink.report(message, at: range, source: source, fix: fix) }
  }

  private let unit: CheckedUnit
  private let side: SideText
  private let language: String
  private let carriers: CarrierWord.Table?
  private lazy var source = BoldSource(unit)

  init(_ unit: CheckedUnit) {
    self.unit = unit
    side = unit.document.target
    language = unit.document.language.code
    carriers = CarrierWord.table(of: language)
  }

  /// What is wrong, one report for each piece of bold text.
  mutating func reports() -> [Report] {
    var reports: [Report] = []
    var words = side.words(of: unit.index)
    for mark in unit.targetMarks where mark.kind == .strong {
      while let first = words.first, side.words[first].start < mark.plainStart {
        words = words.dropFirst()
      }
      var end = words.lowerBound
      while end < words.upperBound, side.words[end].start < mark.plainEnd { end += 1 }
      let inside = side.words[words.lowerBound..<end]
      if let report = signs(of: mark, inside) ?? self.words(of: mark, inside) {
        reports.append(report)
      }
    }
    if reports.isEmpty, let report = label() ?? size() { reports.append(report) }
    return reports
  }

  private func report(_ message: String, _ range: Range<Int>, fix: Fix? = nil) -> Report {
    Report(message: message, range: side.documentRange(of: range, of: unit.index), fix: fix)
  }

  // MARK: Signs

  private mutating func signs(of mark: SideText.Mark, _ inside: ArraySlice<Word>) -> Report? {
    let bold = BoldText(mark.plain, in: side.plain)
    if bold.words.isEmpty, !mark.plain.isEmpty, !holdsSubstitute(mark), !source.hasWordless {
      return report("\(Quoted.text(side.plain[mark.plain])) alone is bold here", mark.plain)
    }
    if let lead = bold.leadingMark, !source.leadingMarks.contains(lead),
      !isName(at: mark.plain.lowerBound, inside)
    {
      let length = Scalars.scalar(
        side.plain,
        at: mark.plain.lowerBound,
        before: mark.plain.upperBound
      ).length
      let range = mark.plain.lowerBound..<mark.plain.lowerBound + length
      return report("bold text begins with \(Quoted.text(side.plain[range]))", range)
    }
    if !bold.isBalanced, !source.hasUnpaired,
      BoldText(unit.targetText, in: side.plain).isBalanced
    {
      return report("the edge of the bold text parts a pair of brackets or quotes", mark.plain)
    }
    return nil
  }

  /// Whether a stop belongs to a name, as in `.txt`.
  private func isName(at offset: Int, _ inside: ArraySlice<Word>) -> Bool {
    side.plain[offset] == UInt8(ascii: ".") && inside.first?.range.lowerBound == offset + 1
  }

  /// Whether an image or the like stands in bold.
  private func holdsSubstitute(_ mark: SideText.Mark) -> Bool {
    side.run(at: mark.plain.lowerBound, of: unit.index)?.kind != .text
  }

  // MARK: Words

  private mutating func words(of mark: SideText.Mark, _ inside: ArraySlice<Word>) -> Report? {
    if unit.document.language.isHan { return hanWords(of: mark) }
    guard carriers != nil, let first = inside.first, let last = inside.last else { return nil }
    let (head, tail) = (carrier(first), carrier(last))
    guard !head.union(tail).isEmpty || isParticle(last), !isOption(mark) else { return nil }
    if head.contains(.function), tail.contains(.function), isFunction(first),
      inside.allSatisfy({ carrier($0).contains(.function) }), !source.hasFunctionWords
    {
      return report("\(shown(first)) alone is bold here", mark.plain)
    }
    if source.keepsOutside(head) {
      return report("\(shown(first)) is bold here, and not in the source", first.range)
    }
    if inside.count > 1, source.keepsOutside(isParticle(last) ? .select : tail) {
      let isClosing = isParticle(last) || !tail.isDisjoint(with: [.and, .or])
      return report(
        "\(shown(last)) is bold here, and not in the source",
        last.range,
        fix: isClosing
          ? BoldMove.out(wordsFrom: last, after: inside.dropLast().last, mark, unit) : nil
      )
    }
    if inside.count > 1, tail.contains(.function), !last.traits.contains(.startsUpper),
      !isFollowedBySign(last, in: mark), !source.endsInFunctionWord
    {
      return report("bold text ends with \(shown(last))", last.range)
    }
    if inside.count > 1, head.contains(.article), !first.traits.contains(.startsUpper),
      source.beginsUpper
    {
      return report("bold text begins with \(shown(first))", first.range)
    }
    return nil
  }

  /// Whether bold text is an option of a command, such as `/o`, which is no word.
  private func isOption(_ mark: SideText.Mark) -> Bool {
    let first = side.plain[mark.plain].first
    return first == UInt8(ascii: "/") || first == UInt8(ascii: "-")
  }

  private func carrier(_ word: Word) -> CarrierWord {
    let carrier = CarrierWord.of(word, in: side.plain, carriers)
    guard word.traits.contains(.startsUpper), !carrier.isDisjoint(with: [.and, .or]) else {
      return carrier
    }
    // *E-mail* begins with no conjunction.
    return []
  }

  private func shown(_ word: Word) -> String { Quoted.text(side.plain[word.range]) }

  /// A word that is small, or the pronoun that German writes with a capital.
  private func isFunction(_ word: Word) -> Bool {
    !word.traits.contains(.startsUpper) || side.plain[word.range].elementsEqual("Sie".utf8)
  }

  /// The German particle that ends a clause with *select* in it.
  private func isParticle(_ word: Word) -> Bool {
    language == "de" && side.plain[word.range].elementsEqual("aus".utf8)
  }

  /// Whether more than a space or a stop follows a word inside bold, as after *von (neu)*.
  private func isFollowedBySign(_ word: Word, in mark: SideText.Mark) -> Bool {
    side.plain[word.range.upperBound..<max(mark.plain.upperBound, word.range.upperBound)].contains {
      $0 != 0x20 && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",")
    }
  }

  private mutating func hanWords(of mark: SideText.Mark) -> Report? {
    // A heading that is bold as a whole has no edge.
    if mark.plain == unit.targetText, unit.sourceMarks.first?.plain == unit.sourceText {
      return nil
    }
    let text = BoldText(mark.plain, in: side.plain).words
    if let start = HanCarrier.start(of: side.plain[text]), start.length < text.count,
      source.keepsOutside(start.carrier)
    {
      let range = text.lowerBound..<text.lowerBound + start.length
      return report("\(Quoted.text(side.plain[range])) is bold here, and not in the source", range)
    }
    if let end = HanCarrier.end(of: side.plain[text]), end.length < text.count {
      let range = text.upperBound - end.length..<text.upperBound
      if source.keepsOutside(end.carrier) {
        return report(
          "\(Quoted.text(side.plain[range])) is bold here, and not in the source",
          range
        )
      }
      if end.carrier == .function, !source.endsInFunctionWord {
        return report("bold text ends with \(Quoted.text(side.plain[range]))", range)
      }
    }
    return nil
  }

  // MARK: The unit as a whole

  /// A bold name of the source that stands in the target as it is, but outside bold.
  private func label() -> Report? {
    let other = unit.document.source
    for mark in unit.sourceMarks where mark.kind == .strong && (4...60).contains(mark.plain.count) {
      guard other.plain[mark.plain.lowerBound] &- 0x41 < 26 else { continue }
      let name = Array(other.plain[mark.plain])
      guard let hit = ByteSearch.first(name, in: side.plain, unit.targetText),
        !isInBold(hit), isWhole(hit..<hit + name.count),
        !unit.targetMarks.contains(where: { strong in
          strong.kind == .strong && ByteSearch.first(name, in: side.plain, strong.plain) != nil
        }),
        ByteSearch.first(
          name,
          in: other.plain,
          unit.sourceText.lowerBound..<mark.plain.lowerBound
        ) == nil,
        ByteSearch.first(
          name,
          in: other.plain,
          mark.plain.upperBound..<unit.sourceText.upperBound
        ) == nil
      else { continue }
      var found = report(
        "\(Quoted.text(name[...])) is bold in the source, and other words are here",
        hit..<hit + name.count
      )
      found.source = mark.range
      return found
    }
    return nil
  }

  private func isInBold(_ offset: Int) -> Bool {
    unit.targetMarks.contains { $0.kind == .strong && $0.plain.contains(offset) }
  }

  /// Whether a stretch stands alone: no letter, bracket or quotation mark next to it.
  private func isWhole(_ range: Range<Int>) -> Bool {
    let before = Scalars.scalar(
      side.plain,
      endingAt: range.lowerBound,
      after: unit.targetText.lowerBound
    )?.value
    let after =
      range.upperBound < unit.targetText.upperBound
      ? Scalars.scalar(side.plain, at: range.upperBound, before: unit.targetText.upperBound).value
      : nil
    return !Scalars.isWord(before ?? 0x20) && before != 0x28 && before != 0xFF08
      && !Scalars.isWord(after ?? 0x20) && after != 0x2D
  }

  /// Bold text that covers far less or far more than in the source.
  private func size() -> Report? {
    let source = BoldSize(unit.sourceMarks, unit.sourceText, in: unit.document.source)
    let target = BoldSize(unit.targetMarks, unit.targetText, in: side)
    if source.bold >= 20, target.isFar(below: source) {
      return Report(message: "much less is bold here than in the source", range: target.range)
    }
    if target.bold >= 30, target.bold - source.bold >= 25, source.isFar(below: target),
      !target.hasBracket
    {
      return Report(message: "much more is bold here than in the source", range: target.range)
    }
    return nil
  }
}

/// How much of a side is bold.
private struct BoldSize {
  /// Letters and digits, a Han character counted as three.
  var bold = 0
  var hasBracket = false
  /// The first bold text.
  var range: Range<Int>?

  /// The bytes of the whole text, and of what is bold in it.
  private var whole: Int
  private var bytes = 0

  init(_ marks: ArraySlice<SideText.Mark>, _ text: Range<Int>, in side: SideText) {
    whole = text.count
    for mark in marks where mark.kind == .strong {
      range = range ?? mark.range
      bytes += mark.plain.count
      var offset = mark.plain.lowerBound
      while offset < mark.plain.upperBound {
        let (value, length) = Scalars.scalar(side.plain, at: offset, before: mark.plain.upperBound)
        if Scalars.isWord(value) { bold += value >= 0x3000 ? 3 : 1 }
        if value == 0x28 || value == 0xFF08 { hasBracket = true }
        offset += length
      }
    }
  }

  /// Whether less than two fifths is bold, in letters and as a share of the text.
  func isFar(below other: BoldSize) -> Bool {
    bold * 5 < other.bold * 2
      && Double(bytes) * Double(other.whole) * 2
        < Double(other.bytes) * Double(whole)
  }
}
