/// What a locale makes of words for roles, learnt from which words stand together in its units.
struct RoleLexicon: Sendable {
  /// The words for a role.
  struct Entry: Sendable {
    /// The beginning of the usual word.
    var usual: UInt32
    /// The beginnings of words that stand where the usual one does not, the most frequent first.
    var others: [UInt32]
  }

  /// The entries by role; a role that has one word only is left out.
  private(set) var entries: [UInt32: Entry] = [:]

  /// A role in a unit, with the words of the target.
  private struct Use {
    var role: UInt32
    var stems: ArraySlice<UInt32>
  }

  /// How many uses of a role tell what becomes of it.
  private static let leastUses = 8
  /// More uses of a locale are not looked at, as they hardly change what is learnt.
  private static let mostUses = 40_000

  /// Learns from the documents of a locale, each translation once.
  ///
  /// - Complexity: linear in the number of units, and in that of words in the units looked at.
  init(_ documents: some Sequence<DocumentFacts>) {
    let uses = Self.uses(documents)
    var roles: [UInt32: Int] = [:]
    var words: [UInt32: Int] = [:]
    var together: [UInt32: [UInt32: Int]] = [:]
    for use in uses {
      roles[use.role, default: 0] += 1
      Self.forEachStem(of: use) {
        words[$0, default: 0] += 1
        together[use.role, default: [:]][$0, default: 0] += 1
      }
    }
    let usual = Self.usualWords(roles, words, together, all: uses.count)
    let owners = Dictionary(grouping: usual.keys) { usual[$0] ?? 0 }
    var lacking: [UInt32: Int] = [:]
    var instead: [UInt32: [UInt32: Int]] = [:]
    for use in uses {
      guard let word = usual[use.role], !use.stems.contains(word) else { continue }
      lacking[use.role, default: 0] += 1
      Self.forEachStem(of: use) { instead[use.role, default: [:]][$0, default: 0] += 1 }
    }
    for (role, candidates) in instead {
      guard let word = usual[role], let lack = lacking[role], let count = roles[role] else {
        continue
      }
      let others = candidates.filter { stem, times in
        let rate = Double(times) / Double(lack)
        let beside = Double((together[role]?[stem] ?? 0) - times) / Double(max(1, count - lack))
        let outside =
          Double((words[stem] ?? 0) - (together[role]?[stem] ?? 0))
          / Double(max(1, uses.count - count))
        return times >= 3 && rate >= 0.2 && beside <= 0.15 * rate && outside <= 0.1 * rate
          && owners[stem] == nil
      }
      guard !others.isEmpty else { continue }
      entries[role] = Entry(
        usual: word,
        others: others.keys.sorted { (others[$1] ?? 0, $0) < (others[$0] ?? 0, $1) }
      )
    }
  }

  private static func uses(_ documents: some Sequence<DocumentFacts>) -> [Use] {
    var uses: [Use] = []
    var seen: Set<UInt64> = []
    for document in documents {
      for fact in document.terms.roles.all where uses.count < mostUses {
        let unit = Int(fact.unit)
        let pair = document.sources[unit] ^ document.targets[unit] &* 31 ^ UInt64(fact.role)
        guard seen.insert(pair).inserted else { continue }
        uses.append(Use(role: fact.role, stems: document.terms.roles.stems(of: fact)))
      }
    }
    return uses
  }

  /// The word that stands with a role most often, and seldom without it.
  private static func usualWords(
    _ roles: [UInt32: Int],
    _ words: [UInt32: Int],
    _ together: [UInt32: [UInt32: Int]],
    all: Int
  ) -> [UInt32: UInt32] {
    var usual: [UInt32: UInt32] = [:]
    for (role, candidates) in together {
      guard let count = roles[role], count >= leastUses else { continue }
      var best: (score: Double, stem: UInt32)?
      for (stem, times) in candidates {
        let rate = Double(times) / Double(count)
        let frequency = words[stem] ?? times
        let outside = Double(frequency - times) / Double(max(1, all - count))
        guard rate >= 0.35, outside <= 0.15 * rate else { continue }
        let score = rate * Double(times) / Double(frequency)
        if score > 0.25, (score, stem) > best ?? (0, 0) { best = (score, stem) }
      }
      usual[role] = best?.stem
    }
    return usual
  }

  /// Calls `body` once for each word of a use.
  private static func forEachStem(of use: Use, _ body: (UInt32) -> Void) {
    var last: UInt32?
    for stem in use.stems where stem != last {
      body(stem)
      last = stem
    }
  }
}
