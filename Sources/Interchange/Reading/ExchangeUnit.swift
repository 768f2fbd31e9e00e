public import Diagnostics
public import Workspace

/// A translation as an exchange file holds it.
///
/// What the file does not say is nil: an importer finds the document and the segment by what is there.
public struct ExchangeUnit: Sendable, Hashable {
  /// The text of one side.
  public enum Text: Sendable, Hashable {
    /// With its markup as Markdown, as tables hold it.
    case markdown(String)
    /// With codes in the place of markup.
    case coded(CodedText)
  }

  /// What the file says of the document, field by field.
  public struct Document: Sendable, Hashable {
    /// The path as it was exported.
    public var path: String?
    /// The page.
    public var page: String?
    /// The source version.
    public var version: SourceVersion?

    /// Creates a description that says nothing.
    public init() {}
  }

  /// The document it belongs to.
  public var document = Document()
  /// The locale of the target as the file writes it; see `LocaleMatching` for the project's own.
  public var locale: String?
  /// The locale of the source as the file writes it.
  public var sourceLocale: String?
  /// The key of the segment.
  public var key: SegmentKey?
  /// Where the segment stands on its page.
  public var place: SegmentPlace?
  /// The source; nil where it is not known.
  public var source: Text?
  /// The target; nil where there is none.
  public var target: Text?
  /// How far the translation is.
  public var state: TranslationState?
  /// Who made it.
  public var origin: TranslationOrigin?
  /// When it was made or handed off.
  public var date: CalendarDate?
  /// The fingerprint of the target that was exported; see `TargetFingerprint`.
  public var fingerprint: String?
  /// Where the target starts in the document.
  public var documentPosition: Position?
  /// Where the unit starts in the exchange file.
  public var position: Position

  /// Creates a unit of which only its place in the file is known.
  public init(at position: Position) { self.position = position }
}
