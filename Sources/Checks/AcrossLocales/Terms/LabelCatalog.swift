import Workspace

/// The labels of all documents, by their sources.
struct LabelCatalog: Sendable {
  /// A label in a document.
  struct Use: Sendable {
    /// The index of its document among the facts.
    var document: Int
    var fact: LabelFact
  }

  /// The labels with one target.
  struct Rendering: Sendable {
    var uses: [Use]

    var count: Int { uses.count }
    var stems: UInt64 { uses[0].fact.stems }
    var isKept: Bool { uses[0].fact.traits.contains(.isKept) }
    var holdsSource: Bool { uses[0].fact.traits.contains(.holdsSource) }

    /// Whether the words of one are among those of the other, inflection aside.
    func sharesWords(with other: Rendering) -> Bool {
      let common = stems & other.stems
      return common == stems || common == other.stems
    }
  }

  /// The labels with one source in one locale, the most frequent rendering first.
  struct Renderings: Sendable {
    var locale: LocaleTag
    var all: [Rendering]

    /// How many labels there are.
    var count: Int { all.reduce(0) { $0 + $1.count } }
    /// Those that leave the label in the language of the source.
    var kept: Rendering? { all.first { $0.isKept } }
    /// Those with other words, the most frequent first.
    var translations: [Rendering] { all.filter { !$0.isKept && !$0.holdsSource } }
    /// How many of them there are.
    var translated: Int { translations.reduce(0) { $0 + $1.count } }
  }

  private let uses: [Use]
  private let locales: [LocaleTag]
  /// Where each source begins among the uses, and one more for their end.
  private let starts: [Int]

  /// Gathers the labels of documents.
  ///
  /// - Complexity: O(*n* log *n*) in the number of labels.
  init(_ facts: [DocumentFacts]) {
    locales = facts.map(\.locale)
    let known = Self.pairsOfUnitsWithOne(facts)
    var uses: [Use] = []
    for (document, fact) in facts.enumerated() {
      var start = 0
      let labels = fact.terms.labels
      while start < labels.count {
        var end = start + 1
        while end < labels.count, labels[end].unit == labels[start].unit { end += 1 }
        let paired = Self.paired(labels[start..<end]) {
          known.contains(PairKey(locale: fact.locale, source: $0, target: $1))
        }
        for label in paired { uses.append(Use(document: document, fact: label)) }
        start = end
      }
    }
    uses.sort {
      ($0.fact.source, $0.document, $0.fact.start) < ($1.fact.source, $1.document, $1.fact.start)
    }
    self.uses = uses
    starts =
      uses.indices.filter { $0 == 0 || uses[$0].fact.source != uses[$0 - 1].fact.source }
      + [uses.count]
  }

  /// Calls `body` with the renderings of each source in each locale, in an order that does not depend on
  /// that of the documents.
  func forEachSource(_ body: ([Renderings]) -> Void) {
    for (start, end) in zip(starts, starts.dropFirst()) {
      let byLocale = Dictionary(grouping: uses[start..<end]) { locales[$0.document] }
      body(byLocale.keys.sorted().map { renderings(byLocale[$0] ?? [], in: $0) })
    }
  }

  private func renderings(_ uses: [Use], in locale: LocaleTag) -> Renderings {
    Renderings(locale: locale, all: Self.renderings(of: uses))
  }

  /// Labels by their targets, the most frequent first, then the one that stands first.
  static func renderings(of uses: [Use]) -> [Rendering] {
    var order: [UInt64: Int] = [:]
    var all: [Rendering] = []
    for use in uses {
      if let index = order[use.fact.target] {
        all[index].uses.append(use)
      } else {
        order[use.fact.target] = all.count
        all.append(Rendering(uses: [use]))
      }
    }
    return all.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }

  // MARK: Pairing

  private struct PairKey: Hashable {
    var locale: LocaleTag
    var source: UInt64
    var target: UInt64
  }

  /// What labels are translated by where there is no doubt which belongs to which.
  private static func pairsOfUnitsWithOne(_ facts: [DocumentFacts]) -> Set<PairKey> {
    var pairs: Set<PairKey> = []
    for document in facts {
      let labels = document.terms.labels
      for (index, label) in labels.enumerated() {
        if index > 0, labels[index - 1].unit == label.unit { continue }
        if index + 1 < labels.count, labels[index + 1].unit == label.unit { continue }
        pairs.insert(
          PairKey(locale: document.locale, source: label.source, target: label.target)
        )
      }
    }
    return pairs
  }

  /// The labels of a unit, each with the target that is known to translate it, as sentences are reordered.
  private static func paired(
    _ labels: ArraySlice<LabelFact>,
    isKnown: (UInt64, UInt64) -> Bool
  ) -> [LabelFact] {
    // Long lists of labels keep their order, and each pair of them would have to be tried.
    guard labels.count > 1, labels.count <= 8,
      !labels.allSatisfy({ isKnown($0.source, $0.target) })
    else { return Array(labels) }
    var targets = Array(labels)
    var paired: [LabelFact?] = Array(repeating: nil, count: labels.count)
    for (index, label) in labels.enumerated() {
      let match =
        targets.firstIndex { $0.target == label.target && isKnown(label.source, $0.target) }
        ?? targets.firstIndex { isKnown(label.source, $0.target) || label.source == $0.target }
      if let match { paired[index] = label.with(targetOf: targets.remove(at: match)) }
    }
    var rest = targets[...]
    for (index, label) in labels.enumerated() where paired[index] == nil {
      if let target = rest.popFirst() { paired[index] = label.with(targetOf: target) }
    }
    return paired.compactMap { $0 }
  }
}

extension LabelFact {
  /// The label with the target of another label of its unit.
  fileprivate func with(targetOf other: LabelFact) -> LabelFact {
    guard other.start != start else { return self }
    var label = other
    (label.source, label.sourceStart, label.sourceLength) = (source, sourceStart, sourceLength)
    let own: Traits = [.isPhrase, .hasSmallLetters, .isIdentifier]
    label.traits.subtract(own.union([.isKept, .holdsSource, .isExact]))
    label.traits.formUnion(traits.intersection(own))
    if source == label.target { label.traits.insert(.isKept) }
    return label
  }
}
