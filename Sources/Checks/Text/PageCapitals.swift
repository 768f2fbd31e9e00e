import Workspace

/// The capitals of a page, and what explains them.
///
/// What the page as a whole tells of a word is looked up only for the few words that nothing in their
/// own unit explains, and for no more than `wordLimit` of them, so that the cost stays linear.
struct PageCapitals {
  /// A capital that nothing explains.
  struct Stray {
    /// The index of its word among the target's.
    var word: Int
    /// Whether the word is one of the source's, or of its script, so that it may be a name.
    var isBorrowed: Bool
  }

  /// How many words of a page are looked up in it at most.
  static let wordLimit = 200
  /// How many capitals of a unit are compared at most.
  static let capitalLimit = 40

  let document: CheckedDocument
  let typography: LocaleProfile.Typography
  /// The hashes of small words, their first letters lowered.
  private let smallWords: Set<UInt64>
  private let longestSmallWord: Int
  private var wordsLeft = wordLimit
  /// The hashes of the source's words that have a capital inside a sentence, once they are asked for.
  private var names: Set<UInt64>?

  init(_ document: CheckedDocument, _ typography: LocaleProfile.Typography) {
    self.document = document
    self.typography = typography
    smallWords = Set(
      typography.smallWords.map { word in
        let bytes = Array(word.utf8)
        return Self.hashOfLowered(bytes, bytes.indices)
      }
    )
    longestSmallWord = typography.smallWords.map(\.utf8.count).max() ?? 0
  }

  var target: SideText { document.target }
  var source: SideText { document.source }

  /// The capitals of a unit that nothing explains; of several in a row, the first.
  mutating func strays(in unit: Int) -> [Stray] {
    let words = target.words(of: unit)
    guard words.count >= 4, target.traits[unit].isDisjoint(with: .inCodeBlock) else { return [] }
    let candidates = candidates(in: unit)
    guard !candidates.isEmpty else { return [] }
    let hasLostMarkup =
      labelCount(source, unit) > labelCount(target, unit)
      || capitalLabelCount(source, unit, least: 2) > capitalLabelCount(target, unit, least: 1)
    var isExplained: Bool?
    var strays: [Stray] = []
    for word in candidates where strays.last.map({ word > $0.word + 1 }) ?? true {
      if !hasLostMarkup, isMisplacedSmallWord(word, of: unit),
        !(followsCarrier(word) && explainsCapitals(unit))
      {
        strays.append(Stray(word: word, isBorrowed: false))
        continue
      }
      // ‘Gold members’ may begin with a name, which then stands second: ‘Miembros Gold’.
      if typography.capitalizesNouns || word == words.lowerBound + 1 { continue }
      if isExplained == nil { isExplained = explainsCapitals(unit) }
      guard isExplained == false, wordsLeft > 0 else { continue }
      wordsLeft -= 1
      guard !isHabit(word), !isCognate(word, ofStartOf: unit) else { continue }
      strays.append(Stray(word: word, isBorrowed: isBorrowed(word, in: unit)))
    }
    return strays
  }

  /// How many stretches of a unit stand out as labels and titles do.
  private func labelCount(_ side: SideText, _ unit: Int) -> Int {
    side.marks[side.marks(of: unit)].count { $0.kind != .html && $0.kind != .image }
  }

  /// How many bold stretches of a unit begin with a capital and have a number of words.
  private func capitalLabelCount(_ side: SideText, _ unit: Int, least words: Int) -> Int {
    side.marks[side.marks(of: unit)].count { mark in
      guard mark.kind == .strong, !mark.plain.isEmpty,
        words < 2 || side.plain[mark.plain].contains(0x20)
      else { return false }
      let end = mark.plain.upperBound
      let first = Scalars.scalar(side.plain, at: mark.plain.lowerBound, before: end).value
      return LetterCase.of(first) == .upper
    }
  }

