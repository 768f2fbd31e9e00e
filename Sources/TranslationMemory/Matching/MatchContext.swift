public import Workspace

/// The sources on either side of a segment, as a document has them.
///
/// Neighbours are the nearest segments whose source is known; they are compared as plain text.
public struct MatchContext: Sendable, Hashable {
  /// The source before; nil at the start of the document.
  public var previous: String?
  /// The source after; nil at the end of the document.
  public var next: String?

  /// Creates a context from plain texts.
  public init(previous: String?, next: String?) {
    self.previous = previous
    self.next = next
  }

  /// Takes the context of a segment from its document; nil where the document has no such index.
  public init?(of index: Int, in document: SegmentedDocument) {
    let segments = document.segments
    guard segments.indices.contains(index) else { return nil }
    previous = segments[..<index].lazy.reversed().compactMap(Self.plainSource).first
    next = segments[(index + 1)...].lazy.compactMap(Self.plainSource).first
  }

  private static func plainSource(_ segment: Segment) -> String? {
    segment.source.map { segment.plainSource ?? PlainText.of(segment: $0) }
  }
}
