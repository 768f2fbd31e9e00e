import Checks
import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

extension CheckReport {
  /// A report of an import, without anything found yet.
  static var ofImport: CheckReport {
    var report = CheckReport()
    report.checks = []
    report.programVersion = Program.version
    return report
  }

  /// Adds what an import of translations found.
  mutating func add(_ plan: ImportPlan, of index: DocumentIndex) {
    for (document, units) in plan.units.sorted(by: { $0.key < $1.key }) {
      add(DocumentReport(index.documents[document], units: units))
    }
    add(plan.findings, omitted: plan.omittedFindings)
  }

  /// Adds what an import of terms found.
  mutating func add(_ merging: TermMerging) {
    add(merging.findings, omitted: merging.omittedFindings)
  }

  private mutating func add(_ findings: [Finding], omitted: Int) {
    var counts = SeverityCounts()
    for finding in findings { counts[finding.severity] += 1 }
    counts[.error] += omitted
    add(findings, counts: counts)
  }
}

extension ReportOutput {
  /// Writes what an import found.
  ///
  /// - Parameters:
  ///   - report: the report; as text it is not printed where nothing was found.
  ///   - isBesideDiff: whether standard output holds a diff, so that the report goes to standard error.
  ///   - terminal: where it goes.
  /// - Throws: what writing throws.
  func write(
    _ report: CheckReport,
    isBesideDiff: Bool,
    on terminal: Terminal
  ) async throws {
    if isNeedless(report) { return }
    guard path == nil, isBesideDiff else { return try await write(report, on: terminal) }
    var text = ""
    let style = ReportStyle(isColored: terminal.errors.colour, width: terminal.errors.width)
    try reporter.write(report, style: style) { text += $0 }
    if text.hasSuffix("\n") { text.removeLast() }
    terminal.report(text)
  }
}

extension ImportRun.Outcome {
  /// What became of the translations, for the user.
  func sentence(isDry: Bool, leastState: TranslationState) -> String {
    let summary = plan.summary
    var rest = ["\(summary.unchanged.grouped) unchanged"]
    if summary.drafts > 0 {
      let lower = TranslationState.allCases.filter { $0 < leastState }.map(\.rawValue)
      rest.append("\(summary.drafts.grouped) left out as \(lower.joined(separator: " or "))")
    }
    if summary.empty > 0 { rest.append("\(summary.empty.grouped) empty") }
    if summary.otherLocales > 0 { rest.append("\(summary.otherLocales.grouped) of other locales") }
    if summary.refused > 0 { rest.append("\(summary.refused.grouped) not taken") }
    return "\(isDry ? "Would take" : "Took") \(counted(summary.taken, "translation")) into "
      + "\(counted(documents, "document")); \(rest.joined(separator: ", "))"
  }
}
