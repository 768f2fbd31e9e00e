/// Many patterns, searched for in one pass over a text.
///
/// The first words of all alternatives stand in one tree of letters. A pattern is tried only where the whole of
/// its first word stands, so that the time for a text hardly depends on the number of patterns.
public struct TermIndex: Sendable {
  /// A place where one of the patterns matches.
  public struct Match: Sendable, Hashable {
    /// Which pattern, by its place among those the index was made of.
    public let pattern: Int
    /// Where, in UTF-8 offsets.
    public let range: Range<Int>
  }

  private struct Entry: Sendable {
    let pattern: Int
    let alternative: TermPattern.Alternative
  }

  /// The branches of the tree: from a node, by a folded letter, to a node; the root is 0.
  private var branches: [UInt64: Int] = [:]
  /// The alternatives whose first word ends at each node.
  private var entries: [[Entry]] = [[]]

  /// How first words begin: what is not in it begins none.
  private var beginnings = WordBeginnings()

  /// Prepares the search for `patterns`.
  public init(_ patterns: some Sequence<TermPattern>) {
    for (number, pattern) in patterns.enumerated() {
      for alternative in pattern.parsed {
        var node = 0
        beginnings.insert(alternative.words.first?.units ?? [])
        for unit in alternative.words.first?.units ?? [] {
          let branch = Self.branch(from: node, unit)
          if let next = branches[branch] {
            node = next
          } else {
            node = entries.count
            branches[branch] = node
            entries.append([])
          }
        }
        entries[node].append(Entry(pattern: number, alternative: alternative))
      }
    }
  }

  /// All the places where the patterns match, ordered by place and then by pattern.
  ///
  /// For each pattern they are those that `TermPattern.matches(in:)` finds; matches of different patterns may
  /// overlap.
  public func matches(in text: FoldedText) -> [Match] {
    var matches: [Match] = []
    var ends: [Int: Int] = [:]
    let units = text.units.span
    var isAfterLetter = false
    for index in units.indices {
      let unit = units[index]
      let isInside = isAfterLetter && unit.isSpacedLetter
      isAfterLetter = unit.isSpacedLetter
      guard !isInside, beginnings.mayHold(units, at: index) else { continue }
      var here: [Int: Int] = [:]
      forEachEntry(at: index, in: text) { entry in
        guard index >= ends[entry.pattern] ?? 0,
          let end = entry.alternative.match(in: text, at: index)
        else { return }
        here[entry.pattern] = max(end, here[entry.pattern] ?? 0)
      }
      guard !here.isEmpty else { continue }
      for (pattern, end) in here.sorted(by: { $0.key < $1.key }) {
        matches.append(Match(pattern: pattern, range: text.range(index..<end)))
        ends[pattern] = end
      }
    }
    return matches
  }

  /// Calls `body` for the alternatives whose first word stands at `index`, its ending aside.
  private func forEachEntry(at index: Int, in text: FoldedText, _ body: (Entry) -> Void) {
    var node = 0
    var index = index
    while index < text.units.count,
      let next = branches[Self.branch(from: node, text.units[index])]
    {
      entries[next].forEach(body)
      node = next
      index += 1
    }
  }

  private static func branch(from node: Int, _ unit: FoldedUnit) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 32 | UInt64(unit.folded)
  }
}
