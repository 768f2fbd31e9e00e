public import Workspace

/// A source segment of a page with its targets in all locales.
public struct PivotRow: Sendable, Hashable {
  /// The page.
  public var page: String
  /// The source version that the key belongs to; nil where the documents do not say.
  public var version: SourceVersion?
  /// The key of the segment.
  public var key: SegmentKey
  /// The source with its markup; nil where it is not known.
  public var source: String?
  /// The targets with their markup.
  public var targets: [LocaleTag: String]

  /// Creates a row.
  public init(
    page: String,
    version: SourceVersion?,
    key: SegmentKey,
    source: String?,
    targets: [LocaleTag: String]
  ) {
    self.page = page
    self.version = version
    self.key = key
    self.source = source
    self.targets = targets
  }
}
