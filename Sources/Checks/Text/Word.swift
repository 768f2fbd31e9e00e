/// A run of letters and digits in the plain text of a unit.
///
/// Characters of a script without spaces between words make one word as far as they reach. Apostrophes
/// and hyphens part words.
struct Word: Sendable {
  /// What a word consists of.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Its first letter is a capital.
    static let startsUpper = Traits(rawValue: 1)
    /// A letter after the first is a capital.
    static let hasInnerUpper = Traits(rawValue: 2)
    /// It has a letter in lower case.
    static let hasLower = Traits(rawValue: 4)
    static let hasDigit = Traits(rawValue: 8)
    /// It has a letter of a script that spaces part, Latin aside.
    static let hasCyrillic = Traits(rawValue: 16)
    static let hasLatin = Traits(rawValue: 32)
    /// It has a Han character or kana.
    static let hasHan = Traits(rawValue: 64)
    /// It stands in code, in an address or in text that is kept as it is.
    static let isLiteral = Traits(rawValue: 128)
  }

  /// Its bytes in the plain text of its side.
  var start: UInt32
  var end: UInt32
  var traits: Traits

  /// Its bytes in the plain text of its side.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether it is written in capitals only, two letters at least.
  var isAllUpper: Bool {
    traits.isSuperset(of: [.startsUpper, .hasInnerUpper]) && !traits.contains(.hasLower)
  }
}
