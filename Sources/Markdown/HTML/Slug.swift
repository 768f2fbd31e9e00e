/// Identifiers for headings that have no anchor.
public enum Slug {
  /// The identifier of a heading's plain text: letters of any script in lower case, digits, and a hyphen
  /// for each space; so `Join & pay` is `join--pay`, as links to it are written everywhere.
  ///
  /// Empty where the text has neither letters nor digits.
  public static func make(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var hasWord = false
    for scalar in text.unicodeScalars {
      switch part(scalar) {
      case .word(let lowercase):
        if lowercase.isASCII {
          slug.append(UInt8(truncatingIfNeeded: lowercase.value))
        } else {
          UTF8.encode(lowercase).map { slug += $0 }
        }
        hasWord = true
      case .hyphen: slug.append(UInt8(ascii: "-"))
      case .nothing: break
      case .unknown: return makeSlowly(text)
      }
    }
    return hasWord ? String(decoding: slug, as: UTF8.self) : ""
  }

  private enum Part {
    case word(Unicode.Scalar)
    case hyphen
    case nothing
    /// To know more takes the tables of Unicode.
    case unknown
  }

  /// What a character becomes, for those that most headings are made of.
  private static func part(_ scalar: Unicode.Scalar) -> Part {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x5F: .word(scalar)
    case 0x41...0x5A: lowercase(scalar, 0x20)
    case 0x20, 0x2D, 0x09, 0x0A, 0xA0: .hyphen
    case 0x0B...0x0D: .unknown
    case 0..<0x80: .nothing
    // Latin, Cyrillic, Chinese; the marks between words that come with them.
    case 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F, 0x4E00...0x9FFF: .word(scalar)
    case 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: lowercase(scalar, 0x20)
    case 0x400...0x40F: lowercase(scalar, 0x50)
    case 0xAB, 0xBB, 0xBF, 0x2013...0x2014, 0x2018...0x201E, 0x2026, 0x3001...0x3002,
      0x300A...0x300D, 0xFF01, 0xFF08...0xFF09, 0xFF0C, 0xFF1A...0xFF1B, 0xFF1F:
      .nothing
    default: .unknown
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar, _ distance: UInt32) -> Part {
    Unicode.Scalar(scalar.value + distance).map(Part.word) ?? .unknown
  }

  /// The same for any text.
  static func makeSlowly(_ text: String) -> String {
    var slug = ""
    var hasWord = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        slug.append(character)
        hasWord = true
      } else if character.isWhitespace || character == "-" {
        slug.append("-")
      }
    }
    return hasWord ? slug : ""
  }
}
