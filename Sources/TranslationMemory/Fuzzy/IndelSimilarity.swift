/// How alike two texts are, from 0 to 100.
///
/// The score is `100 × (1 − d / (|a| + |b|))`, where lengths count Unicode scalars and d is the indel
/// distance: the fewest scalars to delete and insert to turn one text into the other. As
/// `d = |a| + |b| − 2 × LCS(a, b)` with the longest common subsequence (Wagner and Fischer, "The
/// String-to-String Correction Problem", 1974, with substitution at the cost of both), the score is
/// `100 × 2 × LCS(a, b) / (|a| + |b|)`: the ratio that Gestalt pattern matching and rapidfuzz's
/// `fuzz.ratio` also report. Two empty texts are the same and score 100.
package enum IndelSimilarity {
  /// The score of two texts, white space and normalization taken as they are.
  ///
  /// Takes |a| × |b| / 64 steps.
  package static func score(_ a: String, _ b: String) -> Double {
    let other = b.unicodeScalars.map(\.value)
    let pattern = IndelPattern(a.unicodeScalars.map(\.value))
    let common = pattern.commonLength(with: other.span) ?? 0
    return score(common: common, combinedLength: pattern.count + other.count)
  }

  /// The score of texts with `common` scalars in their longest common subsequence.
  ///
  /// Fractions that are equal give equal scores, and unequal ones unequal scores in their order, as long
  /// as the combined length stays under 2²⁵: they then differ by more than the rounding.
  static func score(common: Int, combinedLength: Int) -> Double {
    combinedLength == 0 ? 100 : Double(200 * common) / Double(combinedLength)
  }

  /// A length that the longest common subsequence has at least where the score is `score` or more.
  ///
  /// Never too large, so that what it excludes is excluded rightly; rounding may make it one too small.
  @inline(__always)
  static func commonLength(neededFor score: Double, combinedLength: Int) -> Int {
    let exact = score / 200 * Double(combinedLength)
    return Int(exact + (1 - 1e-6))
  }
}
