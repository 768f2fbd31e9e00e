import BilingualMarkdown
import Checks
import CommandLineInterface
import Diagnostics
import Workspace

/// One run of the checks over a workspace.
struct CheckRun {
  /// What came of a run.
  struct Outcome {
    var report = CheckReport()
    /// What could not be found or read of what is reported.
    var problems: [InputError] = []
    /// Whether there was any document, reported or not.
    var hasDocuments = false
    /// The paths of the documents that are reported.
    var paths: Set<String> = []
    /// The texts of the documents that can be fixed, where they are kept.
    var texts: [String: [UInt8]] = [:]
    /// Why nothing was kept for the next run.
    var cacheFailure: InputError?
  }

  var workspace: Workspace
  let settings: CheckSettings
  /// What is reported; the rest is read for comparison alone.
  let scope: CheckScope
  /// The locales that every page should have; empty for those that documents are found in.
  let locales: [LocaleTag]
  let flows: FlowCatalog?
  let terms: TermBase?
  /// What offers translations; nil where there is no memory.
  var memory: ProposalSource?
  let jobs: Int
  /// What is known from the last run; nil where everything is checked anew.
  var cache: CheckCache?
  /// Whether the texts of documents that can be fixed are kept.
  var keepsTexts = false

  /// What is known of a document that was checked, or read for comparison alone.
  private struct Checked: Sendable {
    var summary: DocumentSummary
    var facts: DocumentFacts
    var result: DocumentChecker.Result?
    var text: [UInt8]?
    /// The document, where it was read and not known from the last run.
    var document: Document?
    /// What is kept for the next run.
    var kept: (name: ContentHash, bytes: [UInt8])?
  }

  /// Checks every document, then all of them together.
  ///
  /// The report has every finding at or above the severity of the settings.
  func outcome(_ progress: Progress) async throws -> Outcome {
    if let outcome = try await keptOutcome() { return outcome }
    var outcome = Outcome()
    var facts: [DocumentFacts] = []
    var summaries: [DocumentSummary] = []
    var keeper = CacheKeeper(cache)
    var recent = RecentDocuments()
    var names: [ContentHash] = []
    let checker = DocumentChecker(
      settings: settings,
      locales: workspace.locales.profiles,
      terms: terms,
      sourceLocale: workspace.configuration.sourceLocale,
      flows: flows
    )
    let known = cache?.documents
    let failures = try await workspace.forEachFile(jobs: jobs) { file, bytes in
      try check(file, bytes, by: checker, known: known)
    } consume: { checked in
      progress.advance()
      summaries.append(checked.summary)
      facts.append(checked.facts)
      if let document = checked.document { recent.add(document) }
      if let kept = checked.kept {
        names.append(kept.name)
        keeper.keep(kept.bytes, named: kept.name)
      }
      guard let result = checked.result else { return }
      let path = checked.summary.info.path
      outcome.paths.insert(path)
      outcome.texts[path] = checked.text
      let document = DocumentReport(checked.summary.info, units: checked.summary.unitCount)
      outcome.report.add(result, in: document)
    }
    progress.finish()
    let pages = PageCatalog(summaries)
    let (findings, counts) = findingsTogether(facts, pages, recent)
    outcome.report.add(findings, counts: counts)
    outcome.report.compareVersions(in: pages)
    outcome.report.sort()
    outcome.hasDocuments = !facts.isEmpty
    outcome.problems = workspace.problems + failures.filter { scope.contains($0.path) }
    let isComplete = scope.isEverything && outcome.problems.isEmpty
    outcome.cacheFailure = keeper.finish(isComplete ? outcome.report : nil, of: runName(names))
    return named(outcome)
  }

  /// What the last run found, where it read the same documents.
  private func keptOutcome() async throws -> Outcome? {
    guard scope.isEverything, !keepsTexts, workspace.problems.isEmpty,
      let reports = cache?.reports
    else { return nil }
    var names: [ContentHash] = []
    let failures = try await workspace.forEachFile(jobs: jobs) { file, bytes in
      name(of: file, bytes)
    } consume: {
      names.append($0)
    }
    guard failures.isEmpty, let report = reports.report(of: runName(names)) else { return nil }
    var outcome = Outcome()
    outcome.report = report
    outcome.hasDocuments = !report.documentReports.isEmpty
    outcome.paths = Set(report.documentReports.map(\.path))
    return named(outcome)
  }

  private func named(_ outcome: Outcome) -> Outcome {
    var outcome = outcome
    outcome.report.title = workspace.configuration.site.title
    outcome.report.programVersion = Program.version
    return outcome
  }

  private func name(of file: SourceFile, _ bytes: [UInt8]) -> ContentHash {
    let place = Array("\(file.path)\n\(file.operand)\n\(file.isExplicit)".utf8)
    return ContentHash(of: [ContentHash(of: bytes), ContentHash(of: place)])
  }

  private func runName(_ names: [ContentHash]) -> ContentHash {
    let locales = locales.map(\.text).joined(separator: " ")
    return ContentHash(of: names + [ContentHash(of: Array(locales.utf8))])
  }

  /// Checks one file, or takes what the last run knows of it.
  private func check(
    _ file: SourceFile,
    _ bytes: [UInt8],
    by checker: DocumentChecker,
    known: CachedDocuments?
  ) throws -> Checked? {
    let name: ContentHash? = cache == nil ? nil : self.name(of: file, bytes)
    if let name, let kept = known?.bytes(name),
      let cached = CachedDocument(kept, at: workspace.place(of: file))
    {
      return checked(cached, bytes, kept: (name, kept))
    }
    guard let document = try workspace.document(file, bytes) else { return nil }
    let summary = DocumentSummary(document)
    guard cache != nil || scope.contains(document.info) else {
      let facts = checker.facts(of: document)
      return Checked(summary: summary, facts: facts, document: document)
    }
    let fresh = CachedDocument(summary: summary, result: checker.check(document))
    var checked = checked(fresh, bytes, kept: name.map { ($0, fresh.bytes) })
    checked.document = document
    return checked
  }

  private func checked(
    _ document: CachedDocument,
    _ text: [UInt8],
    kept: (name: ContentHash, bytes: [UInt8])?
  ) -> Checked {
    let result = document.result
    var checked = Checked(summary: document.summary, facts: result.facts, kept: kept)
    guard scope.contains(document.summary.info) else { return checked }
    checked.result = result
    if keepsTexts, result.findings.contains(where: { $0.fix != nil }) { checked.text = text }
    return checked
  }

  /// Checks all documents together.
  private func findingsTogether(
    _ facts: [DocumentFacts],
    _ pages: PageCatalog,
    _ recent: RecentDocuments
  ) -> (findings: [Finding], counts: SeverityCounts) {
    var settings = settings
    // Counts do not tell their places: those of a part are counted from its findings.
    if !scope.isEverything { settings.severity = .note }
    let checker = CrossLocaleChecker(
      pages: pages,
      locales: locales,
      flows: flows,
      memory: memory,
      settings: settings
    )
    let together = checker.check(facts) { recent[$0.info.path] ?? (try? workspace.read($0)) }
    if scope.isEverything { return together }
    let wanted = together.findings.filter(scope.contains)
    var counts = SeverityCounts()
    for finding in wanted { counts[finding.severity] += 1 }
    return (wanted.filter { $0.severity >= self.settings.severity }, counts)
  }
}
