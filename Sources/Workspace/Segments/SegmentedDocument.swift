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
