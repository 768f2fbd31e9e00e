import Diagnostics
import Workspace

/// The findings of a report counted in the ways in which reports show them.
///
/// Findings that the baseline accepts are counted by themselves: they tell nothing new. Findings that
/// are not shown are not counted, so that numbers agree with the list they stand beside.
struct ReportTally {
  /// What there is of one thing that findings are grouped by.
  struct Row {
    /// A locale, the identifier of a check, or a path.
    let name: String
    var documents = 0
    var units = 0
    /// The findings that nobody has accepted.
    var open = SeverityCounts()
    /// How many findings the baseline accepts.
    var accepted = 0

    /// How many open findings there are in a thousand units; 0 where there are no units.
    func perThousand(_ count: Int) -> Double {
      units > 0 ? Double(count) * 1000 / Double(units) : 0
    }
  }

  /// By locale, in order; those without findings are there where a document has them.
  private(set) var locales: [Row] = []
  /// By check, in the order in which they are documented; only those that have findings.
  private(set) var checks: [Row] = []
  /// By document, in order; only those that have findings.
  private(set) var documents: [Row] = []
  /// Everything together.
  private(set) var whole: Row

  /// The open findings by check and locale; the locale is empty where there is none.
  private var cells: [[String]: Int] = [:]
  /// The highest severity of a check's open findings.
  private var severities: [String: Severity] = [:]

  init(_ report: CheckReport) {
    whole = Row(name: "")
    (whole.documents, whole.units) = (report.documents, report.units)
    var byLocale: [String: Row] = [:]
    var byCheck: [String: Row] = [:]
    var byPath: [String: Row] = [:]
    for document in report.documentReports {
      let locale = document.locale.text
      byLocale[locale, default: Row(name: locale)].documents += 1
      byLocale[locale, default: Row(name: locale)].units += document.units
    }
    for finding in report.findings {
      let (check, path, locale) = (finding.check, finding.location.path, finding.locale)
      byCheck[check, default: Row(name: check)].count(finding)
      byPath[path, default: Row(name: path)].count(finding)
      if let locale { byLocale[locale, default: Row(name: locale)].count(finding) }
      whole.count(finding)
      if !finding.isAccepted {
        cells[[check, locale ?? ""], default: 0] += 1
        severities[check] = max(severities[check] ?? .note, finding.severity)
      }
    }
    for document in report.documentReports where byPath[document.path] != nil {
      byPath[document.path]?.units = document.units
    }
    locales = byLocale.values.sorted { $0.name < $1.name }
    documents = byPath.values.sorted { $0.name < $1.name }
    let order = Dictionary(
      report.checks.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    checks = byCheck.values.sorted {
      (order[$0.name] ?? .max, $0.name) < (order[$1.name] ?? .max, $1.name)
    }
  }

  /// How many open findings a check has in a locale; nil for those of no locale.
  func count(_ check: String, _ locale: String?) -> Int { cells[[check, locale ?? ""]] ?? 0 }

  /// The highest severity of a check's open findings; nil where it has none.
  func severity(_ check: String) -> Severity? { severities[check] }

  /// Whether there are open findings that concern no locale in particular.
  var hasFindingsWithoutLocale: Bool {
    checks.contains { count($0.name, nil) > 0 }
  }
}

extension ReportTally.Row {
  fileprivate mutating func count(_ finding: Finding) {
    if finding.isAccepted { accepted += 1 } else { open[finding.severity] += 1 }
  }
}
