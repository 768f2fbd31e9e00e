public import Workspace

/// Writes documents in one format one after another: `begin`, then `write` for each document, then `end`.
///
/// Where no document has a segment nothing is written, not a byte: some formats cannot hold nothing.
/// The output depends on nothing but the documents and their order. Each method throws what the sink
/// throws; the output is then of no use.
public struct SegmentWriter {
  /// What was written so far.
  public private(set) var summary = ExportSummary()
  private var names = UniqueNames()
  private let encoder: any SegmentEncoder
  private let sink: ByteSink
  /// What stands before the first document, until that comes.
  private var head: [UInt8]?
  /// The document that was written last, and how many parts of it were.
  private var last: (path: String, locale: LocaleTag, parts: Int)?

  /// Makes a writer of one output.
  public init(_ encoder: any SegmentEncoder, sink: @escaping ByteSink) {
    self.encoder = encoder
    self.sink = sink
  }

  /// Begins the output.
  public mutating func begin() throws { head = try encoder.head() }

  /// Writes a document, or another part of the one written last.
  public mutating func write(_ document: SegmentedDocument) throws {
    let (path, locale) = (document.info.path, document.info.locale)
    let isNext = last.map { $0.path == path && $0.locale == locale } ?? false
    let part = isNext ? (last?.parts ?? 0) + 1 : 1
    if !document.segments.isEmpty { last = (path, locale, part) }
    try write(encoder.encode(ExportedDocument(document, part: part)))
  }

  /// Writes a document that was encoded before, by the writer's own encoder.
  public mutating func write(_ document: EncodedDocument) throws {
    if document.segments > 0 {
      if let head { try hand(head) }
      head = nil
      try hand(document.names.isEmpty ? document.bytes : names.numbered(document))
    }
    summary.documents += 1
    summary.segments += document.segments
  }

  /// Ends the output.
  public mutating func end() throws {
    if head == nil { try hand(encoder.tail()) }
  }

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

  /// Creates a summary of nothing.
  public init() {}
}
