import Checks
import CommandLineInterface
import Diagnostics
import Workspace

/// One run of the checks over a workspace.
struct CheckRun {
  let workspace: Workspace
  let settings: CheckSettings
  /// The locales that every page should have; empty for those that documents are found in.
  let locales: [LocaleTag]
  let flows: FlowCatalog?
  /// Whether flows on pages that were not read are left alone: the pages may be elsewhere.
  let isPart: Bool
  let terms: TermBase?
  let jobs: Int
  let progress: Progress

  /// Checks every document, then all of them together.
  ///
  /// Where the user asked for one locale, the documents of others are read for comparison alone.
  func report() async throws -> (CheckReport, problems: [InputError]) {
    let checker = DocumentChecker(
      settings: settings,
      locales: workspace.locales.profiles,
      terms: terms,
      sourceLocale: workspace.configuration.sourceLocale,
      flows: flows
    )
    var report = CheckReport()
    report.title = workspace.configuration.site.title
    report.programVersion = Program.version
    var facts: [DocumentFacts] = []
    var summaries: [DocumentSummary] = []
    let failures = try await workspace.forEachDocument(jobs: jobs) { document in
      (checker.check(document), DocumentSummary(document))
    } consume: { result, summary in
      progress.advance()
      summaries.append(summary)
      facts.append(result.facts)
      if workspace.fallbackLocale == nil || summary.info.locale == workspace.fallbackLocale {
        report.add(result, in: DocumentReport(summary.info, units: summary.unitCount))
      }
    }
    let pages = PageCatalog(summaries)
    let (findings, counts) = findingsTogether(facts, pages)
    report.add(findings, counts: counts)
    report.compareVersions(in: pages)
    report.sort()
    return (report, workspace.problems + failures)
  }

  /// Checks all documents together.
  ///
  /// What is found of no locale, as in the file of flows, concerns each of them.
  private func findingsTogether(
    _ facts: [DocumentFacts],
    _ pages: PageCatalog
  ) -> (findings: [Finding], counts: SeverityCounts) {
    let names = Set(pages.pages.map(\.name))
    var settings = settings
    // Counts do not tell their locales: those of one locale are counted from its findings.
    if workspace.fallbackLocale != nil { settings.severity = .note }
    let checker = CrossLocaleChecker(
      pages: pages,
      locales: locales,
      flows: isPart ? flows?.filter { names.contains($0.page) } : flows,
      settings: settings
    )
    let together = checker.check(facts) { try? workspace.read($0) }
    guard let locale = workspace.fallbackLocale else { return together }
    let wanted = together.findings.filter { $0.locale == nil || $0.locale == locale.text }
    var counts = SeverityCounts()
    for finding in wanted { counts[finding.severity] += 1 }
    return (wanted.filter { $0.severity >= self.settings.severity }, counts)
  }
}