  /// Whether a word that is no article or preposition follows one that names what a label belongs to, such as
  /// *section* and *status*, or a verb that leads to a value.
  private func followsCarrier(_ index: Int) -> Bool {
    let previous = target.words[index - 1]
    let language = String(document.document.info.locale.language)
    guard
      CarrierWord.of(target.words[index], in: target.plain, language: language).isDisjoint(
        with: [.function, .article]
      )
    else { return false }
    let carrier = CarrierWord.of(previous, in: target.plain, language: language)
    return !carrier.isDisjoint(with: Self.carriers)
      || Self.copulas.contains { target.plain[previous.range].elementsEqual($0.utf8) }
  }

  private static let carriers: CarrierWord = [
    .page, .button, .option, .tab, .menu, .section, .window, .list, .column, .field, .role, .status,
  ]
  private static let copulas = ["é", "es", "ist", "als", "como", "valor", "Wert"]

  // MARK: The word itself

  /// The words inside sentences that have a capital and that the source does not have just so.
  private func candidates(in unit: Int) -> [Int] {
    let words = target.words(of: unit)
    var cursor = MarkCursor(target.marks[target.marks(of: unit)])
    var found: [Int] = []
    var compared = 0
    for index in words where target.words[index].traits.contains(.startsUpper) {
      let word = target.words[index]
      let previousEnd = index > words.lowerBound ? Int(target.words[index - 1].end) : -1
      let isMarked = cursor.touches(word, after: previousEnd)
      guard word.traits.contains(.hasLower), !isMarked,
        word.traits.isDisjoint(with: [.hasInnerUpper, .hasDigit, .isLiteral])
      else { continue }
      if typography.capitalizesNouns, !isSmallWord(word) { continue }
      let gap = target.gap(before: index, of: unit)
      guard gap == .space || gap == .pause, !isListNumber(index - 1, of: unit),
        !isFollowedByMarkup(index, of: unit), !isFollowedByCode(word, of: unit)
      else { continue }
      compared += 1
      if compared > Self.capitalLimit { break }
      guard !isInSource(word, of: unit), !isAlwaysCapital(word) else { continue }
      found.append(index)
    }
    return found
  }

  private func isSmallWord(_ word: Word) -> Bool {
    word.range.count <= longestSmallWord
      && smallWords.contains(Self.hashOfLowered(target.plain, word.range))
  }

  /// The hash of a word with its first letter lowered.
  private static func hashOfLowered(_ text: [UInt8], _ word: Range<Int>) -> UInt64 {
    var hasher = TextHasher()
    guard !word.isEmpty else { return hasher.hash }
    let (first, length) = Scalars.scalar(text, at: word.lowerBound, before: word.upperBound)
    hasher.add(scalar: LetterCase.lowered(first))
    hasher.add(text.span, in: word.lowerBound + length..<word.upperBound)
    return hasher.hash
  }

  /// Whether a word that is no name has a capital among words that have none.
  private func isMisplacedSmallWord(_ index: Int, of unit: Int) -> Bool {
    guard isSmallWord(target.words[index]), index + 1 < target.words(of: unit).upperBound else {
      return false
    }
    let (previous, next) = (target.words[index - 1], target.words[index + 1])
    let isBetween =
      !next.traits.contains(.startsUpper) && !next.traits.contains(.hasDigit)
      && target.gap(before: index + 1, of: unit) != .other
    if typography.capitalizesNouns {
      return target.gap(before: index + 1, of: unit) == .space
        && !previous.traits.contains(.hasDigit)
    }
    return isBetween && !previous.traits.contains(.startsUpper)
  }

  /// Whether a word is a number that a list begins with.
  private func isListNumber(_ index: Int, of unit: Int) -> Bool {
    index == target.words(of: unit).lowerBound && target.words[index].traits.contains(.hasDigit)
  }

