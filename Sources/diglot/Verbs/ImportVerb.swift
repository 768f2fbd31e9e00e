import Checks
import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

extension Command {
  private static let readable = Format.all.filter(\.isReadable).map(\.name)

  /// `diglot import`: translations brought back into documents.
  static let importing = Command(
    "import",
    summary: "Bring translations back from exchange files into their documents.",
    discussion: """
      Each translation finds its document by page and locale, else by path, and its segment by key; then \
      the source must still be the exported one. Only targets that were edited are written, and nothing \
      but targets. What a document changed since the export is never overwritten: such a translation is \
      reported with both sides, and so is one whose tags were dropped, doubled, crossed or added. An \
      empty target empties nothing. The exit status is 1 when a translation was not taken that is \
      reported.

      --state is the least state that is taken. Tables and TMX have no tools that keep the state: there \
      an edited target counts as translated while its state is the exported one.

      All files are read to their end before anything is written, and each document is written whole or \
      not at all. With --dry-run, what would change is printed as a unified diff for ‘git apply’ or \
      ‘patch -p1’, and the report goes to standard error.
      """,
    examples: [
      .init("import join.csv --dry-run", "Show what a file would change in the content folder."),
      .init("import back/es.tmx back/de.csv --into docs", "Bring two files back into a folder."),
      .init("import drafts.tmx --state needs-review", "Take drafts as well."),
    ],
    .option(
      "into",
      "FOLDER",
      help: "The folder of the documents; the content folder unless given.",
      completion: .directory
    ),
    .option(
      "format",
      "NAME",
      alias: "f",
      help: "The format of the files, which they tell themselves unless given: "
        + "\(readable.joined(separator: ", ")).",
      completion: .words(readable)
    ),
    .choice(
      "state",
      default: TranslationState.translated,
      help: "The least state that is taken."
    ),
    .flag("dry-run", help: "Print a diff, and change nothing."),
    .repeated(
      "report",
      "NAME[=FILE]",
      help: "The form of the report, text unless given: "
        + "\(Reporter.all.map(\.name).joined(separator: ", ")).",
      completion: .words(Reporter.all.map(\.name))
    ),
    Common.config,
    .option(
      "locale",
      "TAG",
      help: "Take this locale alone; what does not tell its locale is taken for it."
    ),
    Common.jobs,
    Common.quiet,
    .operands("file", required: true, help: "The exchange files; ‘-’ is standard input.")
  ) {
    terminal,
    folder,
    formatName,
    state,
    isDry,
    reports,
    config,
    locale,
    jobs,
    quiet,
    paths in
    let format = try formatName.map { name throws(UsageError) in
      try named(name, by: "--format", among: Format.all.filter(\.isReadable), \.name)
    }
    let outputs = try ReportOutput.outputs(reports, of: "--report", usual: Reporter.all[0])
    let project = try Project(config: config)
    let into = folder ?? project.configuration.content
    let workspace = try project.workspace([into], locale: locale)
    try InputError.refuseOverwriting(workspace.files, by: outputs.compactMap(\.path))
    let (catalog, problems) = try await project.survey(workspace, terminal, jobs, quiet: quiet)
    guard !catalog.locales.isEmpty else {
      return status(withoutDocuments: workspace, in: [into], after: problems, on: terminal)
    }
    let run = ImportRun(
      catalog,
      of: workspace,
      in: into,
      options: ImportOptions(
        leastState: state,
        locale: workspace.fallbackLocale
      ),
      isDry: isDry,
      jobs: jobs
    )
    let progress = Progress("reading", "translations", on: terminal, quiet: quiet)
    let plan = try run.read(
      paths.map { ExchangeFile(path: $0, format: format) },
      terminal,
      progress
    )
    progress.finish()
    let outcome = try await run.carryOut(plan)
    try terminal.write(outcome.difference)
    let report = CheckReport(outcome.plan, of: run.index)
    for output in outputs { try await output.write(report, isBesideDiff: isDry, on: terminal) }
    if !quiet { terminal.report(outcome.sentence(isDry: isDry, leastState: state)) }
    return status(
      after: problems + outcome.problems,
      on: terminal,
      otherwise: report.counts.atLeast(.error) > 0 ? .findings : .clean
    )
  }
}
