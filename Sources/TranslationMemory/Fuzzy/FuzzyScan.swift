/// Compares a text with every text of the memory: exact, needs no index, and slow where there are many.
struct FuzzyScan: FuzzySource {
  let statements: ReadingStatements

  func matches(
    of text: String,
    atLeast cutoff: Double,
    limit: Int
  ) throws -> [(id: Int64, score: Double)] {
    let query = IndelSimilarity(IndelSimilarity.scalars(of: ComparedText.of(text)))
    var found: [(id: Int64, score: Double)] = []
    try statements.allTexts.forEach { row in
      let other = IndelSimilarity.scalars(of: ComparedText.of(row.text(1)))
      let lengths = query.scalars.count + other.count
      let most = min(query.scalars.count, other.count)
      guard IndelSimilarity.score(common: most, lengths: lengths) >= cutoff else { return }
      let score = query.score(against: other)
      if score >= cutoff { found.append((row.integer(0), score)) }
    }
    found.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    return Array(found.prefix(limit))
  }
}
