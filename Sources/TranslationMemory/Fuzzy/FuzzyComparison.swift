/// Compares a query with texts of one block that its letters do not exclude.
///
/// The scalars of a common subsequence that are of one class are a common subsequence of the texts without
/// all other scalars. So `LCS(a, b) ≤ Σ LCS(a | class, b | class)`, and each part is bounded by how many
/// letters the texts share. Unlike texts share most of their letters but not the order of the rare
/// ones. So one class after the other, from the rarest on, is compared in all texts that are left, and takes
/// the place of its letters in the bound; two classes of five mostly tell. A class is short enough for
/// a word of 64 bits where the whole text is not.
struct FuzzyComparison {
  private struct Candidate {
    var index: Int32
    /// The length that the longest common subsequence needs.
    var needed: Int32
    /// A bound of it in the classes that were compared.
    var common: Int32
  }

  private let query: FuzzyQuery
  private let pattern: IndelPattern
  private let alphabet: FuzzyAlphabet
  private let removed: [Int64]
  private var candidates: [Candidate] = []

  /// Prepares for a query, which `pattern` compares, in a segment; texts with ids in `removed` are left out.
  init(_ query: FuzzyQuery, pattern: IndelPattern, alphabet: FuzzyAlphabet, removed: [Int64]) {
    (self.query, self.pattern) = (query, pattern)
    (self.alphabet, self.removed) = (alphabet, removed)
  }

  /// Compares the texts of a block that lack a number of letters in `range`.
  mutating func compare(
    _ block: FuzzyBlock,
    _ bytes: RawSpan,
    _ missing: MissingLetters,
    at place: MissingLetters.Place,
    lacking range: ClosedRange<UInt8>,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    candidates.removeAll(keepingCapacity: true)
    let (bar, shortest) = (best.bar, query.count + block.minimumLength)
    missing.forEach(in: block, at: place, lacking: range) { index in
      let needed = IndelSimilarity.commonLength(
        neededFor: bar,
        combinedLength: shortest + block.excess(of: index, in: bytes)
      )
      candidates.append(
        Candidate(
          index: Int32(truncatingIfNeeded: index),
          needed: Int32(truncatingIfNeeded: needed),
          common: 0
        )
      )
    }
    for number in 0..<FuzzyAlphabet.classCount where !candidates.isEmpty {
      keepThoseInReach(afterClass: number, block, bytes, missing, place)
    }
    for candidate in candidates {
      try compare(Int(candidate.index), common: Int(candidate.common), block, bytes, &best)
    }
  }

  /// Leaves out the candidates that one more class tells from the query.
  private mutating func keepThoseInReach(
    afterClass number: Int,
    _ block: FuzzyBlock,
    _ bytes: RawSpan,
    _ missing: MissingLetters,
    _ place: MissingLetters.Place
  ) {
    let masks = query.masks(ofClass: number)
    let stream = block.stream(number, in: bytes)
    let next = number + 1
    let rest = query.countsFrom[next]
    let last = candidates.count - 1
    @inline(__always) func range(_ place: Int) -> (start: Int, end: Int) {
      let index = Int(candidates[place].index)
      return (stream.start(of: index, in: bytes), stream.start(of: index + 1, in: bytes))
    }
    @inline(__always) func shared(_ index: Int) -> Int32 {
      if next == FuzzyAlphabet.classCount { return 0 }
      let missing = missing.missing(index, at: place, fromClass: next)
      return Int32(truncatingIfNeeded: rest - missing)
    }
    var kept = 0
    for first in stride(from: 0, through: last, by: ClassComparison.width) {
      let (a, b, c, d) = (
        range(first), range(min(first + 1, last)), range(min(first + 2, last)),
        range(min(first + 3, last))
      )
      let starts = SIMD4(a.start, b.start, c.start, d.start)
      let ends = SIMD4(a.end, b.end, c.end, d.end)
      let bounds = ClassComparison.bounds(masks.span, bytes, from: starts, to: ends)
      for lane in 0..<min(ClassComparison.width, last - first + 1) {
        var candidate = candidates[first + lane]
        candidate.common &+= Int32(truncatingIfNeeded: bounds[lane])
        candidates[kept] = candidate
        let bound = candidate.common &+ shared(Int(candidate.index))
        kept += bound >= candidate.needed ? 1 : 0
      }
    }
    candidates.removeLast(candidates.count - kept)
  }

  /// Compares a text whose longest common subsequence is at most `common`.
  private func compare(
    _ index: Int,
    common: Int,
    _ block: FuzzyBlock,
    _ bytes: RawSpan,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    guard let scalars = block.record(of: index, in: bytes).scalars(alphabet, in: bytes) else {
      throw .damaged
    }
    let combined = query.count + scalars.count
    let needed = IndelSimilarity.commonLength(neededFor: best.bar, combinedLength: combined)
    guard common >= needed,
      let length = pattern.commonLength(with: scalars.span, atLeast: needed)
    else { return }
    let score = IndelSimilarity.score(common: length, combinedLength: combined)
    guard score >= best.bar else { return }
    let id = block.id(of: index, in: bytes)
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
