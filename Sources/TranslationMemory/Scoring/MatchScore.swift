import Workspace

/// How well the source of a translation fits a text: a base score, and what is taken off it.
///
/// The base score is the similarity of the two plain texts in normal form C with white space collapsed:
///
///     100 × (1 − d / (|a| + |b|))
///
/// `|a|` and `|b|` are their lengths in Unicode scalars, and `d` is their indel distance: the least number
/// of scalars to delete and insert that make one of the other, |a| + |b| − 2 × the length of their longest
/// common subsequence. So markup, line breaks and runs of spaces do not count, and letter case does. It is
/// the normalized indel similarity of S. B. Needleman and C. D. Wunsch's alignment without substitutions,
/// as the survey of G. Navarro (*A guided tour to approximate string matching*, ACM Computing Surveys 33,
/// 2001, section 2.1, “longest common subsequence distance”) defines the distance; `rapidfuzz.fuzz.ratio`
/// computes the same.
///
/// A match is *exact* at 100, and *in context* where the texts before and after it agree as well: then it
/// counts 101. What speaks against it comes off visibly, each penalty by itself, and the settings say how
/// much (`memory.penalties` in `diglot.yml`).
public struct MatchScore: Sendable, Hashable {
  /// The similarity of the plain texts, 0 to 100; 100 where they are the same.
  public var base: Double
  /// Whether it is exact and both neighbours agree, which counts one point more.
  public var isInContext: Bool
  /// What comes off, in the order of `MatchPenalty.Reason`; never one of no points.
  public var penalties: [MatchPenalty]

  /// Creates a score.
  public init(base: Double, isInContext: Bool = false, penalties: [MatchPenalty] = []) {
    (self.base, self.isInContext, self.penalties) = (base, isInContext, penalties)
  }

  /// What results, 0 to 101.
  public var value: Double {
    let points = penalties.reduce(0) { $0 + $1.points }
    return max(0, base + (isInContext ? 1 : 0) - points)
  }

  /// The result as a whole number, rounded down: what is not the same is never 100.
  public var rounded: Int { Int(value + 1e-9) }
}

/// Points that are taken off a score for one reason.
public struct MatchPenalty: Sendable, Hashable {
  /// What speaks against a match beyond its text.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The markup differs.
    case markup
    /// A machine made it and nobody edited it.
    case machineOrigin = "machine-origin"
    /// It translates an older version of its page than the newest one known.
    case olderVersion = "older-version"
  }

  /// What speaks against it.
  public var reason: Reason
  /// How much comes off, above 0.
  public var points: Double

  /// Creates a penalty.
  public init(_ reason: Reason, points: Double) {
    (self.reason, self.points) = (reason, points)
  }
}

extension MatchPenalties {
  /// The points for a reason.
  func points(for reason: MatchPenalty.Reason) -> Double {
    switch reason {
    case .markup: markup
    case .machineOrigin: machineOrigin
    case .olderVersion: olderVersion
    }
  }

  /// The penalties for what speaks against a match; those that are turned off are left out.
  func penalties(for reasons: Set<MatchPenalty.Reason>) -> [MatchPenalty] {
    MatchPenalty.Reason.allCases.compactMap { reason in
      let points = reasons.contains(reason) ? points(for: reason) : 0
      return points > 0 ? MatchPenalty(reason, points: points) : nil
    }
  }
}
