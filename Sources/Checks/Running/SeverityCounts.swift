public import Diagnostics

/// How many findings there are of each severity.
public struct SeverityCounts: Sendable, Hashable {
  private var counts = [0, 0, 0]

  /// Creates counts of zero.
  public init() {}

  /// How many there are of one severity.
  public subscript(severity: Severity) -> Int {
    get { counts[Self.index(severity)] }
    set { counts[Self.index(severity)] = newValue }
  }

  /// How many there are at or above a severity.
  public func atLeast(_ severity: Severity) -> Int {
    Severity.allCases.reduce(0) { $1 >= severity ? $0 + self[$1] : $0 }
  }

  /// How many there are altogether.
  public var total: Int { counts.reduce(0, +) }

  /// Adds other counts.
  public static func += (left: inout Self, right: Self) {
    for severity in Severity.allCases { left[severity] += right[severity] }
  }

  private static func index(_ severity: Severity) -> Int {
    switch severity {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
