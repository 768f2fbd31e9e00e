public import Diagnostics

/// A translated text and its source, with what a station needs to know of it.
public struct Segment: Sendable, Hashable {
  /// Its name within the document.
  public var key: SegmentKey
  /// The source with its markup; nil where it is not known, never guessed.
  public var source: String?
  /// The target with its markup.
  public var target: String
  /// The source without markup, white space collapsed; nil where the source is not known.
  public var plainSource: String?
  /// The target without markup, white space collapsed.
  public var plainTarget: String
  /// Where it stands on the page.
  public var place: SegmentPlace
  /// Where it starts in the file.
  public var position: Position

  /// Creates a segment.
  public init(
    key: SegmentKey,
    source: String?,
    target: String,
    plainSource: String?,
    plainTarget: String,
    place: SegmentPlace = SegmentPlace(),
    position: Position = .start
  ) {
    self.key = key
    self.source = source
    self.target = target
    self.plainSource = plainSource
    self.plainTarget = plainTarget
    self.place = place
    self.position = position
  }
}
