/// How much a finding matters, from the least to the most.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A matter of style; nothing a reader stumbles over.
  case note
  /// A reader notices it, or will soon.
  case warning
  /// The text is wrong or cannot be used.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders severities from the least to the most.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
