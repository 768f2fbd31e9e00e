import CommandLineInterface
import Interchange
import Workspace

/// One export: reads the documents page by page and feeds a writer.
struct Export {
  /// How many proposals of a memory a segment is given.
  private static let proposalsLimit = 5
  /// How many matches of a memory are looked at for them: several may have one target, or the segment's own.
  static let matchLimit = 20

  /// What a memory offers, by the document that the segments asked about are in.
  typealias Memory = @Sendable (SegmentedDocument) -> ProposalSource

  let workspace: Workspace
  let catalog: PageCatalog
  let format: Format
  let options: ExportOptions
  /// What a memory offers for the segments of a document; nil where none is asked.
  var memory: Memory?
  let jobs: Int
  let progress: Progress

  /// Writes the segments of one locale, or of all.
  func segments(of locale: LocaleTag?, to sink: @escaping ByteSink) async throws -> ExportSummary {
    let documents = catalog.everything.flatMap { page in
      page.documents.filter { locale == nil || $0.info.locale == locale }.map { (page, $0) }
    }
    var options = options
    options.targetLocale = locale ?? (catalog.locales.count == 1 ? catalog.locales[0] : nil)
    let encoder = format.makeEncoder(options: options)
    var writer = SegmentWriter(encoder, sink: sink)
    try writer.begin()
    try await ParallelMap.mapInOrder(documents, jobs: jobs) { page, summary in
      let document = try segmented(summary, of: page)
      return try encoder.encode(ExportedDocument(document, proposals: proposals(for: document)))
    } consume: { document in
      try writer.write(document)
      progress.advance()
    }
    try writer.end()
    return writer.summary
  }

  /// Writes a row a source segment; returns the number of rows.
  func pivot(to sink: @escaping ByteSink) async throws -> Int {
    guard
      var writer = format.makePivotWriter(locales: catalog.locales, options: options, sink: sink)
    else { throw UsageError("--pivot needs a table") }
    try writer.begin()
    let rows = try await forEachRow { row, page in try writer.write(row, of: page) }
    try writer.end()
    return rows
  }

  /// Writes plain parallel text into a folder, each file whole or not at all, none without a line; returns
  /// the number of lines.
  func parallelText(into folder: String) async throws -> Int {
    var outputs: [ParallelTextWriter.File: OutputFile] = [:]
    var writer = ParallelTextWriter(locales: catalog.locales) { try outputs[$0]?.write($1) }
    for file in writer.files {
      outputs[file] = try OutputFile(Path.join(folder, file.name))
    }
    let lines = try await forEachRow { row, page in try writer.write(row, of: page) }
    try writer.end()
    if lines > 0 {
      for file in writer.files { try outputs[file]?.commit() }
    }
    return lines
  }

  /// Joins the locales of each page; returns the number of rows.
  private func forEachRow(_ body: (JoinedSegment, _ page: String) throws -> Void) async throws
    -> Int
  {
    var rows = 0
    try await ParallelMap.mapInOrder(catalog.everything, jobs: jobs, batch: 4) { page in
      let documents = try page.documents.map { try segmented($0, of: page) }
      return (page, JoinedSegment.join(documents, reference: page.reference?.info.locale))
    } consume: { page, joined in
      for row in joined { try body(row, page.name) }
      rows += joined.count
      progress.advance(by: page.documents.count)
    }
    return rows
  }

  private func segmented(_ summary: DocumentSummary, of page: Page) throws -> SegmentedDocument {
    try workspace.read(summary).segmented(sources: workspace.sourceTexts(of: summary, in: page))
  }

  /// What the memory offers, by the index of the segment; what the document has already is left out.
  private func proposals(for document: SegmentedDocument) throws -> [Int: [Proposal]] {
    guard let memory else { return [:] }
    let source = memory(document)
    var proposals: [Int: [Proposal]] = [:]
    for (index, segment) in document.segments.enumerated() {
      let offered = try source(segment, document.info.locale).filter { proposal in
        !proposal.target.utf8.elementsEqual(segment.target.utf8)
      }
      if !offered.isEmpty { proposals[index] = Array(offered.prefix(Self.proposalsLimit)) }
    }
    return proposals
  }
}
