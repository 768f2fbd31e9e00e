import CommandLineInterface
import Interchange
import Workspace

/// One export: reads the documents page by page and feeds a writer.
struct Export {
  let workspace: Workspace
  let catalog: PageCatalog
  let format: Format
  let options: ExportOptions
  let jobs: Int
  let progress: Progress

  func segments(to sink: @escaping ByteSink) async throws -> (written: Int, omitted: Int) {
    let documents = catalog.everything.flatMap(\.documents)
    let encoder = format.makeEncoder(options: options)
    var writer = SegmentWriter(encoder, sink: sink)
    try writer.begin()
    try await ParallelMap.mapInOrder(documents, jobs: jobs) { summary in
      try encoder.encode(ExportedDocument(workspace.read(summary).segmented()))
    } consume: { document in
      try writer.write(document)
      progress.advance()
    }
    try writer.end()
    return (writer.summary.segments, writer.summary.omitted)
  }

  func pivot(to sink: @escaping ByteSink) async throws -> Int {
    guard
      var writer = format.makePivotWriter(locales: catalog.locales, options: options, sink: sink)
    else { throw UsageError("--pivot needs a table") }
    var rows = 0
    try writer.begin()
    try await ParallelMap.mapInOrder(catalog.everything, jobs: jobs, batch: 4) { page in
      let documents = try page.documents.map { try workspace.read($0).segmented() }
      return (page, JoinedSegment.join(documents, reference: page.reference?.info.locale))
    } consume: { page, joined in
      for row in joined { try writer.write(row, of: page.name) }
      rows += joined.count
      progress.advance(by: page.documents.count)
    }
    try writer.end()
    return rows
  }
}
