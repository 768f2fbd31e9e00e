import Workspace

/// What checks know of a language beyond what its locale's file says.
struct LanguageTraits: Sendable {
  /// The language, such as `zh`.
  let code: String
  /// Whether words are written without spaces between them, in Han characters or kana.
  let isHan: Bool
  /// The words of small numbers, tens and scales; nil where they are not known.
  let numberWords: NumberWords?

  init(of locale: LocaleTag) {
    code = String(locale.language)
    isHan = code == "zh" || code == "ja"
    numberWords = NumberWords.known[code]
  }
}
