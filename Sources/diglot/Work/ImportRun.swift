import Checks
import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

/// One import: reads all files to their end, then writes what changed.
struct ImportRun {
  /// What became of the documents.
  struct Outcome {
    /// What the import came to.
    var plan: ImportPlan
    /// How many documents were written, or would be.
    var documents = 0
    /// What would change, as one unified diff.
    var difference: [UInt8] = []
    /// What could not be written.
    var problems: [InputError] = []
  }

  /// A document with its new targets.
  private struct Rewritten {
    var info: DocumentInfo
    var old: FileReader.Contents
    var new: RewrittenDocument
    var findings: [Finding]

    /// What would change, as a unified diff.
    var difference: [UInt8] {
      UnifiedDiff.text(path: info.path, from: old.bytes, to: new.bytes)
    }
  }

  let workspace: Workspace
  let index: DocumentIndex
  let options: ImportOptions
  let isDry: Bool
  let jobs: Int

  private let summaries: [DocumentSummary]
  private let pages: [Page]

  init(
    _ catalog: PageCatalog,
    of workspace: Workspace,
    in folder: String,
    options: ImportOptions,
    isDry: Bool,
    jobs: Int
  ) {
    (self.workspace, self.options, self.isDry, self.jobs) = (workspace, options, isDry, jobs)
    let documents = catalog.everything.flatMap { page in page.documents.map { (page, $0) } }
      .sorted { $0.1.info.path < $1.1.info.path }
    pages = documents.map(\.0)
    summaries = documents.map(\.1)
    index = DocumentIndex(summaries.map(\.info), in: folder)
  }

  /// Reads the files; nothing is written where one of them cannot be read to its end.
  func read(
    _ files: [ExchangeFile],
    _ terminal: Terminal,
    _ progress: Progress
  ) throws -> ImportPlan {
    var importer = Importer(into: index, options: options) { index in
      try segmented(workspace.read(summaries[index]), index)
    }
    for file in files {
      try file.read(terminal) {
        importer.take($0)
      } consume: { unit, file in
        try Task.checkCancellation()
        try importer.take(unit, of: file)
        progress.advance()
      }
    }
    return importer.finish()
  }

  /// Writes what changed, each document whole or not at all.
  func carryOut(_ plan: ImportPlan) async throws -> Outcome {
    var outcome = Outcome(plan: plan)
    try await ParallelMap.mapInOrder(plan.documents, jobs: jobs, batch: 1) { planned in
      (planned.changes.count, Result { () throws(InputError) in try rewritten(planned) })
    } consume: { planned, result in
      var taken = 0
      do throws(InputError) {
        let document = try result.get()
        outcome.plan.findings += document.findings
        if !document.new.changed.isEmpty {
          if isDry { outcome.difference += document.difference } else { try write(document) }
          outcome.documents += 1
        }
        taken = planned - document.findings.count
      } catch {
        outcome.problems.append(error)
      }
      outcome.plan.summary.taken -= planned - taken
      outcome.plan.summary.refused += planned - taken
    }
    return outcome
  }

  private func segmented(
    _ document: Document,
    _ index: Int
  ) throws(InputError) -> SegmentedDocument {
    document.segmented(
      sources: try workspace.sourceTexts(of: summaries[index], in: pages[index])
    )
  }

  private func rewritten(_ planned: ImportPlan.Document) throws(InputError) -> Rewritten {
    let contents = try FileReader.contents(of: planned.info.path, expecting: .text)
    let document = try Document(
      parsing: contents.bytes,
      at: summaries[planned.index].place,
      fallback: workspace.fallbackLocale
    )
    let fitting = try segmented(document, planned.index).segments.filter { segment in
      planned.changes[segment.key].map { $0.fits(segment) } ?? false
    }
    guard fitting.count == planned.changes.count else { throw .changedMeanwhile(planned.info.path) }
    let new = document.rewritten(targets: planned.changes.mapValues(\.target))
    let findings = new.refusals.compactMap { key, refusal in
      planned.changes[key]?.finding(refusal, key: key, in: planned.info)
    }
    return Rewritten(info: planned.info, old: contents, new: new, findings: findings)
  }

  private func write(_ document: Rewritten) throws(InputError) {
    let path = document.info.path
    guard try FileReader.stamp(of: path) == document.old.stamp else {
      throw .changedMeanwhile(path)
    }
    try FileWriter.write(document.new.bytes, to: path)
  }
}
