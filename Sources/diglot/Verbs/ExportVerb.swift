import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

extension Command {
  /// `diglot export`: the segments of documents as a table or an exchange format.
  static let export = Command(
    "export",
    summary: "Write the segments of documents as a table or an exchange format.",
    discussion: """
      Segments are written in the order of pages, locales and places in the document, whatever the \
      number of jobs. With --pivot there is one row a source segment and one column a locale: locales \
      of one source version join by number, others by source text.
      """,
    examples: [
      .init("export --format tmx --output memory.tmx", "Write all segments for translation tools."),
      .init("export --locale es-ES --format jsonl", "Print the Spanish segments as JSON Lines."),
      .init("export --pivot --output pivot.csv", "Write one row a source segment."),
    ],
    .option(
      "format",
      "NAME",
      alias: "f",
      default: "csv",
      help: "The format: \(Format.all.map(\.name).joined(separator: ", ")).",
      completion: .words(Format.all.map(\.name))
    ),
    .flag("pivot", help: "Write one row a source segment and one column a locale."),
    .flag("byte-order-mark", help: "Begin CSV and TSV with the mark that spreadsheets look for."),
    .flag("guard-formulas", help: "Guard cells of CSV and TSV that a spreadsheet would run."),
    Common.outputFile,
    Common.config,
    Common.locale,
    Common.jobs,
    Common.quiet,
    Common.paths
  ) { terminal, formatName, pivot, mark, guarded, output, config, locale, jobs, quiet, paths in
    let format = try named(formatName, by: "--format", among: Format.all, \.name)
    guard !pivot || format.isTable else {
      throw UsageError("--pivot needs a table: csv, tsv or jsonl, not \(format.name)")
    }
    let project = try Project(config: config)
    let workspace = try project.workspace(paths, locale: locale)
    if let output { try InputError.refuseOverwriting(workspace.files, by: [output]) }
    let (catalog, problems) = try await project.survey(workspace, terminal, jobs, quiet: quiet)
    guard !catalog.locales.isEmpty else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: problems,
        on: terminal
      )
    }
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
      jobs: jobs,
      progress: Progress("exporting", documents: catalog.documentCount, on: terminal, quiet: quiet)
    )
    let (count, omitted) = try await writing(to: output, terminal) { sink in
      pivot ? (try await export.pivot(to: sink), 0) : try await export.segments(to: sink)
    }
    export.progress.finish()
    if let output, !quiet {
      let leftOut =
        omitted == 0 ? "" : "; left out \(counted(omitted, "segment")) whose source is not known"
      terminal.report("Wrote \(counted(count, pivot ? "row" : "segment")) to \(output)\(leftOut)")
    }
    return status(after: problems, on: terminal, otherwise: .clean)
  }
}
