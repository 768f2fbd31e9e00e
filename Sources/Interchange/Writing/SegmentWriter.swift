public import Workspace

/// Writes documents in one format one after another: `begin`, then `write` for each document, then `end`.
///
/// The output depends on nothing but the documents and their order. Each method throws what the sink
/// throws; the output is then of no use.
public struct SegmentWriter {
  /// What was written so far.
  public private(set) var summary = ExportSummary()
  private let encoder: any SegmentEncoder
  private let sink: ByteSink

  /// Makes a writer of one output.
  public init(_ encoder: any SegmentEncoder, sink: @escaping ByteSink) {
    self.encoder = encoder
    self.sink = sink
  }

  /// Writes what stands before the first document.
  public mutating func begin() throws { try hand(encoder.head()) }

  /// Writes a document.
  public mutating func write(_ document: SegmentedDocument) throws {
    try write(encoder.encode(ExportedDocument(document)))
  }

  /// Writes a document that was encoded before, by the writer's own encoder.
  public mutating func write(_ document: EncodedDocument) throws {
    try hand(document.bytes)
    summary.documents += 1
    summary.segments += document.segments
    summary.omitted += document.omitted
  }

  /// Writes what stands after the last document.
  public mutating func end() throws { try hand(encoder.tail()) }

  private func hand(_ bytes: [UInt8]) throws {
    if !bytes.isEmpty { try sink(bytes) }
  }
}

/// What an export holds, for the sentence that tells the user.
public struct ExportSummary: Sendable, Hashable {
  /// The number of documents.
  public var documents = 0
  /// The number of segments written.
  public var segments = 0
  /// The number of segments the format has no way to write.
  public var omitted = 0

  /// Creates a summary of nothing.
  public init() {}
}
