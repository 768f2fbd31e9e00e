/// A word of a source that names a role or a thing that acts, such as ‘reseller’, and what its target says.
struct RoleFact: Sendable {
  /// The word without the ending of the plural.
  var role: UInt32
  var unit: UInt32
  /// The word's bytes in the source, as an offset of the document.
  var start: UInt32
  var length: UInt16
  /// How many of the words of the target belong to it, see `RoleFacts.stems(of:)`.
  var stemCount: UInt16
  var stemStart: UInt32

  /// The word's bytes in the document.
  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

/// The roles in a document.
struct RoleFacts: Sendable {
  /// The roles in order of their units.
  private(set) var all: [RoleFact] = []
  /// The beginnings of the words of targets, as `TermStems` tells them, sorted for each unit.
  private(set) var stems: [UInt32] = []

  /// Units with more words are no sentences.
  private static let longest = 400
  /// The most roles that are noted of one unit.
  private static let most = 8

  init(all: [RoleFact], stems: [UInt32]) { (self.all, self.stems) = (all, stems) }

  init(_ checked: CheckedDocument) {
    for unit in 0..<checked.unitCount { read(unit, of: checked) }
  }

  /// The beginnings of the words of the target that a role stands in the source of, sorted.
  func stems(of fact: RoleFact) -> ArraySlice<UInt32> {
    stems[Int(fact.stemStart)..<Int(fact.stemStart) + Int(fact.stemCount)]
  }

  private mutating func read(_ unit: Int, of checked: CheckedDocument) {
    let side = checked.source
    let words = side.words[side.words(of: unit)]
    guard words.count <= Self.longest, !checked.target.plain(of: unit).isEmpty,
      checked.target.plain(of: unit).count <= Self.longest * 16,
      checked.source.traits[unit].isDisjoint(with: [.inCodeBlock, .inFrontMatter])
    else { return }
    let first = all.count
    for word in words where all.count < first + Self.most {
      guard let role = RoleWords.role(word, in: side.plain),
        !all[first...].contains(where: { $0.role == role }),
        let range = side.documentRange(of: word.range, of: unit)
      else { continue }
      all.append(
        RoleFact(
          role: role,
          unit: UInt32(unit),
          start: UInt32(range.lowerBound),
          length: UInt16(truncatingIfNeeded: range.count),
          stemCount: 0,
          stemStart: UInt32(stems.count)
        )
      )
    }
    guard all.count > first else { return }
    let start = stems.count
    TermStems.forEach(in: checked.target.plain, checked.target.plain(of: unit)) { stem, _ in
      stems.append(stem)
    }
    stems[start...].sort()
    for index in first..<all.count { all[index].stemCount = UInt16(stems.count - start) }
  }
}

/// Tells words for roles by their endings, in English.
enum RoleWords {
  /// Words with such an ending that are verbs, comparisons or parts of speech.
  private static let others = WordTable(
    [
      "after", "another", "answer", "better", "center", "consider", "cover", "deliver", "earlier",
      "either", "enter", "ever", "faster", "former", "further", "greater", "higher", "however",
      "larger", "later", "latter", "longer", "lower", "matter", "never", "newer", "number", "offer",
      "older", "order", "other", "over", "prefer", "proper", "quarter", "rather", "refer",
      "register", "remember", "smaller", "together", "transfer", "under", "whether", "whichever",
      "whenever", "wherever", "whatever", "monitor", "prior", "major", "minor", "exist", "list",
      "power", "corner", "error", "assist", "consist", "persist", "insist",
    ].map { (TextHash.of($0), 0) }
  )

  /// The word without the ending of the plural, as a hash; nil where it names no role.
  static func role(_ word: Word, in text: [UInt8]) -> UInt32? {
    guard word.traits.contains(.hasLower),
      word.traits.isDisjoint(with: [.startsUpper, .hasInnerUpper, .isLiteral, .hasHan, .hasDigit]),
      word.range.count > 4, word.range.count < 32
    else { return nil }
    var range = word.range
    if text[range.upperBound - 1] == UInt8(ascii: "s") { range = range.dropLast() }
    let letters = text[range]
    guard letters.count > 4, let last = letters.last else { return nil }
    let before = letters[letters.endIndex - 2]
    let isRole =
      last == UInt8(ascii: "r") && (before == UInt8(ascii: "e") || before == UInt8(ascii: "o"))
      || last == UInt8(ascii: "t") && before == UInt8(ascii: "s")
        && letters[letters.endIndex - 3] == UInt8(ascii: "i")
    guard isRole else { return nil }
    let hash = TextHash.of(text.span, in: range)
    return others.contains(hash) ? nil : UInt32(truncatingIfNeeded: hash)
  }
}
