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
/// 3. Classes: see `ClassComparison`.
/// 4. The longest common subsequence itself, in the band that the bar leaves.
///
/// Texts whose letters agree well are compared at once; the others wait, and are compared in the order of
/// their bounds, until the bar is above the next.
struct FuzzySearch {
  /// A text that may reach the bar by its letters.
  private struct Candidate {
    var block: UInt32
    var index: UInt16
    /// How many scalars of the query it lacks, and how many of them are of classes 2 and 3.
    var missing: UInt8
    var missingFrequent: UInt8
  }

  /// A score that is good enough to compare a text at once.
  private static let promising = 90.0
  /// How many points of the score a tier spans.
  private static let tierSpan = 5.0
  private static let batchSize = 32

  private let segment: FuzzySegment
  private let pattern: IndelPattern
  private let query: FuzzyQuery
  private let removed: [Int64]
  private var waiting = [[Candidate]](
    repeating: [],
    count: Int(100 / FuzzySearch.tierSpan) + 1
  )
  private var missing = MissingLetters()

  init(_ scalars: [UInt32], pattern: IndelPattern, in segment: FuzzySegment, removed: [Int64]) {
    self.segment = segment
    self.pattern = pattern
    self.removed = removed
    query = FuzzyQuery(scalars, segment.symbols)
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
    let search = self
    try segment.read { bytes, blocks throws(FuzzyIndexFailure) in
      for tier in search.waiting.reversed() {
        try search.compare(tier[...], blocks.blocks, bytes, &best)
      }
    }
  }

  /// Compares candidates, those of one block together.
  private func compare(
    _ candidates: ArraySlice<Candidate>,
    _ blocks: [FuzzyBlock],
    _ bytes: RawSpan,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    var next = candidates.startIndex
    var batch: [(Candidate, FuzzyRecord)] = []
    while next < candidates.endIndex {
      let number = candidates[next].block
      let block = blocks[Int(number)]
      let allowed = allowance(best.bar, block)
      // Reads all entries first, so that memory need not be waited for one by one.
      batch.removeAll(keepingCapacity: true)
      while next < candidates.endIndex, batch.count < Self.batchSize {
        let candidate = candidates[next]
        if candidate.block != number { break }
        next += 1
        if Int(candidate.missing) > allowed { continue }
        batch.append((candidate, block.record(of: Int(candidate.index), in: bytes)))
      }
      for (candidate, record) in batch {
        try compare(candidate, record, block, bytes, &best)
      }
    }
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

  private mutating func scan(
    _ number: Int,
    _ blocks: inout SoundBlocks,
    _ bytes: RawSpan,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    let block = try blocks.block(number, in: bytes)
    let allowed = allowance(best.bar, block)
    if allowed < 0 { return }
    let atOnce = allowance(max(best.bar, Self.promising), block)
    let tierOfScalar = 200 / Self.tierSpan / Double(max(1, query.count + block.minimumLength))
    // Sums stop at 255, so they tell nothing where so many may be missing.
    if allowed < 255 { missing.sum(query, block, bytes) } else { missing.clear() }
    let (missing, known) = (missing, query.known)
    try missing.forEach(block.textCount, lackingAtMost: UInt8(clamping: allowed)) {
      (index, lacking, frequent) throws(FuzzyIndexFailure) in
      let candidate = Candidate(
        block: UInt32(number),
        index: UInt16(index),
        missing: lacking,
        missingFrequent: frequent
      )
      if Int(lacking) <= atOnce {
        let record = block.record(of: index, in: bytes)
        try compare(candidate, record, block, bytes, &best)
      } else {
        let tier = min(Int(Double(known - Int(lacking)) * tierOfScalar), waiting.count - 1)
        waiting[tier].append(candidate)
      }
    }
  }

  @inline(__always)
  private func compare(
    _ candidate: Candidate,
    _ record: FuzzyRecord,
    _ block: FuzzyBlock,
    _ bytes: RawSpan,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    let combined = query.count + record.length
    let needed = IndelSimilarity.commonLength(neededFor: best.bar, combinedLength: combined)
    let frequent = query.frequent - Int(candidate.missingFrequent)
    if query.known - Int(candidate.missing) < needed { return }
    let limit = block.end
    let rare = ClassComparison(record.rare, end: record.rareEnd)
      .bound(query, class: 0, bytes, limit: limit)
    if rare + frequent < needed { return }
    let rest = ClassComparison(record.frequent, end: record.selectors)
      .bound(query, class: 2, bytes, limit: limit)
    if rare + rest < needed { return }
    guard
      let scalars = record.scalars(segment.tables.alphabet, in: bytes, end: block.end)
    else { throw .damaged }
    guard let length = pattern.commonLength(with: scalars.span, atLeast: needed) else { return }
    let score = IndelSimilarity.score(common: length, combinedLength: combined)
    guard score >= best.bar else { return }
    let id = block.id(of: Int(candidate.index), in: bytes)
    if !removed.contains(sorted: id) { best.add(FuzzyMatch(id: id, score: score)) }
  }
}

extension [Int64] {
  /// Whether the array, which ascends, has a value.
  func contains(sorted value: Int64) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}
