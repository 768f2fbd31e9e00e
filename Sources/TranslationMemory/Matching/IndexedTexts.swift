/// The texts of an index, and those that came since, compared one by one.
///
/// What is found so does not depend on how far the index goes.
struct IndexedTexts: FuzzySource {
  let index: FuzzyIndex
  /// Compares the texts that the index does not hold.
  let rest: FuzzyScan

  func matches(
    of text: String,
    atLeast cutoff: Double,
    limit: Int
  ) throws -> [(id: Int64, score: Double)] {
    let indexed = try index.matches(of: text, atLeast: cutoff, limit: limit).map {
      ($0.id, $0.score)
    }
    let others = try rest.matches(of: text, atLeast: cutoff, limit: limit)
    if others.isEmpty { return indexed }
    return Array((indexed + others).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(limit))
  }
}
