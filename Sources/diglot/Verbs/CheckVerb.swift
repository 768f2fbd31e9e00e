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
      --fail-on, shown or not. With --locale only findings of that locale count; the documents of \
      others are still read for comparison. Documents that are named are compared with each other alone.
      """,
    examples: [
      .init("check", "Check the content folder."),
      .init("check content/de-DE --severity note", "Show matters of style as well."),
      .init("check --format json --output findings.json", "Write the findings for another tool."),
    ],
    .option(
      "format",
      "NAME",
      alias: "f",
      default: "text",
      help: "The form of the report: \(Reporter.all.map(\.name).joined(separator: " or ")).",
      completion: .words(Reporter.all.map(\.name))
    ),
    .choice("severity", help: "The lowest severity shown; warning, or what diglot.yml says."),
    .choice("fail-on", help: "The lowest severity that fails; error, or what diglot.yml says."),
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
      formatName,
      severity: Severity?,
      failOn: FailureLevel?,
      flows,
      output,
      config,
      locale,
      jobs,
      quiet,
      paths
    ) in
    let reporter = try named(formatName, by: "--format", among: Reporter.all, \.name)
    let project = try Project(config: config)
    let workspace = try project.workspace(paths, locale: locale)
    var settings = project.configuration.check
    if let severity { settings.severity = severity }
    if let failOn { settings.failOn = failOn.severity }
    if let mistake = settings.mistake(in: project.settingsPath ?? Configuration.fileName) {
      throw mistake
    }
    if let output { try InputError.refuseOverwriting(workspace.files, by: [output]) }
    let run = CheckRun(
      workspace: workspace,
      settings: settings,
      locales: project.holdsContent(paths) ? project.configuration.locales : [],
      flows: try project.flows(named: flows, in: paths),
      isPart: project.isPartOfContent(paths),
      terms: try project.terms(),
      jobs: jobs,
      progress: Progress("checking", documents: workspace.files.count, on: terminal, quiet: quiet)
    )
    let (report, problems) = try await run.report()
    run.progress.finish()
    guard report.documents > 0 else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: problems,
        on: terminal
      )
    }
    let style = ReportStyle(
      isColored: output == nil && terminal.output.colour,
      width: terminal.output.width
    )
    try await writing(to: output, terminal) { sink in
      try reporter.write(report, style: style) { try sink(Array($0.utf8)) }
    }
    if let output, !quiet {
      terminal.report("Wrote \(counted(report.findings.count, "finding")) to \(output)")
    }
    let fails = settings.failOn.map { report.counts.atLeast($0) > 0 } ?? false
    return status(after: problems, on: terminal, otherwise: fails ? .findings : .clean)
  }
}
