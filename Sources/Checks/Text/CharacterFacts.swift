/// What the search for words asks of characters: of one, or of several together.
struct CharacterFacts {
  // The lowest bits are classes, the highest eight traits of words, all but those of capitals.
  private static let upper: UInt64 = 1 << 48
  private static let letter: UInt64 = 1 << 49
  private static let word: UInt64 = 1 << 50
  private static let classMask: UInt64 = (1 << 40) - 1
  private static let traitShift: UInt64 = 56

  private var bits: UInt64 = 0

  /// Whether the character belongs to a word.
  var isWord: Bool { bits & Self.word != 0 }
  /// Whether a letter is among the characters.
  var isLetter: Bool { bits & Self.letter != 0 }
  /// The classes of the characters.
  var classes: CharacterClasses { CharacterClasses(rawValue: bits & Self.classMask) }

  /// Makes what is known of no character.
  init() {}

  /// Adds a class.
  mutating func insert(_ characters: CharacterClasses) { bits |= characters.rawValue }

  /// Adds what is known of other characters.
  mutating func formUnion(_ other: CharacterFacts) { bits |= other.bits }

  /// What is known of a character; `lead` is its first byte.
  private init(_ value: UInt32, lead: UInt8) {
    bits = CharacterClasses.ofByte[Int(lead)].rawValue
    // A byte that continues nothing is no ASCII either.
    if value == 0xFFFD { bits |= CharacterClasses.other.rawValue }
    guard Scalars.isWord(value) else { return }
    bits |= Self.word
    if value &- 0x30 < 10 {
      bits |= UInt64(Word.Traits.hasDigit.rawValue) << Self.traitShift
      return
    }
    bits |= Self.letter
    var traits = Self.script(of: value)
    switch LetterCase.of(value) {
    case .upper: bits |= Self.upper
    case .lower: traits.insert(.hasLower)
    case .none: break
    }
    bits |= UInt64(traits.rawValue) << Self.traitShift
  }

  private static func script(of value: UInt32) -> Word.Traits {
    switch value {
    case 0x41..<0x300: .hasLatin
    case 0x400..<0x530: .hasCyrillic
    case 0x3005...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .hasHan
    default: []
    }
  }

  /// What is known of the characters of up to two bytes, and at the end of a Han character.
  ///
  /// Han characters of three bytes that begin with the same byte are all alike.
  static let table: [CharacterFacts] =
    (0..<0x800).map { value in
      let value = UInt32(value)
      return CharacterFacts(value, lead: UInt8(value < 0x80 ? value : 0xC0 | value >> 6))
    } + [CharacterFacts(0x4E00, lead: 0xE4)]

  /// What is known of the character at an offset, which moves on to the next one.
  @inline(__always)
  static func next(
    _ text: Span<UInt8>,
    _ offset: inout Int,
    _ table: Span<CharacterFacts>
  ) -> CharacterFacts {
    let lead = text[offset]
    if lead < 0x80 {
      offset &+= 1
      return table[Int(lead)]
    }
    if lead &- 0xC2 < 0x1E, offset &+ 1 < text.count {
      let value = Int(lead & 0x1F) << 6 | Int(text[offset &+ 1] & 0x3F)
      offset &+= 2
      return table[value]
    }
    if lead &- 0xE4 < 6, offset &+ 2 < text.count {
      offset &+= 3
      return table[0x800]
    }
    return other(text, &offset)
  }

  @inline(never)
  private static func other(_ text: Span<UInt8>, _ offset: inout Int) -> CharacterFacts {
    let lead = text[offset]
    let (value, length) = Scalars.scalar(text, at: offset, before: text.count)
    offset += length
    return CharacterFacts(value, lead: lead)
  }

  /// The traits of a word.
  ///
  /// - Parameters:
  ///   - head: what its characters up to the first letter are.
  ///   - tail: what those after it are.
  /// - Returns: the traits, apart from whether the word is literal.
  static func traits(_ head: CharacterFacts, _ tail: CharacterFacts) -> Word.Traits {
    let startsUpper = UInt8(truncatingIfNeeded: (head.bits & upper) >> 48)
    let hasInnerUpper = UInt8(truncatingIfNeeded: (tail.bits & upper) >> 47)
    let both = UInt8(truncatingIfNeeded: (head.bits | tail.bits) >> traitShift)
    return Word.Traits(rawValue: both | startsUpper | hasInnerUpper)
  }
}
