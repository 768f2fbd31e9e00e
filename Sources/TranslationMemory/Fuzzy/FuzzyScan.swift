/// Compares a text with every text of the memory: exact, needs no index, and slow where there are many.
struct FuzzyScan: FuzzySource {
  let statements: ReadingStatements
  /// Texts with ids up to this are left out.
  var after: Int64 = 0

  func matches(
    of text: String,
    atLeast cutoff: Double,
    limit: Int
  ) throws -> [(id: Int64, score: Double)] {
    let query = IndelPattern(ComparedText.of(text))
    var found: [(id: Int64, score: Double)] = []
    try statements.textsAfter.forEach(after) { row in
      let other = row.text(1).unicodeScalars.map(\.value)
      let lengths = query.count + other.count
      let needed = IndelSimilarity.commonLength(neededFor: cutoff, combinedLength: lengths)
      guard let common = query.commonLength(with: other.span, atLeast: needed) else { return }
      let score = IndelSimilarity.score(common: common, combinedLength: lengths)
      if score >= cutoff { found.append((row.integer(0), score)) }
    }
    found.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    return Array(found.prefix(limit))
  }
}
