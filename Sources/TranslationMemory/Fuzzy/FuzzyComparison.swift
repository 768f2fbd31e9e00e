/// Compares a query with texts of one block that its letters do not exclude.
///
/// The scalars of a common subsequence that are of one class are a common subsequence of the texts without
/// all other scalars. So `LCS(a, b) ≤ Σ LCS(a | class, b | class)`, and each part is bounded by how many
/// letters the texts share. Unlike texts share most of their letters but not the order of the rare
/// ones. So one class after the other, from the rarest on, is compared in all texts that are left, and takes
/// the place of its letters in the bound; two classes of four mostly tell. A class is short enough for
/// a word of 64 bits where the whole text is not.
struct FuzzyComparison {
  private struct Candidate {
    var index: UInt16
    /// How long the common subsequences of the classes that are not compared yet must be together.
    var needed: Int32
  }

  /// The classes that come after one.
  private struct Rest {
    /// How many scalars the query has of them, and where it is told how many of those each text lacks.
    var known: Int
    var sums: MissingLetters.Sums?
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
          index: UInt16(truncatingIfNeeded: index),
          needed: Int32(truncatingIfNeeded: needed)
        )
      )
    }
    for number in 0..<FuzzyAlphabet.classCount where !candidates.isEmpty {
      keepThoseInReach(afterClass: number, block, bytes, missing, place)
    }
    for candidate in candidates {
      try compare(Int(candidate.index), block, bytes, &best)
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
    let rest = Rest(
      known: query.countsFrom[number + 1],
      sums: number + 1 < FuzzyAlphabet.classCount
        ? missing.sums(at: place, fromClass: number + 1) : nil
    )
    fillUp()
    var list = candidates.mutableSpan
    var kept = 0
    for first in stride(from: 0, to: list.count, by: ClassComparison.width) {
      let texts = (
        stream.ends(of: Int(list[first].index), in: bytes),
        stream.ends(of: Int(list[first &+ 1].index), in: bytes),
        stream.ends(of: Int(list[first &+ 2].index), in: bytes),
        stream.ends(of: Int(list[first &+ 3].index), in: bytes)
      )
      let bounds = ClassComparison.bounds(masks.span, bytes, texts)
      Self.keep(first, bounds.0, rest, missing, &list, &kept)
      Self.keep(first &+ 1, bounds.1, rest, missing, &list, &kept)
      Self.keep(first &+ 2, bounds.2, rest, missing, &list, &kept)
      Self.keep(first &+ 3, bounds.3, rest, missing, &list, &kept)
    }
    candidates.removeLast(candidates.count - kept)
  }

  /// Moves a candidate behind those that are kept, and keeps it where it can still be long enough.
  @inline(__always)
  private static func keep(
    _ position: Int,
    _ bound: Int,
    _ rest: Rest,
    _ missing: MissingLetters,
    _ list: inout MutableSpan<Candidate>,
    _ kept: inout Int
  ) {
    var candidate = list[position]
    candidate.needed &-= Int32(truncatingIfNeeded: bound)
    list[kept] = candidate
    let lacking = rest.sums.map { missing[Int(candidate.index), $0] } ?? 0
    let shared = Int32(truncatingIfNeeded: rest.known &- lacking)
    kept &+= candidate.needed <= shared ? 1 : 0
  }

  /// Adds candidates that are not kept, so that all can be compared in fours.
  private mutating func fillUp() {
    guard let last = candidates.last else { return }
    while candidates.count % ClassComparison.width != 0 {
      candidates.append(Candidate(index: last.index, needed: .max))
    }
  }

  /// Compares a whole text.
  private func compare(
    _ index: Int,
    _ block: FuzzyBlock,
    _ bytes: RawSpan,
    _ best: inout BestMatches
  ) throws(FuzzyIndexFailure) {
    guard let scalars = block.record(of: index, in: bytes).scalars(alphabet, in: bytes) else {
      throw .damaged
    }
    let combined = query.count + scalars.count
    let needed = IndelSimilarity.commonLength(neededFor: best.bar, combinedLength: combined)
    guard let length = pattern.commonLength(with: scalars.span, atLeast: needed) else { return }
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
