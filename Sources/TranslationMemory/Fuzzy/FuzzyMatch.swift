/// A text that a fuzzy lookup found.
package struct FuzzyMatch: Sendable, Hashable {
  /// The id that the text was added under.
  package var id: Int64
  /// The score by `IndelSimilarity`, from 0 to 100.
  package var score: Double

  /// Whether this match is told before another: the better one, else the one with the smaller id.
  func precedes(_ other: FuzzyMatch) -> Bool {
    score != other.score ? score > other.score : id < other.id
  }
}
