import CommandLineInterface
import Diagnostics
import Interchange
import TranslationMemory
import Workspace

extension Command {
  /// The formats of segments, and the one of terms.
  private static let exportNames = Format.all.map(\.name) + [TermFormat.tbx.rawValue]

  /// What all formats tell of a segment.
  private static let segmentColumns = Glossary(
    "Columns of tables, members in JSON Lines",
    SegmentColumn.all.map { ($0.name, "\($0.summary).") }
  )

  /// `diglot export`: the segments of documents as a table or an exchange format.
  static let export = Command(
    "export",
    summary: "Write the segments of documents as a table or an exchange format.",
    discussion: """
      Segments are written in the order of pages, locales and places in the document, whatever the \
      number of jobs. What comes back from translators is for ‘diglot import’. With --pivot there is one \
      row a source segment and one column a locale: locales of one source version join by number, \
      others by source text.

      {locale} in --output stands for the locale, each of which then has a file of its own. A name that \
      ends in .gz is compressed.
      """,
    glossaries: [
      Glossary(
        "Formats",
        Format.all.map { ($0.name, "\($0.summary).") }
          + [(TermFormat.tbx.rawValue, "The terms of the project (TBX) instead of segments.")]
      ),
      segmentColumns,
    ],
    examples: [
      .init("export --format tmx --output memory.tmx", "Write all segments for translation tools."),
      .init("export --format tmx --output out/{locale}.tmx", "Write a file for each locale."),
      .init("export --locale es-ES --format jsonl", "Print the Spanish segments as JSON Lines."),
      .init("export --pivot --output pivot.csv", "Write one row a source segment."),
    ],
    .option(
      "format",
      "NAME",
      alias: "f",
      help: "The format, which the name of --output tells unless given, or else is csv: "
        + "\(exportNames.joined(separator: ", ")).",
      completion: .words(exportNames)
    ),
    .flag("pivot", help: "Write one row a source segment and one column a locale."),
    .flag("byte-order-mark", help: "Begin CSV and TSV with the mark that spreadsheets look for."),
    .flag("guard-formulas", help: "Guard cells of CSV and TSV that a spreadsheet would run."),
    .flag("proposals", help: "Add what the memory offers for each segment."),
    Common.memory,
    Common.outputFile,
    Common.config,
    Common.locale,
    Common.jobs,
    Common.quiet,
    Common.paths
  ) {
    (
      terminal,
      namedFormat: String?,
      pivot,
      mark,
      guarded,
      proposals,
      memory: String?,
      output: String?,
      config,
      locale,
      jobs,
      quiet,
      paths
    ) in
    let word = try named(
      namedFormat ?? output.flatMap(formatName(ofOutput:)) ?? "csv",
      by: "--format",
      among: exportNames
    ) { $0 }
    guard let format = Format.named(word) else {
      guard !pivot, !proposals, locale == nil, paths.isEmpty else {
        throw UsageError("\(word) has the terms of the project; leave out what chooses segments")
      }
      return try await TermExport(config: config, output: output, quiet: quiet).run(terminal)
    }
    let outputs = ExportOutputs(path: output)
    if pivot {
      guard format.isTable else {
        throw UsageError("--pivot needs a table: csv, tsv or jsonl, not \(format.name)")
      }
      guard !outputs.isOneEach else {
        throw UsageError("--pivot has all locales in one table; leave {locale} out of --output")
      }
    }
    guard !format.isParallelText || output != nil && !outputs.isOneEach else {
      throw UsageError("\(format.name) is several files; name their folder with --output")
    }
    guard !proposals || format.carriesProposals else {
      let able = Format.all.filter(\.carriesProposals).map(\.name).joined(separator: ", ")
      throw UsageError("--proposals: \(format.name) has no place for them; choose one of \(able)")
    }
    let project = try Project(config: config)
    let workspace = try project.workspace(paths, locale: locale)
    let (catalog, problems) = try await project.survey(workspace, terminal, jobs, quiet: quiet)
    guard !catalog.locales.isEmpty else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: problems,
        on: terminal
      )
    }
    let files = try outputs.all(format, catalog.locales)
    try project.refuseOverwriting(workspace.files, by: files.compactMap(\.path), memory: memory)
    let export = Export(
      workspace: workspace,
      catalog: catalog,
      format: format,
      options: ExportOptions(
        sourceLocale: project.configuration.sourceLocale,
        toolVersion: Program.version,
        byteOrderMark: mark,
        guardsFormulas: guarded
      ),
      memory: try proposals ? project.proposals(from: memory) : nil,
      jobs: jobs,
      progress: Progress("exporting", documents: catalog.documentCount, on: terminal, quiet: quiet)
    )
    if format.isParallelText, let output {
      let lines = try await export.parallelText(into: output)
      export.progress.finish()
      guard lines > 0 else { throw InputError.noSegment(in: project.folders(paths)) }
      if !quiet { terminal.report("Wrote \(counted(lines, "line")) a file to \(output)") }
      return status(after: problems, on: terminal, otherwise: .clean)
    }
    var empty: [InputError] = []
    for (path, locale) in files {
      let sentence = try await writing(to: path, terminal, if: { $0 != nil }) {
        sink -> String? in
        if pivot {
          let rows = try await export.pivot(to: sink)
          return rows > 0 ? "Wrote \(counted(rows, "row")) to \(path ?? "")" : nil
        }
        let summary = try await export.segments(of: locale, to: sink)
        return summary.segments > 0 ? summary.sentence(path ?? "") : nil
      }
      if let sentence {
        if path != nil, !quiet { terminal.report(sentence) }
      } else {
        empty.append(.noSegment(in: project.folders(paths), locale: locale))
      }
    }
    export.progress.finish()
    return status(after: problems + empty, on: terminal, otherwise: .clean)
  }
}

/// The name of the format that the name of an output tells; nil where it tells none.
private func formatName(ofOutput path: String) -> String? {
  let name = Path.name(of: path)
  if name.hasSuffix(".\(TermFormat.tbx.rawValue)") { return TermFormat.tbx.rawValue }
  return Format.ofFile(named: name)?.name
}

extension Project {
  /// What the memory in the file named offers, else the one of the settings.
  fileprivate func proposals(from path: String?) throws -> Export.Memory {
    let store = try memory(path)
    let settings = configuration.matches
    let numbers = NumberConventions(try locales(), sourceLocale: configuration.sourceLocale)
    return {
      store.proposals(in: $0, settings: settings, numbers: numbers, limit: Export.matchLimit)
    }
  }
}
