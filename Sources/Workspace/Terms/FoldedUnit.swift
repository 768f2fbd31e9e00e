/// A Unicode scalar in small letters, with what the search for terms asks about it.
struct FoldedUnit: Sendable, Hashable {
  private static let capital: UInt32 = 1 << 31
  private static let spacedLetter: UInt32 = 1 << 30
  private static let unspaced: UInt32 = 1 << 29
  private static let space: UInt32 = 1 << 28

  private let bits: UInt32

  /// Reads the properties of a scalar.
  init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    var bits = scalar.value
    if properties.changesWhenLowercased {
      // A mapping to several scalars (İ) is not followed: such a letter only equals itself.
      let lower = properties.lowercaseMapping.unicodeScalars
      if lower.count == 1, let first = lower.first { bits = first.value }
      bits |= Self.capital
    }
    if Self.isUnspaced(scalar.value) {
      bits |= Self.unspaced
    } else if Self.isLetter(scalar) {
      bits |= Self.spacedLetter
    } else if properties.isWhitespace {
      bits |= Self.space
    }
    self.bits = bits
  }

  /// Reads the properties of a small letter that stands for a capital where `isCapital` says so.
  init(_ small: Unicode.Scalar, isCapital: Bool) {
    let unit = FoldedUnit(small)
    bits = isCapital ? unit.bits | Self.capital : unit.bits
  }

  /// Reads the properties of the scalar with a value; of none, those of U+FFFD.
  init(value: Int) {
    switch value {
    // Han characters have no case.
    case 0x3400..<0x4DC0, 0x4E00..<0xA000: self.init(bits: UInt32(value) | Self.unspaced)
    case 0x2000..<0x2100: self = Self.symbols[value - 0x2000]
    case 0x3000..<0x3100: self = Self.symbols[value - 0x3000 + 0x100]
    case 0xFF00..<0x10000: self = Self.symbols[value - 0xFF00 + 0x200]
    default: self.init(UInt32(exactly: value).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
    }
  }

  private init(bits: UInt32) { self.bits = bits }

  /// The scalar with its letter case folded, the same for `A` and `a`.
  var folded: UInt32 { bits & 0x1F_FFFF }
  /// Whether it is a capital letter.
  var isCapital: Bool { bits & Self.capital != 0 }
  /// Whether it belongs to a word of a script that parts words by spaces: a letter, a mark, a digit.
  var isSpacedLetter: Bool { bits & Self.spacedLetter != 0 }
  /// Whether it belongs to a script that writes words without spaces between them.
  var isUnspaced: Bool { bits & Self.unspaced != 0 }
  /// Whether it is white space.
  var isSpace: Bool { bits & Self.space != 0 }

  /// The units of the Latin, Greek and Cyrillic scalars, made once: a look-up of properties takes far longer.
  static let table: [FoldedUnit] = (0..<0x530 as Range<UInt32>).compactMap(Unicode.Scalar.init)
    .map(FoldedUnit.init)

  /// The units of the common punctuation of all scripts, of kana and of full-width forms.
  private static let symbols: [FoldedUnit] = [0x2000, 0x3000, 0xFF00].flatMap { start in
    (start..<start + 0x100 as Range<UInt32>).compactMap(Unicode.Scalar.init).map(FoldedUnit.init)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }

  /// Chinese characters, kana, bopomofo, Thai, Lao, Burmese and Khmer, by their Unicode blocks.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007,
      0x3021...0x3029, 0x3031...0x3035, 0x3041...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
