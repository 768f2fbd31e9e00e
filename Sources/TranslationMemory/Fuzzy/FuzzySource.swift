/// Finds the source texts that resemble a text: an index beside the memory, or the memory itself.
protocol FuzzySource {
  /// The texts that are similar to a text, best first; of equal score, the lower id first.
  ///
  /// - Parameters:
  ///   - text: plain text in the form that the memory compares.
  ///   - cutoff: the lowest score, 0 to 100.
  ///   - limit: how many at most, above 0; where there are more, the best.
  /// - Returns: ids of the table `texts` with their base scores (`MatchScore`). The id of a text that has
  ///   left the memory since may be among them.
  /// - Throws: what keeps the texts or the index from being read.
  func matches(
    of text: String,
    atLeast cutoff: Double,
    limit: Int
  ) throws -> [(id: Int64, score: Double)]
}
