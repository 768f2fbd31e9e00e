public import Diagnostics

/// How many findings there are of each severity.
public struct SeverityCounts: Sendable, Hashable {
  private var notes = 0
  private var warnings = 0
  private var errors = 0

  /// Creates counts of zero.
  public init() {}

  /// How many there are of one severity.
  public subscript(severity: Severity) -> Int {
    get {
      switch severity {
      case .note: notes
      case .warning: warnings
      case .error: errors
      }
    }
    set {
      switch severity {
      case .note: notes = newValue
      case .warning: warnings = newValue
      case .error: errors = newValue
      }
    }
  }

  /// How many there are at or above a severity.
  public func atLeast(_ severity: Severity) -> Int {
    Severity.allCases.reduce(0) { $1 >= severity ? $0 + self[$1] : $0 }
  }

  /// How many there are altogether.
  public var total: Int { notes + warnings + errors }

  /// Adds other counts.
  public static func += (left: inout Self, right: Self) {
    for severity in Severity.allCases { left[severity] += right[severity] }
  }
}
