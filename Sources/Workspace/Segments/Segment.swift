public import Diagnostics

/// A translated text and its source, with what a station needs to know of it.
public struct Segment: Sendable, Hashable {
  /// Its name within the document.
  public var key: SegmentKey
  /// The source with its markup; nil where it is not known, never guessed.
  public var source: String?
  /// The target with its markup.
  public var target: String
  /// The source without markup, as ``PlainText`` gives it; nil where the source is not known.
  public var plainSource: String?
  /// The target without markup, as ``PlainText`` gives it.
  public var plainTarget: String
  /// Where it stands on the page.
  public var place: SegmentPlace
  /// Where it starts in the file.
  public var position: Position
  /// Who made this very translation; nil where nothing is known beyond what the document tells.
  public var origin: TranslationOrigin?
  /// When this very translation was made; nil where nothing is known beyond what the document tells.
  public var date: CalendarDate?
  /// How far this very translation is; nil where nothing is known beyond what its origin tells.
  public var state: TranslationState?
  /// Where the source was found; nil where the document holds it, and where it is not known.
  public var sourceOrigin: SourceOrigin?

  /// Creates a segment.
  public init(
    key: SegmentKey,
    source: String?,
    target: String,
    plainSource: String?,
    plainTarget: String,
    place: SegmentPlace = SegmentPlace(),
    position: Position = .start,
    origin: TranslationOrigin? = nil,
    date: CalendarDate? = nil,
    state: TranslationState? = nil,
    sourceOrigin: SourceOrigin? = nil
  ) {
    self.key = key
    self.source = source
    self.target = target
    self.plainSource = plainSource
    self.plainTarget = plainTarget
    self.place = place
    self.position = position
    self.origin = origin
    self.date = date
    self.state = state
    self.sourceOrigin = sourceOrigin
  }
}
