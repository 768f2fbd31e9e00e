public import Diagnostics

extension CheckReport {
  /// Marks the findings that a baseline accepts; they no longer count.
  ///
  /// - Parameters:
  ///   - baseline: the baseline.
  ///   - isConcerned: whether an entry would have been met, were its finding still there.
  /// - Returns: the entries that are to be kept although nothing was found of them.
  @discardableResult
  public mutating func accept(
    _ baseline: Baseline,
    where isConcerned: (Baseline.Entry) -> Bool
  ) -> [Baseline.Entry] {
    let (accepted, unmatched) = baseline.match(findings)
    for index in findings.indices where accepted[index] {
      findings[index].isAccepted = true
      counts[findings[index].severity] -= 1
    }
    hasBaseline = true
    resolved = unmatched.filter(isConcerned).map(\.finding)
    return unmatched.filter { !isConcerned($0) }
  }

  /// Marks every finding as accepted, as it is once it has been written to a baseline.
  public mutating func acceptAll() {
    for index in findings.indices where !findings[index].isAccepted {
      findings[index].isAccepted = true
      counts[findings[index].severity] -= 1
    }
    resolved = []
  }

  /// Leaves out the findings below a severity; they still count.
  public mutating func hide(below severity: Severity) {
    findings.removeAll { $0.severity < severity }
  }
}
