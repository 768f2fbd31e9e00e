/// Which kinds of characters a text has, so that most checks need not look at it at all.
///
/// A class says what may be there, never that something is wrong.
struct CharacterClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// A digit from 0 to 9.
  static let digit = Self(rawValue: 1 << 0)
  /// A capital from A to Z.
  static let upper = Self(rawValue: 1 << 1)
  /// A small letter from a to z.
  static let lower = Self(rawValue: 1 << 2)
  /// A full stop.
  static let stop = Self(rawValue: 1 << 3)
  /// A comma.
  static let comma = Self(rawValue: 1 << 4)
  /// A colon or semicolon.
  static let colon = Self(rawValue: 1 << 5)
  /// An exclamation or question mark.
  static let question = Self(rawValue: 1 << 6)
  /// A straight double quotation mark.
  static let quote = Self(rawValue: 1 << 7)
  /// A straight apostrophe.
  static let apostrophe = Self(rawValue: 1 << 8)
  /// A round bracket.
  static let parenthesis = Self(rawValue: 1 << 9)
  /// A square bracket.
  static let bracket = Self(rawValue: 1 << 10)
  /// A curly bracket.
  static let brace = Self(rawValue: 1 << 11)
  /// A less-than or greater-than sign.
  static let angle = Self(rawValue: 1 << 12)
  /// A vertical bar.
  static let pipe = Self(rawValue: 1 << 13)
  /// A percent sign.
  static let percent = Self(rawValue: 1 << 14)
  /// A dollar sign.
  static let dollar = Self(rawValue: 1 << 15)
  /// A commercial at.
  static let at = Self(rawValue: 1 << 16)
  /// A slash.
  static let slash = Self(rawValue: 1 << 17)
  /// A backslash.
  static let backslash = Self(rawValue: 1 << 18)
  /// An underscore.
  static let underscore = Self(rawValue: 1 << 19)
  /// An ampersand.
  static let ampersand = Self(rawValue: 1 << 20)
  /// An asterisk.
  static let asterisk = Self(rawValue: 1 << 21)
  /// A grave accent, which marks code.
  static let backtick = Self(rawValue: 1 << 22)
  /// A hyphen.
  static let hyphen = Self(rawValue: 1 << 23)
  /// A number sign, plus, equals sign, caret or tilde.
  static let sign = Self(rawValue: 1 << 24)
  /// A space.
  static let space = Self(rawValue: 1 << 25)
  /// Two spaces in a row.
  static let doubleSpace = Self(rawValue: 1 << 26)
  /// A tab, a line end, another control character.
  static let control = Self(rawValue: 1 << 27)
  /// U+0080 to U+00BF, such as guillemets, inverted marks, a no-break space and a soft hyphen.
  static let latinSign = Self(rawValue: 1 << 28)
  /// A Latin letter with a mark, a combining mark.
  static let latin = Self(rawValue: 1 << 29)
  /// A Cyrillic letter.
  static let cyrillic = Self(rawValue: 1 << 30)
  /// U+2000 to U+2FFF, such as curly quotation marks, dashes, spaces without width and arrows.
  static let generalPunctuation = Self(rawValue: 1 << 31)
  /// U+3000 to U+3FFF, such as the ideographic full stop and kana.
  static let eastAsianPunctuation = Self(rawValue: 1 << 32)
  /// U+4000 to U+9FFF, which are Han characters.
  static let han = Self(rawValue: 1 << 33)
  /// U+F000 to U+FFFF, such as full-width forms, U+FEFF and U+FFFD.
  static let fullWidth = Self(rawValue: 1 << 34)
  /// Anything else, such as other scripts, private use and emoji.
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
