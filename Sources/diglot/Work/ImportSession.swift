import Checks
import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

/// One call of `diglot import`: reads every file to its end, then writes documents and terms and tells of them.
struct ImportSession {
  let project: Project
  /// The folder of the documents.
  let folder: String
  /// The one locale that is taken, as the user wrote it; nil for all.
  let locale: String?
  let leastState: TranslationState
  let isDry: Bool
  let jobs: Int
  let quiet: Bool
  let outputs: [ReportOutput]
  let terminal: Terminal

  private var report = CheckReport.ofImport
  private var difference: [UInt8] = []
  private var sentences: [String] = []
  private var problems: [InputError] = []

  init(
    project: Project,
    folder: String,
    locale: String?,
    leastState: TranslationState,
    isDry: Bool,
    jobs: Int,
    quiet: Bool,
    outputs: [ReportOutput],
    terminal: Terminal
  ) {
    (self.project, self.folder, self.locale) = (project, folder, locale)
    (self.leastState, self.isDry, self.jobs) = (leastState, isDry, jobs)
    (self.quiet, self.outputs, self.terminal) = (quiet, outputs, terminal)
  }

  /// Carries out the import.
  ///
  /// - Parameters:
  ///   - paths: the files as the user wrote them.
  ///   - format: what the user calls their format; nil where they tell it.
  /// - Returns: how the verb ends.
  /// - Throws: why a file cannot be read to its end; nothing is written then.
  mutating func run(_ paths: [String], format: String?) async throws -> ExitStatus {
    let locales = try project.locales()
    let only = try locale.map { try project.locale(named: $0, in: locales) }
    let inputs = try ImportInputs(paths, format: format, terminal)
    let terms = try inputs.terms.isEmpty ? nil : readTerms(inputs.terms, of: only, locales)
    if inputs.documents.isEmpty {
      try refuseOverwriting([])
    } else if let status = try await takeDocuments(inputs.documents) {
      return status
    }
    if let terms { try take(terms) }
    try terminal.write(difference)
    report.sort()
    for output in outputs { try await output.write(report, isBesideDiff: isDry, on: terminal) }
    if !quiet { for sentence in sentences { terminal.report(sentence) } }
    return status(
      after: problems,
      on: terminal,
      otherwise: report.counts.atLeast(.error) > 0 ? .findings : .clean
    )
  }

  private func readTerms(
    _ files: [ImportInputs.TermFile],
    of locale: LocaleTag?,
    _ locales: LocaleCatalog
  ) throws -> TermImport {
    var terms = try TermImport(into: project, locale: locale, locales: locales)
    for file in files { try terms.take(file, terminal) }
    return terms
  }

  private mutating func take(_ terms: TermImport) throws {
    report.add(terms.merging)
    sentences.append(terms.sentence(isDry: isDry))
    guard !isDry else {
      difference += terms.difference
      return
    }
    do throws(InputError) {
      try terms.write()
    } catch {
      problems.append(error)
    }
  }

  /// Takes translations; how the verb ends at once where there is no document to take them.
  private mutating func takeDocuments(_ files: [ExchangeFile]) async throws -> ExitStatus? {
    let workspace = try project.workspace([folder], locale: locale)
    try refuseOverwriting(workspace.files)
    let survey = try await project.survey(workspace, terminal, jobs, quiet: quiet)
    guard !survey.catalog.locales.isEmpty else {
      return status(withoutDocuments: workspace, in: [folder], after: survey.problems, on: terminal)
    }
    let run = ImportRun(
      survey.catalog,
      of: workspace,
      in: folder,
      options: ImportOptions(leastState: leastState, locale: workspace.fallbackLocale),
      isDry: isDry,
      jobs: jobs
    )
    let progress = Progress("reading", "translations", on: terminal, quiet: quiet)
    let plan = try run.read(files, terminal, progress)
    progress.finish()
    let outcome = try await run.carryOut(plan)
    report.add(outcome.plan, of: run.index)
    difference += outcome.difference
    sentences.append(outcome.sentence(isDry: isDry, leastState: leastState))
    problems += survey.problems + outcome.problems
    return nil
  }

  private func refuseOverwriting(_ files: [SourceFile]) throws(InputError) {
    try project.refuseOverwriting(files, by: outputs.compactMap(\.path))
  }
}