  /// Whether markup begins before the next word: the word may have been pushed out of a title.
  private func isFollowedByMarkup(_ index: Int, of unit: Int) -> Bool {
    guard index + 1 < target.words(of: unit).upperBound else { return false }
    let (end, next) = (target.words[index].end, target.words[index + 1].start)
    return target.firstMark(of: unit, from: end, through: next) != nil
  }

  /// Whether a word goes on as an identifier does, such as `Plan_ID` or `Plan.Id`.
  private func isFollowedByCode(_ word: Word, of unit: Int) -> Bool {
    let (end, limit) = (Int(word.end), target.plain(of: unit).upperBound)
    guard end < limit else { return false }
    switch target.plain[end] {
    case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "-"),
      UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "["):
      return true
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      return end + 1 < limit && target.plain[end + 1] > 0x20
    default: return false
    }
  }

  private func isInSource(_ word: Word, of unit: Int) -> Bool {
    source.words[source.words(of: unit)].contains { target.isSame(word, as: $0, in: source) }
  }

  private func isAlwaysCapital(_ word: Word) -> Bool {
    typography.capitalizedWords.contains { target.plain[word.range].starts(with: $0.utf8) }
  }

  /// Whether a word is one of the source's, or of its script: it may be a name.
  ///
  /// One that both sides have after a conjunction is a verb that happens to be the same in both.
  private func isBorrowed(_ index: Int, in unit: Int) -> Bool {
    let word = target.words[index]
    if word.traits.contains(.hasLatin), target.characters[unit].contains(.cyrillic) { return true }
    let words = source.words(of: unit)
    guard let other = words.first(where: { target.isAlike(word, as: source.words[$0], in: source) })
    else { return false }
    guard other > words.lowerBound, target.words[index - 1].range.count == 1,
      index >= 2, !isUnexplained(target.words[index - 2], in: unit)
    else { return true }
    return source.text(of: source.words[other - 1]) != "and"
  }

  private func isUnexplained(_ word: Word, in unit: Int) -> Bool {
    word.traits.contains(.startsUpper) && !isInSource(word, of: unit)
  }

  // MARK: The page

  /// Whether the source of the page has a word with a capital inside a sentence, as names are.
  mutating func isNameOfPage(_ index: Int) -> Bool {
    guard wordsLeft > 0 else { return true }
    wordsLeft -= 1
    let names = self.names ?? source.capitalsInSentences()
    self.names = names
    let text = source.plain
    return names.contains(TextHash.of(text.span, in: source.words[index].range))
  }

  /// Whether the page writes a word with a capital as a rule.
  private func isHabit(_ index: Int) -> Bool {
    let word = target.words[index]
    let small = Array(target.text(of: word).lowercased().utf8)
    var (capitals, smalls) = (0, 0)
    for other in target.words.indices {
      let candidate = target.words[other]
      guard candidate.range.count == word.range.count else { continue }
      if candidate.traits.contains(.startsUpper) {
        if target.isSame(word, as: candidate, in: target), target.isInsideSentence(other) {
          capitals += 1
        }
      } else if target.plain[candidate.range].elementsEqual(small) {
        smalls += 1
      }
    }
    return smalls == 0 ? capitals > 1 : capitals > 2 * smalls + 1
  }
}

extension SideText {
  /// The hashes of the words with a capital that follow others of their sentences.
  fileprivate func capitalsInSentences() -> Set<UInt64> {
    var hashes: Set<UInt64> = []
    let text = plain
    for (index, word) in words.enumerated()
    where word.traits.contains(.startsUpper) && isInsideSentence(index) {
      hashes.insert(TextHash.of(text.span, in: word.range))
    }
    return hashes
  }

  /// Whether a word follows another one of its sentence, whatever unit it is of.
  fileprivate func isInsideSentence(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = Int(words[index - 1].end)..<Int(words[index].start)
    return !gap.isEmpty && plain[gap].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ",") }
  }
}
