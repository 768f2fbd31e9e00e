public import Workspace

/// What a report tells of one document besides its findings.
public struct DocumentReport: Sendable, Hashable {
  /// The file's path as the user would write it.
  public var path: String
  /// The page it is a translation of.
  public var page: String
  /// The locale it is written in.
  public var locale: LocaleTag
  /// How many units it has.
  public var units: Int
  /// Who translated it.
  public var origin: TranslationOrigin
  /// The source version it translates; nil where the document does not say.
  public var version: SourceVersion?
  /// When the translation was handed off.
  public var handOff: CalendarDate?
  /// How its source version relates to the newest that any locale has of the page.
  public var relation: VersionRelation

  /// Tells what is known of a document.
  public init(_ info: DocumentInfo, units: Int, relation: VersionRelation = .unknown) {
    path = info.path
    page = info.page
    locale = info.locale
    self.units = units
    origin = info.origin
    version = info.version
    handOff = info.handOff
    self.relation = relation
  }
}
