import Diagnostics

/// What is known of the bold text of a source, as far as edges in the target are judged by it.
struct BoldSource {
  /// Some bold holds no word, or brackets or quotation marks without partners.
  var hasWordless = false
  var hasUnpaired = false
  /// Some bold consists of function words, or ends with one.
  var hasFunctionWords = false
  var endsInFunctionWord = false
  /// Each bold begins with a capital.
  var beginsUpper = true
  /// The marks that some bold begins with.
  var leadingMarks: Set<UInt32> = []
  /// What stands inside bold, and what outside.
  var inside: CarrierWord = []
  var outside: CarrierWord = []

  init(_ unit: CheckedUnit) {
    let side = unit.document.source
    var words = side.words(of: unit.index)
    let table = CarrierWord.table(of: "en")
    func take(until end: Int, _ body: (CarrierWord, Word) -> Void) {
      while let index = words.first, side.words[index].start < end {
        body(CarrierWord.of(side.words[index], in: side.plain, table), side.words[index])
        words = words.dropFirst()
      }
    }
    for mark in unit.sourceMarks where mark.kind == .strong {
      take(until: mark.plain.lowerBound) { carrier, _ in outside.formUnion(carrier) }
      let bold = BoldText(mark.plain, in: side.plain)
      if !bold.isBalanced { hasUnpaired = true }
      if let lead = bold.leadingMark { leadingMarks.insert(lead) }
      var (count, functions, last) = (0, 0, CarrierWord())
      take(until: mark.plain.upperBound) { carrier, word in
        if count == 0, !word.traits.contains(.startsUpper) { beginsUpper = false }
        count += 1
        if carrier.contains(.function) { functions += 1 }
        last = carrier
        inside.formUnion(carrier)
      }
      if count == 0 { hasWordless = true }
      if count > 0, functions == count { hasFunctionWords = true }
      if last.contains(.function) { endsInFunctionWord = true }
    }
    take(until: .max) { carrier, _ in outside.formUnion(carrier) }
  }

  /// Whether the source has what a word of the target means, and has it outside bold only.
  func keepsOutside(_ carrier: CarrierWord) -> Bool {
    let concept = carrier.intersection(.concepts)
    return !concept.isEmpty && !outside.isDisjoint(with: concept)
      && inside.isDisjoint(with: concept)
  }
}

/// The characters of a piece of bold text that matter at its edges.
struct BoldText {
  /// Its first character where that is a mark that ends or joins phrases.
  private(set) var leadingMark: UInt32?
  /// From its first letter or digit to its last; empty where it has none.
  private(set) var words: Range<Int>
  /// Where its marks at the end begin: `.`, `,` and the like; the end where there are none.
  private(set) var trailing: Range<Int>
  /// Whether brackets and quotation marks have their partners inside it.
  private(set) var isBalanced = true

  init(_ range: Range<Int>, in text: [UInt8]) {
    trailing = range.upperBound..<range.upperBound
    words = trailing
    var (depth, quotes) = (0, 0)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = Scalars.scalar(text, at: offset, before: range.upperBound)
      switch value {
      case 0x28, 0xFF08: depth += 1
      case 0x29, 0xFF09:
        depth -= 1
        if depth < 0 { isBalanced = false }
      case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: quotes += 1
      default: break
      }
      if Scalars.isWord(value) {
        words = min(words.lowerBound, offset)..<offset + length
      }
      if offset == range.lowerBound, Self.isClosing(value) { leadingMark = value }
      offset += length
    }
    if depth != 0 || quotes % 2 != 0 { isBalanced = false }
    trailing = Self.trailing(of: range, in: text)
  }

  /// The marks at the end of a text, as in ``trailing``.
  static func trailing(of range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while let (value, length) = Scalars.scalar(text, endingAt: end, after: range.lowerBound),
      isTrailing(value)
    {
      end -= length
    }
    return end..<range.upperBound
  }

  /// Whether a character can only follow what it belongs to.
  private static func isClosing(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x29, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF09: true
    default: false
    }
  }

  private static func isTrailing(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B: true
    default: false
    }
  }
}
