/// A document as its segments, in the order in which they stand.
///
/// Neighbours in `segments` are each other's context.
public struct SegmentedDocument: Sendable, Hashable {
  /// The number of the rules by which documents become segments and their plain texts.
  ///
  /// Raise it whenever the same document gives other segments than before: what was kept of it elsewhere, as in
  /// a memory, then is read anew.
  public static let rules = 1

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
