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
  }

  var workspace: Workspace
  let settings: CheckSettings
  /// What is reported; the rest is read for comparison alone.
  let scope: CheckScope
  /// The locales that every page should have; empty for those that documents are found in.
  let locales: [LocaleTag]
  let flows: FlowCatalog?
  let terms: TermBase?
  let jobs: Int
  /// Whether the texts of documents that can be fixed are kept.
  var keepsTexts = false

  /// What is known of a document that was checked, or read for comparison alone.
  private struct Checked: Sendable {
    var summary: DocumentSummary
    var facts: DocumentFacts
    var result: DocumentChecker.Result?
    var text: [UInt8]?
  }

  /// Checks every document, then all of them together.
  ///
  /// The report has every finding at or above the severity of the settings.
  func outcome(_ progress: Progress) async throws -> Outcome {
    let checker = DocumentChecker(
      settings: settings,
      locales: workspace.locales.profiles,
      terms: terms,
      sourceLocale: workspace.configuration.sourceLocale,
      flows: flows
    )
    var outcome = Outcome()
    outcome.report.title = workspace.configuration.site.title
    outcome.report.programVersion = Program.version
    var facts: [DocumentFacts] = []
    var summaries: [DocumentSummary] = []
    let failures = try await workspace.forEachDocument(jobs: jobs) { document in
      let summary = DocumentSummary(document)
      guard scope.contains(document.info) else {
        return Checked(summary: summary, facts: checker.facts(of: document))
      }
      let result = checker.check(document)
      let isKept = keepsTexts && result.findings.contains { $0.fix != nil }
      let text = isKept ? document.bilingual.bytes : nil
      return Checked(summary: summary, facts: result.facts, result: result, text: text)
    } consume: { checked in
      progress.advance()
      summaries.append(checked.summary)
      facts.append(checked.facts)
      guard let result = checked.result else { return }
      let path = checked.summary.info.path
      outcome.paths.insert(path)
      outcome.texts[path] = checked.text
      let document = DocumentReport(checked.summary.info, units: checked.summary.unitCount)
      outcome.report.add(result, in: document)
    }
    progress.finish()
    let pages = PageCatalog(summaries)
    let (findings, counts) = findingsTogether(facts, pages)
    outcome.report.add(findings, counts: counts)
    outcome.report.compareVersions(in: pages)
    outcome.report.sort()
    outcome.hasDocuments = !facts.isEmpty
    outcome.problems = workspace.problems + failures.filter { scope.contains($0.path) }
    return outcome
  }

  /// Checks all documents together.
  private func findingsTogether(
    _ facts: [DocumentFacts],
    _ pages: PageCatalog
  ) -> (findings: [Finding], counts: SeverityCounts) {
    var settings = settings
    // Counts do not tell their places: those of a part are counted from its findings.
    if !scope.isEverything { settings.severity = .note }
    let checker = CrossLocaleChecker(
      pages: pages,
      locales: locales,
      flows: flows,
      settings: settings
    )
    let together = checker.check(facts) { try? workspace.read($0) }
    if scope.isEverything { return together }
    let wanted = together.findings.filter(scope.contains)
    var counts = SeverityCounts()
    for finding in wanted { counts[finding.severity] += 1 }
    return (wanted.filter { $0.severity >= self.settings.severity }, counts)
  }
}
