/// Finds names of several words in sources, and looks for them in the targets.
struct NameReader {
  private let checked: CheckedDocument
  private var phrases = PhraseReader()
  private var names: [NameFact] = []

  /// How many words in small letters a source needs, so that capitals mean something in it.
  private static let leastSmallWords = 3
  /// The longest name, in words.
  private static let longest = 6
  /// The most names that are looked for in one unit, as each is searched for in all of the target.
  private static let most = 32

  /// The names of a document.
  static func names(of checked: CheckedDocument) -> [NameFact] {
    var reader = NameReader(checked: checked)
    for unit in 0..<checked.unitCount { reader.read(unit) }
    return reader.names
  }

  private init(checked: CheckedDocument) { self.checked = checked }

  private mutating func read(_ unit: Int) {
    let side = checked.source
    let words = side.words[side.words(of: unit)]
    guard words.count > Self.leastSmallWords + 1,
      checked.source.traits[unit].union(checked.target.traits[unit]).isDisjoint(
        with: [.inCodeBlock, .inFrontMatter, .isStrong]
      ),
      words.count(where: { $0.traits.contains(.hasLower) && !$0.traits.contains(.startsUpper) })
        >= Self.leastSmallWords
    else { return }
    var start = words.startIndex
    let limit = names.count + Self.most
    while start < words.endIndex, names.count < limit {
      guard isCapitalised(words[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.endIndex, continues(words[end], after: words[end - 1]) { end += 1 }
      if end - start > 1, end - start <= Self.longest {
        let isFirst = beginsSentence(words[start], in: words)
        let isPart = isPartOfName(from: start, to: end, in: words)
        add(words[start..<end], isFirst ? .first : .inside, isPart: isPart, unit)
        if isFirst, end - start > 2, words[start + 1].traits.contains(.startsUpper) {
          add(words[start + 1..<end], .second, isPart: isPart, unit)
        }
      }
      start = end
    }
  }

  private func isCapitalised(_ word: Word) -> Bool {
    word.traits.contains(.startsUpper) && word.traits.isDisjoint(with: [.isLiteral, .hasHan])
  }

  private func continues(_ word: Word, after last: Word) -> Bool {
    guard word.start == last.end + 1,
      checked.source.plain[Int(last.end)] == UInt8(ascii: " "),
      !word.traits.contains(.isLiteral)
    else { return false }
    return word.traits.contains(.startsUpper)
      || (word.traits.contains(.hasDigit) && !word.traits.contains(.hasLower))
  }

  /// Whether the words are a part of a longer name that *for* joins, as in ‘Orchard Hub for Fruit Stores’.
  private func isPartOfName(from start: Int, to end: Int, in words: ArraySlice<Word>) -> Bool {
    func joins(_ index: Int) -> Bool {
      index > words.startIndex && index + 1 < words.endIndex
        && checked.source.plain[words[index].range].elementsEqual("for".utf8)
        && isCapitalised(words[index - 1]) && isCapitalised(words[index + 1])
        && words[index].start == words[index - 1].end + 1
        && words[index + 1].start == words[index].end + 1
    }
    return joins(end) || joins(start - 1)
  }

  /// Whether nothing or the end of a sentence stands before a word.
  private func beginsSentence(_ word: Word, in words: ArraySlice<Word>) -> Bool {
    guard let first = words.first, word.start > first.start else { return true }
    let text = checked.source.plain
    var offset = Int(word.start) - 1
    while offset > Int(first.start), text[offset] == UInt8(ascii: " ") { offset -= 1 }
    let byte = text[offset]
    return !(byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10)
  }

  private mutating func add(
    _ words: ArraySlice<Word>,
    _ place: NameFact.Place,
    isPart: Bool,
    _ unit: Int
  ) {
    guard let first = words.first, let last = words.last,
      let range = checked.source.documentRange(
        of: first.range.lowerBound..<last.range.upperBound,
        of: unit
      ), range.count <= Int(UInt16.max),
      !isInBold(first, unit)
    else { return }
    let found = keptText(of: words, unit)
    let isElsewhere =
      found.map { isGloss($0, unit) || isInForeignRun($0, words, unit) }
      ?? (isSaidOtherwise(words, unit) || isAttribute(words, unit))
    if isElsewhere { return }
    let kept = found.flatMap { checked.target.documentRange(of: $0, of: unit) } ?? 0..<0
    names.append(
      NameFact(
        name: phrases.read(words, of: checked.source.plain).hash,
        unit: UInt32(unit),
        start: UInt32(range.lowerBound),
        keptStart: UInt32(kept.lowerBound),
        length: UInt16(range.count),
        keptLength: UInt16(min(kept.count, Int(UInt16.max))),
        place: place,
        isPart: isPart
      )
    )
  }

  private func isInBold(_ word: Word, _ unit: Int) -> Bool {
    checked.source.marks[checked.source.marks(of: unit)].contains {
      $0.kind == .strong && $0.plainStart <= word.start && word.end <= $0.plainEnd
    }
  }

  /// Where the target has the letters of the words, whatever stands between them; nil where it has not.
  private func keptText(of words: ArraySlice<Word>, _ unit: Int) -> Range<Int>? {
    let side = checked.target
    let text = side.plain
    let whole = side.plain(of: unit)
    guard let firstByte = words.first.map({ lower(checked.source.plain[$0.range.lowerBound]) })
    else { return nil }
    let bytes = text.span
    for start in whole where lower(bytes[start]) == firstByte {
      if let end = end(of: words, in: text, from: start, before: whole.upperBound),
        isWhole(start..<end, in: text, whole)
      {
        return start..<end
      }
    }
    return nil
  }

  /// The longest ending that a name takes, in letters.
  private static let longestEnding = 2

  /// Whether no word goes on over an edge of a stretch, endings aside.
  private func isWhole(_ range: Range<Int>, in text: [UInt8], _ whole: Range<Int>) -> Bool {
    if let before = Scalars.scalar(text, endingAt: range.lowerBound, after: whole.lowerBound),
      Scalars.isSpacedLetter(before.value)
    {
      return false
    }
    var (offset, letters) = (range.upperBound, 0)
    while offset < whole.upperBound, letters <= Self.longestEnding {
      let (value, length) = Scalars.scalar(text, at: offset, before: whole.upperBound)
      guard Scalars.isSpacedLetter(value) else { break }
      letters += 1
      offset += length
    }
    return letters <= Self.longestEnding
  }

  /// Whether the words around a kept name are those of the source, as all of the sentence is.
  private func isInForeignRun(
    _ range: Range<Int>,
    _ words: ArraySlice<Word>,
    _ unit: Int
  ) -> Bool {
    let (side, source) = (checked.target, checked.source)
    let places = side.words(of: unit)
    let all = side.words[places]
    let originals = source.words(of: unit)
    guard let place = all.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }) else {
      return false
    }
    func isSame(_ index: Int, _ original: Int) -> Bool {
      guard places.contains(index), originals.contains(original) else { return false }
      let word = all[index]
      return word.range.count > 1 && word.traits == [.hasLower, .hasLatin]
        && side.plain[word.range].elementsEqual(source.plain[source.words[original].range])
    }
    guard isSame(place - 1, words.startIndex - 1) else { return false }
    let next = all[place...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? all.endIndex
    return isSame(place - 2, words.startIndex - 2) || isSame(next, words.endIndex)
  }

  /// Whether a name describes services, and the target has its maker: ‘the cloud services of Orchard’.
  private func isAttribute(_ words: ArraySlice<Word>, _ unit: Int) -> Bool {
    let (target, source) = (checked.target, checked.source)
    guard let maker = words.first, words.endIndex < source.words(of: unit).upperBound,
      case let next = source.plain[source.words[words.endIndex].range],
      next.elementsEqual("services".utf8) || next.elementsEqual("solutions".utf8)
    else { return false }
    return target.words[target.words(of: unit)].contains {
      target.plain[$0.range].elementsEqual(source.plain[maker.range])
    }
  }

  /// Whether a kept name stands in brackets or quotation marks, or before them: beside its translation.
  private func isGloss(_ range: Range<Int>, _ unit: Int) -> Bool {
    let text = checked.target.plain
    let whole = checked.target.plain(of: unit)
    let before = Scalars.scalar(text, endingAt: range.lowerBound, after: whole.lowerBound)
    switch before?.value {
    case 0x28, 0xFF08, 0x22, 0x201C, 0x201E, 0xAB: return true
    default: break
    }
    guard range.upperBound + 1 < whole.upperBound else { return false }
    return text[range.upperBound] == UInt8(ascii: " ")
      && text[range.upperBound + 1] == UInt8(ascii: "(")
  }

  /// Whether the target has the words of a name in another order, or its initials.
  private func isSaidOtherwise(_ words: ArraySlice<Word>, _ unit: Int) -> Bool {
    let side = checked.target
    let source = checked.source.plain
    let targets = side.words[side.words(of: unit)]
    let initials = words.map { source[$0.range.lowerBound] }
    func has(_ word: Word) -> Bool {
      targets.contains { side.plain[$0.range].starts(with: source[word.range]) }
    }
    if targets.contains(where: { side.plain[$0.range].elementsEqual(initials) }) { return true }
    // ‘Orchard FS’ is what stands for ‘Orchard Fruit Store’, and one ‘Orchard ID’ for several.
    if words.count > 2, let maker = words.first, has(maker),
      targets.contains(where: { side.plain[$0.range].elementsEqual(initials.dropFirst()) })
    {
      return true
    }
    if let last = words.last, last.range.count == 3, source[last.range].last == UInt8(ascii: "s"),
      last.traits.contains(.hasInnerUpper),
      targets.contains(where: {
        side.plain[$0.range].elementsEqual(source[last.range].dropLast())
      }), words.dropLast().allSatisfy(has)
    {
      return true
    }
    // ‘Orchard ID’ is also what stands for ‘Orchard Identifier’.
    let last = words.last?.isAllUpper ?? false
    return (last ? words.dropLast() : words).allSatisfy(has)
  }

  private func end(
    of words: ArraySlice<Word>,
    in text: [UInt8],
    from start: Int,
    before limit: Int
  ) -> Int? {
    var offset = start
    for word in words {
      for byte in checked.source.plain[word.range] {
        while offset < limit, offset > start, isSeparator(text[offset]), text[offset] != byte {
          offset += 1
        }
        guard offset < limit, lower(text[offset]) == lower(byte) else { return nil }
        offset += 1
      }
    }
    return offset
  }

  /// Spaces of any kind and hyphens: what a language puts between the words of a name.
  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == 0xC2 || byte == 0xA0
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
