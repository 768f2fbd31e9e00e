/// The search for one text in one segment.
///
/// Every step bounds the longest common subsequence from above, and so leaves out only texts that
/// cannot reach the bar: the cutoff, and later the worst of the matches that are to be told.
///
/// 1. Length: `LCS(a, b) ≤ min(|a|, |b|)`. Blocks are visited outwards from the text's own length, so that the
///    bar rises before the others come, and the visit ends with the first on either side out of reach.
/// 2. Letters: `LCS(a, b) ≤ Σ min(aᵢ, bᵢ) = |a| − Σ max(0, aᵢ − bᵢ)` over any partition of the scalars, for a
///    common subsequence takes each scalar from both. What is missing is summed for 64 texts at a time.
///    Counts over 255 are taken for 255 on both sides, which makes the sum smaller and never larger.
/// 3. Classes: see `FuzzyComparison`.
/// 4. The longest common subsequence itself, in the band that the bar leaves.
///
/// The best match has mostly nearly the best letters. So texts whose letters agree as well as the best so far
/// are compared at once; the others wait until all letters are summed up. Then come those that are nearly as good,
/// so that the bar is as high as it gets when the many others come.
struct FuzzySearch {
  /// A block with texts that wait.
  private struct Waiting {
    var number: Int
    var place: MissingLetters.Place
    /// The fewest scalars that any of those texts lacks by its letters.
    var least: Int
    /// The best score that one of them can have by its letters.
    var score: Double
  }

  /// A score by the letters that is good enough to compare a text at once.
  private static let promising = 90.0
  /// How far under the best score by the letters those of texts are that are nearly as good.
  private static let nearly = 3.0

  private let segment: FuzzySegment
  private let query: FuzzyQuery
  private var comparison: FuzzyComparison
  private var waiting: [Waiting] = []
  private var missing = MissingLetters()
  /// The best score of any text by its letters.
  private var record = 0.0

  init(_ scalars: [UInt32], pattern: IndelPattern, in segment: FuzzySegment, removed: [Int64]) {
    self.segment = segment
    query = FuzzyQuery(scalars, segment.symbols)
    comparison = FuzzyComparison(
      query,
      pattern: pattern,
      alphabet: segment.tables.alphabet,
      removed: removed
    )
  }

  /// Looks at the letters of all texts in reach, and compares those that look best.
  mutating func scan(_ best: inout BestMatches) throws(FuzzyIndexFailure) {
    var search = self
    try segment.read { bytes, blocks throws(FuzzyIndexFailure) in
      let all = blocks.blocks
      // The length that leaves the most room for what differs.
      let middle = search.query.known
      var up = all.firstIndex { $0.maximumLength >= middle } ?? all.count
      var down = up - 1
      search.missing.reserve(for: search.blocksInReach(of: all, best.bar))
      while true {
        let canRise =
          up < all.count && search.mayHold(max(middle, all[up].minimumLength), best.bar)
        let canSink = down >= 0 && search.mayHold(all[down].maximumLength, best.bar)
        if !canRise, !canSink { break }
        if canRise {
          try search.scan(up, &blocks, bytes, &best)
          up += 1
        }
        if canSink {
          try search.scan(down, &blocks, bytes, &best)
          down -= 1
        }
      }
    }
    self = search
  }

  /// Compares the texts that wait.
  mutating func finish(_ best: inout BestMatches) throws(FuzzyIndexFailure) {
    var search = self
    search.waiting.sort { $0.score > $1.score }
    try segment.read { bytes, blocks throws(FuzzyIndexFailure) in
      for floor in [search.record - Self.nearly, 0] {
        for index in search.waiting.indices {
          let block = blocks.blocks[search.waiting[index].number]
          try search.compareWaiting(index, downTo: floor, block, bytes, &best)
        }
      }
    }
    self = search
  }

  /// Compares those texts of a block that wait and can reach a score by their letters.
  private mutating func compareWaiting(
    _ index: Int,
    downTo score: Double,
    _ block: FuzzyBlock,
    _ bytes: RawSpan,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    let (place, least) = (waiting[index].place, waiting[index].least)
    let most = min(allowance(max(score, best.bar), block), 255)
    guard most >= least else { return }
    waiting[index].least = most + 1
    try comparison.compare(
      block,
      bytes,
      missing,
      at: place,
      lacking: UInt8(least)...UInt8(most),
      &best
    )
  }

  /// How many letters a text of the block may lack at most to reach a score.
  private func allowance(_ score: Double, _ block: FuzzyBlock) -> Int {
    query.known
      - IndelSimilarity.commonLength(
        neededFor: score,
        combinedLength: query.count + block.minimumLength
      )
  }

  private func mayHold(_ length: Int, _ bar: Double) -> Bool {
    let needed = IndelSimilarity.commonLength(
      neededFor: bar,
      combinedLength: query.count + length
    )
    return needed <= min(query.known, length)
  }

  /// The blocks that may hold a text of a length in reach.
  private func blocksInReach(of blocks: [FuzzyBlock], _ bar: Double) -> ArraySlice<FuzzyBlock> {
    let first = blocks.firstIndex { mayHold($0.maximumLength, bar) } ?? 0
    let last = blocks.lastIndex { mayHold($0.minimumLength, bar) } ?? -1
    return first <= last ? blocks[first...last] : []
  }

  private mutating func scan(
    _ number: Int,
    _ blocks: inout SoundBlocks,
    _ bytes: RawSpan,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    let block = try blocks.block(number, in: bytes)
    let allowed = allowance(best.bar, block)
    if allowed < 0 { return }
    let place = missing.append(query, block, bytes)
    let least = Int(place.least)
    if least > allowed { return }
    let score = letterScore(least, block)
    record = max(record, score)
    waiting.append(Waiting(number: number, place: place, least: least, score: score))
    let good = min(record, Self.promising)
    try compareWaiting(waiting.count - 1, downTo: good, block, bytes, &best)
  }

  /// The best score that a text of a block can have that lacks so many letters.
  private func letterScore(_ missing: Int, _ block: FuzzyBlock) -> Double {
    IndelSimilarity.score(
      common: query.known - missing,
      combinedLength: query.count + block.minimumLength
    )
  }
}
