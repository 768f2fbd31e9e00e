/// How far a translation is, in the order of the work.
public enum TranslationState: String, Sendable, Hashable, CaseIterable, Comparable {
  /// A draft that somebody must look at: a machine's, or a fuzzy match.
  case needsReview = "needs-review"
  /// Translated.
  case translated
  /// Reviewed and released.
  case final

  /// Whether a state comes before another.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .needsReview: 0
    case .translated: 1
    case .final: 2
    }
  }
}
