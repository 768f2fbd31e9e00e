/// What Diglot knows of a locale: the contents of `locales/<tag>.yml`.
public struct LocaleProfile: Sendable, Hashable {
  /// Which way the script runs.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// The locale.
  public var tag: LocaleTag
  /// The language's name in that language.
  public var name: String
  /// The language's name in English.
  public var englishName: String
  /// Which way the script runs.
  public var direction: Direction
  /// The words of the site by their keys.
  public var words: [String: String]
  /// The habits of its typography.
  public var typography: Typography
}

extension LocaleProfile {
  /// The habits of a locale's typography.
  public struct Typography: Sendable, Hashable {
    /// The quotation marks: opening, closing, inner opening, inner closing; or none.
    public var quotes: [String] = []
    /// The marks that a space stands before, such as `:` in French.
    public var spacedPunctuation: [String] = []
    /// Whether punctuation is full-width.
    public var isFullWidth = false
    /// Whether questions and exclamations open with `¿` and `¡`.
    public var isInverted = false
    /// The marks that end a sentence.
    public var sentenceEnds: [String] = []
    /// The words that no sentence writes with a capital unless it begins with them.
    public var smallWords: [String] = []
    /// The beginnings of words that take a capital although the source may have none.
    public var capitalizedWords: [String] = []
    /// The words that a full stop shortens, without it.
    public var abbreviations: [String] = []
    /// The words that may stand twice in a row after a comma, as relative pronoun and article.
    public var doubledWords: [String] = []
    /// Whether every noun has a capital.
    public var capitalizesNouns = false
    /// The mark before decimals; nil where the file does not tell it.
    public var decimal: String?
    /// The mark between thousands; nil where the file does not tell it.
    public var thousands: String?
    /// How a date is written: `d`, `MM`, `MMMM`, `y` and text in single quotes.
    public var date = "y-MM-dd"
    /// The names of the months as a date writes them; twelve, or none.
    public var months: [String] = []
  }
}
