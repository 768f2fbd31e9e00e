import Workspace

/// A text asked about, and the memory that is asked.
struct MatchReader {
  /// The text with its markup.
  let source: String
  /// The text without markup, white space collapsed.
  let plain: String
  let locale: LocaleTag
  /// The document that the text is from, where one is known.
  let document: DocumentInfo?
  let settings: MatchSettings
  let neighbours: Neighbours?
  let numbers: Numbers
  let statements: ReadingStatements

  /// The ids of the texts that the neighbours may be; nil at an edge of the document.
  struct Neighbours {
    var previous: Set<Int64>?
    var next: Set<Int64>?

    func agree(previous: Int64?, next: Int64?) -> Bool {
      Self.agree(self.previous, previous) && Self.agree(self.next, next)
    }

    private static func agree(_ wanted: Set<Int64>?, _ found: Int64?) -> Bool {
      guard let wanted else { return found == nil }
      return found.map(wanted.contains) ?? false
    }
  }

  /// A source text of the memory.
  struct Candidate {
    var id: Int64
    var markup: String
    var plain: String
    /// The similarity of the plain texts.
    var base: Double
    /// Whether the plain texts are the same, so that neighbours count.
    var isExact: Bool
  }

  /// The translations of a source text, in no order.
  func matches(of text: Candidate) throws -> [Match] {
    let translations = try statements.translations.all(text.id, locale.text) { row in
      (
        id: row.integer(0), target: row.text(1), plainTarget: row.text(2), entered: row.integer(3)
      )
    }
    guard !translations.isEmpty else { return [] }
    let hasEqualMarkup = MarkupSignature.agree(text.markup, source, havingSameText: text.isExact)
    return try translations.compactMap { found in
      var all = BestFirst<(place: Match.Occurrence, score: MatchScore)>(
        Match.mostOccurrences,
        by: MatchOrder.precedes
      )
      try forEachOccurrence(of: found.id, isExact: text.isExact) { place in
        all.insert((place, score(of: place, base: text.base, hasEqualMarkup)))
      }
      let places = all.elements
      guard let best = places.first else { return nil }
      var match = Match(
        source: text.markup,
        plainSource: text.plain,
        target: found.target,
        plainTarget: found.plainTarget,
        substitutions: [],
        numberDifferences: [],
        hasEqualMarkup: hasEqualMarkup,
        score: best.score,
        enteredAt: found.entered,
        occurrences: places.map(\.place),
        placeCount: all.count
      )
      if !text.isExact { substituteNumbers(of: &match) }
      return match
    }
  }

  private func substituteNumbers(of match: inout Match) {
    let outcome = numbers.substituted(
      for: plain,
      source: match.plainSource,
      target: match.target,
      plainTarget: match.plainTarget
    )
    switch outcome {
    case .unconcerned: break
    case .substituted(let target, let plainTarget, let substitutions):
      (match.target, match.plainTarget) = (target, plainTarget)
      match.substitutions = substitutions
    case .refused(let differences): match.numberDifferences = differences
    }
  }

  private func score(
    of place: Match.Occurrence,
    base: Double,
    _ hasEqualMarkup: Bool
  ) -> MatchScore {
    var reasons: Set<MatchPenalty.Reason> = []
    if !hasEqualMarkup { reasons.insert(.markup) }
    if place.origin == .machine { reasons.insert(.machineOrigin) }
    if place.isOlderVersion { reasons.insert(.olderVersion) }
    return MatchScore(
      base: base,
      isInContext: place.isInContext,
      penalties: settings.penalties.penalties(for: reasons)
    )
  }

  private func forEachOccurrence(
    of translation: Int64,
    isExact: Bool,
    _ body: (Match.Occurrence) -> Void
  ) throws {
    let looksAround = isExact && neighbours != nil
    try statements.occurrences.forEach(translation, looksAround) { row in
      let own = DocumentInfo.columnCount
      let document = row.documentInfo(from: 0)
      let place = Match.Occurrence(
        document: document,
        key: SegmentKey(row.text(own)) ?? .unit(0),
        place: row.place(from: own + 1),
        position: row.position(from: own + 3),
        origin: row.origin(own + 5) ?? document.origin,
        date: row.date(own + 6) ?? document.handOff,
        state: row.state(own + 7),
        isInContext: looksAround
          && neighbours?.agree(
            previous: row.optionalInteger(own + 9),
            next: row.optionalInteger(own + 10)
          ) ?? false,
        isOlderVersion: isOlder(document, newest: row.date(own + 8))
      )
      body(place)
    }
  }

  private func isOlder(_ found: DocumentInfo, newest: CalendarDate?) -> Bool {
    guard let own = found.version?.date else { return false }
    let asked = document.flatMap { $0.page == found.page ? $0.version?.date : nil }
    return own < max(newest ?? own, asked ?? own)
  }
}
