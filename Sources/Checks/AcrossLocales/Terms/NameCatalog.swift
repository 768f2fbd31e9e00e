import Workspace

/// The names of all documents, by locale.
struct NameCatalog: Sendable {
  /// A name in a document.
  struct Use: Sendable {
    /// The index of its document among the facts.
    var document: Int
    var fact: NameFact
  }

  /// The uses of one name in one locale, in order of their places.
  struct Uses: Sendable {
    var locale: LocaleTag
    var all: ArraySlice<Use>

    /// How many keep the name.
    var kept: Int { all.count { $0.fact.isKept } }
  }

  private let uses: [Use]
  private let locales: [LocaleTag]
  /// The place of each document's locale in the order of their tags.
  private let ranks: [Int]

  /// Gathers the names of documents.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  init(_ facts: [DocumentFacts]) {
    locales = facts.map(\.locale)
    let order = Set(locales).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    let ranks = locales.map { places[$0] ?? 0 }
    self.ranks = ranks
    var certain: Set<UInt64> = []
    for document in facts {
      for name in document.terms.names where name.place == .inside { certain.insert(name.name) }
    }
    var uses: [Use] = []
    for (index, document) in facts.enumerated() {
      var isFirstKnown = false
      for name in document.terms.names {
        let isKnown = certain.contains(name.name)
        if isKnown, name.place != .second || !isFirstKnown {
          uses.append(Use(document: index, fact: name))
        }
        isFirstKnown = isKnown && name.place == .first
      }
    }
    uses.sort {
      ($0.fact.name, ranks[$0.document], $0.document, $0.fact.start)
        < ($1.fact.name, ranks[$1.document], $1.document, $1.fact.start)
    }
    self.uses = uses
  }

  /// Calls `body` with the uses of each name in each locale.
  func forEachName(_ body: (Uses) -> Void) {
    var start = 0
    while start < uses.count {
      let first = uses[start]
      let rank = ranks[first.document]
      var end = start + 1
      while end < uses.count, uses[end].fact.name == first.fact.name,
        ranks[uses[end].document] == rank
      {
        end += 1
      }
      body(Uses(locale: locales[first.document], all: uses[start..<end]))
      start = end
    }
  }
}
