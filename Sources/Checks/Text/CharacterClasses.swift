/// Which kinds of characters a text has, so that most checks need not look at it at all.
///
/// A class says what may be there, never that something is wrong.
struct CharacterClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// `0` to `9`.
  static let digit = Self(rawValue: 1 << 0)
  /// `A` to `Z`.
  static let upper = Self(rawValue: 1 << 1)
  /// `a` to `z`.
  static let lower = Self(rawValue: 1 << 2)
  /// `.`
  static let stop = Self(rawValue: 1 << 3)
  /// `,`
  static let comma = Self(rawValue: 1 << 4)
  /// `:` and `;`
  static let colon = Self(rawValue: 1 << 5)
  /// `!` and `?`
  static let question = Self(rawValue: 1 << 6)
  /// `"`
  static let quote = Self(rawValue: 1 << 7)
  /// `'`
  static let apostrophe = Self(rawValue: 1 << 8)
  /// `(` and `)`
  static let parenthesis = Self(rawValue: 1 << 9)
  /// `[` and `]`
  static let bracket = Self(rawValue: 1 << 10)
  /// `{` and `}`
  static let brace = Self(rawValue: 1 << 11)
  /// `<` and `>`
  static let angle = Self(rawValue: 1 << 12)
  /// `|`
  static let pipe = Self(rawValue: 1 << 13)
  /// `%`
  static let percent = Self(rawValue: 1 << 14)
  /// `$`
  static let dollar = Self(rawValue: 1 << 15)
  /// `@`
  static let at = Self(rawValue: 1 << 16)
  /// `/`
  static let slash = Self(rawValue: 1 << 17)
  /// `\`
  static let backslash = Self(rawValue: 1 << 18)
  /// `_`
  static let underscore = Self(rawValue: 1 << 19)
  /// `&`
  static let ampersand = Self(rawValue: 1 << 20)
  /// `*`
  static let asterisk = Self(rawValue: 1 << 21)
  /// A grave accent, which marks code.
  static let backtick = Self(rawValue: 1 << 22)
  /// `-`
  static let hyphen = Self(rawValue: 1 << 23)
  /// `#`, `+`, `=`, `^`, `~`
  static let sign = Self(rawValue: 1 << 24)
  /// A space.
  static let space = Self(rawValue: 1 << 25)
  /// Two spaces in a row.
  static let doubleSpace = Self(rawValue: 1 << 26)
  /// A tab, a line end, another control character.
  static let control = Self(rawValue: 1 << 27)
  /// U+0080 to U+00BF: `«`, `»`, `¿`, `¡`, a space that does not break, a soft hyphen.
  static let latinSign = Self(rawValue: 1 << 28)
  /// A Latin letter with a mark, a combining mark.
  static let latin = Self(rawValue: 1 << 29)
  /// A Cyrillic letter.
  static let cyrillic = Self(rawValue: 1 << 30)
  /// U+2000 to U+2FFF: curly quotation marks, dashes, spaces without width, arrows.
  static let generalPunctuation = Self(rawValue: 1 << 31)
  /// U+3000 to U+3FFF: `。`, `、`, `「`, kana.
  static let eastAsianPunctuation = Self(rawValue: 1 << 32)
  /// U+4000 to U+9FFF: Han characters.
  static let han = Self(rawValue: 1 << 33)
  /// U+F000 to U+FFFF: full-width forms, U+FEFF, U+FFFD.
  static let fullWidth = Self(rawValue: 1 << 34)
  /// Anything else: other scripts, private use, emoji.
  static let other = Self(rawValue: 1 << 35)

  /// All classes of characters beyond ASCII.
  private static let beyondASCII: Self = [
    .latinSign, .latin, .cyrillic, .generalPunctuation, .eastAsianPunctuation, .han, .fullWidth,
    .other,
  ]

  /// Whether no character is beyond ASCII.
  var isASCII: Bool { isDisjoint(with: Self.beyondASCII) }

  /// The class of each byte where it begins a character.
  static let ofByte: [CharacterClasses] = (0...255).map { of(UInt8($0)) }

  private static func of(_ byte: UInt8) -> CharacterClasses {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .question
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "("), UInt8(ascii: ")"): .parenthesis
    case UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
    case UInt8(ascii: "{"), UInt8(ascii: "}"): .brace
    case UInt8(ascii: "<"), UInt8(ascii: ">"): .angle
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "$"): .dollar
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "\\"): .backslash
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "*"): .asterisk
    case UInt8(ascii: "`"): .backtick
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "^"),
      UInt8(ascii: "~"):
      .sign
    case UInt8(ascii: " "): .space
    case 0x00...0x1F, 0x7F: .control
    case 0x80...0xBF: []
    case 0xC2: .latinSign
    case 0xC3...0xCD: .latin
    case 0xD0...0xD4: .cyrillic
    case 0xE2: .generalPunctuation
    case 0xE3: .eastAsianPunctuation
    case 0xE4...0xE9: .han
    case 0xEF: .fullWidth
    default: .other
    }
  }
}
