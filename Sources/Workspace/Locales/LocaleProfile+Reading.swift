public import Diagnostics
import YAML

extension LocaleProfile {
  /// Reads `locales/<tag>.yml`.
  ///
  /// - Parameters:
  ///   - bytes: The text of the file.
  ///   - path: The file's path; its name tells the locale.
  /// - Throws: The first mistake, with its place.
  public init(parsing bytes: [UInt8], path: String) throws(InputError) {
    let fileName = Path.name(of: path)
    let stem = fileName.lastIndex(of: ".").map { fileName[..<$0] } ?? fileName[...]
    guard let tag = LocaleTag(stem) else {
      throw InputError(
        path: path,
        message: "‘\(stem)’ is no locale",
        advice: "name the file after its locale, such as pt-BR.yml"
      )
    }
    do {
      try self.init(tag, Self.root(bytes))
    } catch {
      throw error.inputError(path: path)
    }
  }

  private static func root(_ bytes: [UInt8]) throws(YAMLError) -> YAMLValue {
    let start = YAMLMark(line: 1, column: 1, range: 0..<0)
    guard let root = try YAML.parse(bytes) else { throw YAMLError("the file is empty", at: start) }
    return root
  }

  private init(_ tag: LocaleTag, _ root: YAMLValue) throws(YAMLError) {
    try root.refuseUnknownKeys(
      allowed: ["name", "english-name", "direction", "words", "typography"]
    )
    self.tag = tag
    name = try root.required("name").string
    englishName = try root["english-name"]?.string ?? name
    direction = .leftToRight
    if let value = try root["direction"] {
      guard let read = Direction(rawValue: try value.string) else {
        throw value.expected("ltr or rtl")
      }
      direction = read
    }
    words = [:]
    for entry in try root.required("words").entries {
      words[entry.key] = try entry.value.string
    }
    typography = Typography()
    if let value = try root["typography"] { typography = try Typography(value) }
  }
}

extension LocaleProfile.Typography {
  fileprivate init(_ value: YAMLValue) throws(YAMLError) {
    self.init()
    try value.refuseUnknownKeys(
      allowed: [
        "quotes", "space-before-punctuation", "fullwidth-punctuation", "inverted-punctuation",
        "sentence-ends", "decimal", "thousands", "date", "months", "small-words",
        "capitalized-words", "abbreviations", "doubled-words", "capitalized-nouns",
      ]
    )
    if let quotes = try value["quotes"] {
      self.quotes = try quotes.strings
      guard self.quotes.count == 4 else {
        throw quotes.expected("four marks: opening, closing, inner opening, inner closing")
      }
    }
    if let marks = try value["space-before-punctuation"] { spacedPunctuation = try marks.strings }
    if let flag = try value["fullwidth-punctuation"] { isFullWidth = try flag.bool }
    if let flag = try value["inverted-punctuation"] { isInverted = try flag.bool }
    if let marks = try value["sentence-ends"] { sentenceEnds = try marks.strings }
    if let words = try value["small-words"] { smallWords = try words.strings }
    if let words = try value["capitalized-words"] { capitalizedWords = try words.strings }
    if let words = try value["abbreviations"] { abbreviations = try words.strings }
    if let words = try value["doubled-words"] { doubledWords = try words.strings }
    if let flag = try value["capitalized-nouns"] { capitalizesNouns = try flag.bool }
    if let mark = try value["decimal"] { decimal = try mark.string }
    if let mark = try value["thousands"] { thousands = try mark.string }
    if let pattern = try value["date"] { date = try pattern.string }
    if let months = try value["months"] {
      self.months = try months.strings
      guard self.months.isEmpty || self.months.count == 12 else {
        throw months.expected("twelve names of months")
      }
    }
  }
}
