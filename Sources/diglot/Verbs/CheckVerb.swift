import Checks
import CommandLineInterface
import Diagnostics
import Workspace

extension Command {
  /// The lowest severity at which a check fails, or none.
  enum FailureLevel: String, CaseIterable, Sendable {
    case note, warning, error, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  /// `diglot check`: what is wrong with documents.
  static let check = Command(
    "check",
    summary: "Report what is wrong with documents, within and across locales.",
    discussion: """
      Each finding has a place, a severity (note, warning, error) and the name of the check that reports \
      it; ‘diglot checks NAME’ explains one. The exit status is 1 when there is a finding at or above \
      --fail-on that the baseline does not accept, shown or not.

      Only findings in the documents asked for count. Those of other locales, of the rest of the \
      content folder and those unchanged are still read for comparison. The project's terms are for its \
      content folder; documents elsewhere are checked without them.

      A format with a file, as in --format sarif=out.sarif, goes there; one without goes to standard \
      output. In a workflow of GitHub the usual format is github.

      --fix changes nothing but the translations it mends. With --dry-run it prints what it would change \
      as a unified diff for ‘git apply’ or ‘patch -p1’.
      """,
    examples: [
      .init("check", "Check the content folder."),
      .init("check content/de-DE --severity note", "Show matters of style as well."),
      .init(
        "check --format text --format json=findings.json",
        "Print, and write for another tool."
      ),
      .init("check --baseline accepted.tsv --update-baseline", "Accept what is there."),
      .init("check --changed-since origin/main", "Report what a branch changed."),
      .init("check --fix --dry-run", "Show what can be fixed."),
    ],
    Common.format,
    Common.severity,
    .choice("fail-on", help: "The lowest severity that fails; error, or what diglot.yml says."),
    .option(
      "baseline",
      "FILE",
      help: "Report only what FILE does not accept; check.baseline of diglot.yml is the usual one.",
      completion: .file
    ),
    .flag("update-baseline", help: "Accept what is found: write it to the baseline."),
    .option(
      "changed-since",
      "REVISION",
      help: "Report only documents that differ from this Git revision."
    ),
    .flag("fix", help: "Mend what has one right answer, and report what is left."),
    .flag("dry-run", help: "With --fix: print a diff, and change nothing."),
    .flag("no-cache", help: "Check every document anew."),
    Common.flows,
    Common.outputFile,
    Common.config,
    Common.locale,
    Common.jobs,
    Common.quiet,
    Common.paths
  ) {
    (
      terminal,
      formats,
      severity,
      failOn: FailureLevel?,
      baseline: String?,
      updatesBaseline,
      revision: String?,
      fixes,
      isDryRun,
      ignoresCache,
      flows,
      output,
      config,
      locale,
      jobs,
      quiet,
      paths
    ) in
    let project = try Project(config: config)
    var settings = project.configuration.check
    if let severity { settings.severity = severity }
    if let failOn { settings.failOn = failOn.severity }
    if let mistake = settings.mistake(in: project.settingsPath ?? Configuration.fileName) {
      throw mistake
    }
    let session = CheckSession(
      project: project,
      settings: settings,
      outputs: try ReportOutput.outputs(
        formats,
        output: output,
        usual: ReportOutput.usual(on: terminal)
      ),
      baselinePath: baseline ?? settings.baseline,
      updatesBaseline: updatesBaseline,
      fixing: try CheckSession.Fixing(fixes: fixes, isDryRun: isDryRun),
      usesCache: !ignoresCache,
      jobs: jobs,
      quiet: quiet,
      terminal: terminal
    )
    return try await session.run(paths, locale: locale, changedSince: revision, flows: flows)
  }
}
