/// What is known of a document as a whole.
public struct DocumentInfo: Sendable, Hashable {
  /// The file's path as the user would write it.
  public var path: String
  /// The page it is a translation of: its path below the content folder without the locale.
  public var page: String
  /// The locale it is written in.
  public var locale: LocaleTag
  /// The source version it translates; nil where the document does not say.
  public var version: SourceVersion?
  /// Who translated it.
  public var origin: TranslationOrigin
  /// When the translation was handed off (`ms.lasthandoff`).
  public var handOff: CalendarDate?

  /// Creates a description of a document.
  public init(
    path: String,
    page: String,
    locale: LocaleTag,
    version: SourceVersion? = nil,
    origin: TranslationOrigin = .unknown,
    handOff: CalendarDate? = nil
  ) {
    self.path = path
    self.page = page
    self.locale = locale
    self.version = version
    self.origin = origin
    self.handOff = handOff
  }
}
