/// A document with new targets.
public struct RewrittenDocument: Sendable {
  /// The whole file, which differs from the one read only where a target was replaced.
  public var bytes: [UInt8]
  /// The segments that have another target than before.
  public var changed: Set<SegmentKey> = []
  /// The segments whose target was not written, with the reason.
  public var refusals: [SegmentKey: RewritingRefusal] = [:]
}
