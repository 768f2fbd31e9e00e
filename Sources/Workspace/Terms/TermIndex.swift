/// Many patterns, searched for in one pass over a text.
///
/// Only the patterns whose first two letters stand at a place are tried there, so that the time for a text hardly
/// depends on the number of patterns.
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

  private var entries: [UInt64: [Entry]] = [:]

  /// Prepares the search for `patterns`.
  public init(_ patterns: some Sequence<TermPattern>) {
    for (number, pattern) in patterns.enumerated() {
      for alternative in pattern.parsed {
        guard let units = alternative.words.first?.units else { continue }
        let key = Self.key(units, at: 0, length: min(2, units.count))
        entries[key, default: []].append(Entry(pattern: number, alternative: alternative))
      }
    }
  }

  /// All the places where the patterns match, ordered by place and then by pattern.
  ///
  /// For each pattern they are those that `TermPattern.matches(in:)` finds; matches of different patterns may
  /// overlap.
  public func matches(in text: FoldedText) -> [Match] {
    guard !entries.isEmpty else { return [] }
    var matches: [Match] = []
    var ends: [Int: Int] = [:]
    for index in text.units.indices where text.isBoundary(at: index) {
      var here: [Int: Int] = [:]
      for length in 1...2 where index + length <= text.units.count {
        for entry in entries[Self.key(text.units, at: index, length: length)] ?? []
        where index >= ends[entry.pattern] ?? 0 {
          if let end = entry.alternative.match(in: text, at: index) {
            here[entry.pattern] = max(end, here[entry.pattern] ?? 0)
          }
        }
      }
      for (pattern, end) in here.sorted(by: { $0.key < $1.key }) {
        matches.append(Match(pattern: pattern, range: text.range(index..<end)))
        ends[pattern] = end
      }
    }
    return matches
  }

  private static func key(_ units: [FoldedUnit], at index: Int, length: Int) -> UInt64 {
    let first = UInt64(units[index].folded)
    return length == 1 ? first : first << 32 | UInt64(units[index + 1].folded) | 1 << 63
  }
}
