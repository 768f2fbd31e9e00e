/// Pairs the units of two documents of one page.
public enum UnitAlignment {
  /// A unit of the first document and the one of the second that it corresponds to, by index.
  public struct Pair: Sendable, Hashable {
    /// The index in the first document.
    public let first: Int
    /// The index in the second document.
    public let second: Int

    init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The most comparisons that the longest run of one stretch may take, as the product of its lengths.
  ///
  /// A document that repeats two sentences a hundred thousand times would take hours otherwise.
  public static let exactLimit = 1 << 22

  /// Pairs units of different source versions by their source texts.
  ///
  /// Texts that occur once on either side are paired wherever they stand. Those that occur more often are
  /// paired in order: between neighbouring pairs that keep their order, by the longest common run
  /// (subsequence) of texts, or in stretches beyond ``exactLimit`` by a long one.
  ///
  /// - Parameters:
  ///   - first: the source texts of the first document, or anything equal just when they are.
  ///   - second: those of the second document.
  /// - Returns: the pairs by their index in the first document; each unit is in one pair at most.
  /// - Complexity: O(*n* log *n*), plus the product of lengths in each stretch up to ``exactLimit``.
  @inlinable
  public static func bySource<Text: Hashable>(_ first: [Text], _ second: [Text]) -> [Pair] {
    var numbers: [Text: Int] = [:]
    func number(_ text: Text) -> Int {
      let next = numbers.count
      if let known = numbers[text] { return known }
      numbers[text] = next
      return next
    }
    return pairs(first.map(number), second.map(number), below: numbers.count)
  }

  /// Pairs units by their texts, of which each is a number from 0 on and below a limit.
  @usableFromInline
  static func pairs(_ first: [Int], _ second: [Int], below limit: Int) -> [Pair] {
    let unique = uniquePairs(first, second, below: limit)
    var pairs = unique
    var (start, otherStart) = (0, 0)
    let end = Pair(first.count, second.count)
    let (pairedFirst, pairedSecond) = (Set(unique.map(\.first)), Set(unique.map(\.second)))
    for anchor in inOrder(unique) + [end] {
      let left = (start..<anchor.first).filter { !pairedFirst.contains($0) }
      let right = (otherStart..<anchor.second).filter { !pairedSecond.contains($0) }
      pairs += longestCommonRun(first, left, second, right)
      (start, otherStart) = (anchor.first + 1, anchor.second + 1)
    }
    return pairs.sorted { $0.first < $1.first }
  }

  private static func uniquePairs(_ first: [Int], _ second: [Int], below limit: Int) -> [Pair] {
    let (left, right) = (soleIndices(first, below: limit), soleIndices(second, below: limit))
    return first.enumerated().compactMap { index, text in
      guard left[text] == .sole(index), case .sole(let other) = right[text] else { return nil }
      return Pair(index, other)
    }
  }

  /// Where a text stands.
  private enum Occurrence: Equatable {
    case nowhere
    case sole(Int)
    case several
  }

  /// The index of each text that occurs once.
  private static func soleIndices(_ texts: [Int], below limit: Int) -> [Occurrence] {
    var occurrences = [Occurrence](repeating: .nowhere, count: limit)
    for (index, text) in texts.enumerated() {
      occurrences[text] = occurrences[text] == .nowhere ? .sole(index) : .several
    }
    return occurrences
  }

  /// The most pairs whose second indices rise with the first ones (patience sorting).
  private static func inOrder(_ pairs: [Pair]) -> [Pair] {
    var piles: [Int] = []
    var previous: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[piles[middle]].second < pair.second { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? piles[low - 1] : nil)
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var chain: [Pair] = []
    var next = piles.last
    while let index = next {
      chain.append(pairs[index])
      next = previous[index]
    }
    return chain.reversed()
  }

  private static func longestCommonRun(
    _ first: [Int],
    _ left: [Int],
    _ second: [Int],
    _ right: [Int]
  ) -> [Pair] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let common = Set(left.map { first[$0] }).intersection(right.map { second[$0] })
    let left = left.filter { common.contains(first[$0]) }
    let right = right.filter { common.contains(second[$0]) }
    guard !left.isEmpty, !right.isEmpty else { return [] }
    guard left.count <= exactLimit / right.count else {
      return inOrder(occurrencePairs(first, left, second, right))
    }
    let difference = right.map { second[$0] }.difference(from: left.map { first[$0] })
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let kept = left.indices.filter { !removed.contains($0) }
    let matched = right.indices.filter { !inserted.contains($0) }
    return zip(kept, matched).map { Pair(left[$0], right[$1]) }
  }

  /// Pairs the first occurrence of a text with the first, the second with the second.
  private static func occurrencePairs(
    _ first: [Int],
    _ left: [Int],
    _ second: [Int],
    _ right: [Int]
  ) -> [Pair] {
    var waiting: [Int: [Int]] = [:]
    for index in right.reversed() { waiting[second[index], default: []].append(index) }
    return left.compactMap { index in waiting[first[index]]?.popLast().map { Pair(index, $0) } }
  }
}
