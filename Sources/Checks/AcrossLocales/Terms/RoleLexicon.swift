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
  fileprivate struct Use {
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
    let uses = RoleUses(Self.uses(documents))
    var usual: [UInt32: Int] = [:]
    var isUsual = [Bool](repeating: false, count: uses.stems.count)
    var together = StemCounts(uses.stems.count)
    for range in uses.ranges where range.count >= Self.leastUses {
      for use in range { together.add(uses.words(of: use)) }
      usual[uses.role(of: range)] = Self.usualWord(together, range.count, uses)
      together.clear()
    }
    for word in usual.values { isUsual[word] = true }
    var instead = StemCounts(uses.stems.count)
    for range in uses.ranges {
      guard let word = usual[uses.role(of: range)] else { continue }
      var lack = 0
      for use in range {
        let words = uses.words(of: use)
        together.add(words)
        guard !words.contains(Int32(word)) else { continue }
        lack += 1
        instead.add(words)
      }
      let others = instead.seen.filter { stem in
        let times = instead[stem]
        let rate = Double(times) / Double(lack)
        let beside = Double(together[stem] - times) / Double(max(1, range.count - lack))
        let outside =
          Double(uses.frequencies[Int(stem)] - together[stem])
          / Double(max(1, uses.count - range.count))
        return times >= 3 && rate >= 0.2 && beside <= 0.15 * rate && outside <= 0.1 * rate
          && !isUsual[Int(stem)]
      }
      if !others.isEmpty {
        let sorted = others.map { (times: instead[$0], stem: uses.stems[Int($0)]) }
          .sorted { ($1.times, $0.stem) < ($0.times, $1.stem) }
        entries[uses.role(of: range)] = Entry(usual: uses.stems[word], others: sorted.map(\.stem))
      }
      together.clear()
      instead.clear()
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
  private static func usualWord(_ together: StemCounts, _ count: Int, _ uses: RoleUses) -> Int? {
    var best: (score: Double, stem: UInt32)?
    var word: Int?
    for stem in together.seen {
      let times = together[stem]
      let rate = Double(times) / Double(count)
      let frequency = uses.frequencies[Int(stem)]
      let outside = Double(frequency - times) / Double(max(1, uses.count - count))
      guard rate >= 0.35, outside <= 0.15 * rate else { continue }
      let candidate = (rate * Double(times) / Double(frequency), uses.stems[Int(stem)])
      if candidate.0 > 0.25, candidate > best ?? (0, 0) { (best, word) = (candidate, Int(stem)) }
    }
    return word
  }
}

/// The uses of the roles of a locale, role by role, their words numbered.
private struct RoleUses {
  /// The uses of each role.
  private(set) var ranges: [Range<Int>] = []
  /// The beginnings of words, by their numbers.
  private(set) var stems: [UInt32] = []
  /// In how many uses a word stands, by its number.
  private(set) var frequencies: [Int] = []
  private var roles: [UInt32] = []
  private var numbers: [Int32] = []
  private var starts: [Int] = [0]

  init(_ uses: [RoleLexicon.Use]) {
    var known: [UInt32: Int32] = [:]
    for use in uses.sorted(by: { $0.role < $1.role }) {
      if roles.last != use.role { ranges.append(roles.count..<roles.count) }
      roles.append(use.role)
      ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<roles.count
      var last: UInt32?
      for stem in use.stems where stem != last {
        last = stem
        let number = known[stem] ?? Int32(stems.count)
        if number == stems.count {
          known[stem] = number
          stems.append(stem)
          frequencies.append(0)
        }
        frequencies[Int(number)] += 1
        numbers.append(number)
      }
      starts.append(numbers.count)
    }
  }

  /// How many uses there are.
  var count: Int { roles.count }

  func role(of range: Range<Int>) -> UInt32 { roles[range.lowerBound] }

  /// The numbers of the words of a use, each once.
  func words(of use: Int) -> ArraySlice<Int32> { numbers[starts[use]..<starts[use + 1]] }
}

/// How often words have been seen, by their numbers.
private struct StemCounts {
  private var counts: [Int]
  /// The words that have been seen.
  private(set) var seen: [Int32] = []

  init(_ count: Int) { counts = Array(repeating: 0, count: count) }

  subscript(stem: Int32) -> Int { counts[Int(stem)] }

  mutating func add(_ stems: ArraySlice<Int32>) {
    for stem in stems {
      if counts[Int(stem)] == 0 { seen.append(stem) }
      counts[Int(stem)] += 1
    }
  }

  mutating func clear() {
    for stem in seen { counts[Int(stem)] = 0 }
    seen.removeAll(keepingCapacity: true)
  }
}
