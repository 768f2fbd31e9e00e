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

/// Where a segment stands on its page.
public struct SegmentPlace: Sendable, Hashable {
  /// What the segment is part of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case paragraph
    case heading
    case listItem = "list-item"
    case quote
    case tableCell = "table-cell"
    case linkText = "link-text"
    case imageText = "image-text"
    case frontMatter = "front-matter"
  }

  /// What the segment is part of.
  public var kind: Kind
  /// The anchor of the nearest heading above, where there is one.
  public var anchor: String?

  /// Creates a place.
  public init(kind: Kind = .paragraph, anchor: String? = nil) {
    self.kind = kind
    self.anchor = anchor
  }
}

/// A document as its segments, in the order in which they stand.
///
/// Neighbours in `segments` are each other's context.
public struct SegmentedDocument: Sendable, Hashable {
  /// The document.
  public var info: DocumentInfo
  /// Its segments.
  public var segments: [Segment]

  /// Creates a document from its segments.
  public init(info: DocumentInfo, segments: [Segment]) {
    self.info = info
    self.segments = segments
  }
}
