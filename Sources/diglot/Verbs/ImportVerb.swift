import Checks
import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

extension Command {
  /// `diglot import`: translations brought back into documents.
  static let importing = Command(
    "import",
    summary: "Bring translations back into their documents, and terms into the project’s list.",
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

      Files of terms, TBX and CSV that begins with concept,rule,note, go into the list of terms: new terms \
      to its end, new words and notes to terms that it has. Nothing that stands there is changed; a rule or \
      a note that is another one is reported.
      """,
    examples: [
      .init("import join.csv --dry-run", "Show what a file would change in the content folder."),
      .init("import back/es.tmx back/de.csv --into docs", "Bring two files back into a folder."),
      .init("import drafts.tmx --state needs-review", "Take drafts as well."),
      .init("import glossary.tbx --dry-run", "Show what a file would add to the list of terms."),
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
        + "\(ImportInputs.formats.joined(separator: ", ")).",
      completion: .words(ImportInputs.formats)
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
    let outputs = try ReportOutput.outputs(reports, of: "--report", usual: Reporter.all[0])
    let project = try Project(config: config)
    var session = ImportSession(
      project: project,
      folder: folder ?? project.configuration.content,
      locale: locale,
      leastState: state,
      isDry: isDry,
      jobs: jobs,
      quiet: quiet,
      outputs: outputs,
      terminal: terminal
    )
    return try await session.run(paths, format: formatName)
  }
}
