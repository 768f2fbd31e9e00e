public import Workspace

/// Writes documents in one format: `begin`, then `write` for each document, then `end`.
///
/// A writer holds at most one document, and its output depends on nothing but the documents and their
/// order. Each method throws what the sink throws; the output is then of no use.
public protocol SegmentWriter {
  /// What was written so far.
  var summary: ExportSummary { get }

  /// Writes what stands before the first document.
  mutating func begin() throws
  /// Writes the segments of a document.
  mutating func write(_ document: SegmentedDocument) throws
  /// Writes what stands after the last document and hands all bytes to the sink.
  mutating func end() throws
}

/// What an export holds, for the sentence that tells the user.
public struct ExportSummary: Sendable, Hashable {
  /// The number of documents.
  public var documents = 0
  /// The number of segments written.
  public var segments = 0
  /// The number of segments the format has no way to write, such as those without a source in TMX.
  public var omitted = 0

  /// Creates a summary of nothing.
  public init() {}
}
