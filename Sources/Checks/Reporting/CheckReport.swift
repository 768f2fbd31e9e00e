public import Diagnostics

/// What a run of checks found, ready to be reported.
public struct CheckReport: Sendable {
  /// The findings that are shown, in order.
  public private(set) var findings: [Finding] = []
  /// How many findings there are of each severity, shown or not.
  public private(set) var counts = SeverityCounts()
  /// How many documents were checked.
  public private(set) var documents = 0
  /// How many units were checked.
  public private(set) var units = 0

  /// Creates an empty report.
  public init() {}

  /// How many findings are not shown.
  public var hidden: Int { counts.total - findings.count }

  /// Adds what was found in a document.
  public mutating func add(_ result: DocumentChecker.Result) {
    documents += 1
    units += result.facts.unitCount
    add(result.findings, counts: result.counts)
  }

  /// Adds findings, and how many there are of each severity with those that are not shown.
  public mutating func add(_ findings: [Finding], counts: SeverityCounts) {
    self.findings += findings
    self.counts += counts
  }

  /// Puts the findings in the order in which they are reported; call it once, when all are there.
  public mutating func sort() { findings.sort(by: Finding.precedes) }
}
