import Checks
import CommandLineInterface
import Diagnostics
import Workspace

/// One call of `diglot check`: from what the user asked for to reports, fixed documents and the exit status.
struct CheckSession {
  /// What is to be done with fixes.
  enum Fixing: Sendable {
    case no
    case yes
    /// They are shown as a diff.
    case dry

    init(fixes: Bool, isDryRun: Bool) throws(UsageError) {
      guard fixes || !isDryRun else { throw UsageError("--dry-run goes with --fix") }
      self = isDryRun ? .dry : fixes ? .yes : .no
    }
  }

  let project: Project
  let settings: CheckSettings
  let outputs: [ReportOutput]
  let baselinePath: String?
  let updatesBaseline: Bool
  let fixing: Fixing
  /// Whether what is known from the last run is used.
  let usesCache: Bool
  let jobs: Int
  let quiet: Bool
  let terminal: Terminal

  /// Checks the documents that `paths` name.
  func run(
    _ paths: [String],
    locale: String?,
    changedSince revision: String?,
    flows: String?
  ) async throws -> ExitStatus {
    try refuseContradictions()
    let flows = try project.flows(named: flows, in: paths)
    let documents = try project.checkedDocuments(
      paths,
      locale: locale,
      changedSince: revision,
      flows: flows?.path
    )
    let workspace = documents.workspace
    try refuseOverwriting(workspace.files)
    let baseline = try baselinePath.map { path throws(InputError) in
      try BaselineFile(path, isUpdated: updatesBaseline)
    }
    var written = settings
    if baseline != nil || fixing != .no { written.severity = settings.leastNeeded }
    let terms = try project.comparesContent(paths) ? project.terms() : nil
    let run = CheckRun(
      workspace: workspace,
      settings: written,
      scope: documents.scope,
      locales: project.comparesContent(paths) ? project.configuration.locales : [],
      flows: flows,
      terms: terms,
      memory: try project.checkMemory(),
      jobs: jobs,
      cache: usesCache
        ? project.checkCache(
          written,
          flows: flows,
          fallback: workspace.fallbackLocale,
          usesTerms: terms != nil
        ) : nil
    )
    var outcome: CheckRun.Outcome
    switch fixing {
    case .no: outcome = try await run.outcome(progress(workspace))
    case .yes, .dry:
      let fixed = try await FixRun(run, accepting: baseline) { progress(workspace) }
      outcome = try finish(fixed)
    }
    guard !outcome.paths.isEmpty || revision != nil && outcome.hasDocuments else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: outcome.problems,
        on: terminal
      )
    }
    if let failure = outcome.cacheFailure {
      tell("\(failure.path): warning: \(failure.message); the next check starts anew")
    }
    if let baseline {
      for message in try baseline.apply(to: &outcome, of: run) { tell(message) }
    }
    outcome.report.hide(below: settings.severity)
    if fixing != .dry {
      outcome.problems += try await outputs.write(outcome.report, on: terminal, quiet: quiet)
    }
    let fails = settings.failOn.map { outcome.report.counts.atLeast($0) > 0 } ?? false
    return status(
      after: outcome.problems,
      on: terminal,
      otherwise: fails ? .findings : .clean
    )
  }

  private func refuseContradictions() throws(UsageError) {
    if updatesBaseline, baselinePath == nil {
      throw UsageError(
        "--update-baseline needs --baseline FILE, or check.baseline in diglot.yml"
      )
    }
    guard fixing == .dry else { return }
    if updatesBaseline {
      throw UsageError("--dry-run changes nothing; leave out --update-baseline")
    }
    if outputs.contains(where: { $0.path != nil }) {
      throw UsageError("--dry-run prints a diff in place of reports; leave out their files")
    }
  }

  /// Refuses to write to a document, to the settings, or twice to one file.
  private func refuseOverwriting(_ documents: [SourceFile]) throws {
    var written = outputs.compactMap(\.path)
    if let baselinePath {
      if written.contains(baselinePath) {
        throw UsageError("‘\(baselinePath)’ is the baseline; write the report to another file")
      }
      if updatesBaseline { written.append(baselinePath) }
    }
    if let settings = project.settingsPath, written.contains(settings) {
      throw UsageError("‘\(settings)’ holds the settings; write to another file")
    }
    try project.refuseOverwriting(documents, by: written)
  }

  /// Writes fixed documents or shows what would change, and tells how many fixes there were.
  private func finish(_ fixed: FixRun) throws -> CheckRun.Outcome {
    let documents = counted(fixed.paths.count, "document")
    guard fixing == .yes else {
      try terminal.write(fixed.difference)
      tell("Would fix \(counted(fixed.count, "finding")) in \(documents)")
      return fixed.before
    }
    var outcome = fixed.after
    outcome.problems += fixed.write()
    tell("Fixed \(counted(fixed.count, "finding")) in \(documents)")
    return outcome
  }

  private func tell(_ message: String) { if !quiet { terminal.report(message) } }

  private func progress(_ workspace: Workspace) -> Progress {
    Progress("checking", documents: workspace.files.count, on: terminal, quiet: quiet)
  }
}
