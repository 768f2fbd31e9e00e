public import Workspace

/// A source that has several targets in one locale, compared without markup.
public struct TranslationConflict: Sendable, Hashable {
  /// One of the targets.
  public struct Choice: Sendable, Hashable {
    /// The target without markup.
    public var plainTarget: String
    /// The target with the markup that it has at its best place.
    public var target: String
    /// Where it stands, best first; never empty, and not more places than matches tell.
    public var occurrences: [Match.Occurrence]
    /// In how many places it stands.
    public var placeCount: Int
  }

  /// The locale of the targets.
  public var locale: LocaleTag
  /// The source without markup.
  public var plainSource: String
  /// The targets, at least two: more trusted origin, newer version, later date, more places, and last the
  /// bytes of the text.
  public var choices: [Choice]

  /// How many places the source has in the locale.
  public var placeCount: Int { choices.reduce(0) { $0 + $1.placeCount } }
}

extension MemoryStore {
  /// The sources that have several targets, by locale; in a locale those with more places first, then by the
  /// bytes of the source.
  ///
  /// - Parameters:
  ///   - locale: the only locale wanted; nil for all.
  ///   - limit: how many conflicts of each locale at most.
  /// - Returns: the conflicts, each with at least two targets, and how many each locale has.
  /// - Throws: `InputError` where the file fails.
  public func conflicts(
    locale: LocaleTag? = nil,
    limit: Int = .max
  ) throws -> (conflicts: [TranslationConflict], counts: [LocaleTag: Int]) {
    try reading { statements in
      var counts: [LocaleTag: Int] = [:]
      var sources: [(locale: LocaleTag, plain: String)] = []
      try statements.conflicts.forEach(locale?.text) { row in
        guard let locale = LocaleTag(row.text(0)) else { return }
        counts[locale, default: 0] += 1
        if counts[locale, default: 0] <= limit { sources.append((locale, row.text(1))) }
      }
      let conflicts = try sources.map { locale, plain in
        TranslationConflict(
          locale: locale,
          plainSource: plain,
          choices: Self.choices(among: try exactMatches(plain, into: locale, statements))
        )
      }
      return (conflicts, counts)
    }
  }

  private func exactMatches(
    _ plain: String,
    into locale: LocaleTag,
    _ statements: ReadingStatements
  ) throws -> [Match] {
    let reader = MatchReader(
      source: plain,
      plain: plain,
      locale: locale,
      document: nil,
      settings: .exact,
      neighbours: nil,
      numbers: Numbers(),
      statements: statements
    )
    return try texts(plain, statements).flatMap { text in
      try reader.matches(
        of: .init(id: text.id, markup: text.markup, plain: plain, base: 100, isExact: true)
      )
    }
  }

  private static func choices(among matches: [Match]) -> [TranslationConflict.Choice] {
    Dictionary(grouping: matches) { Array($0.plainTarget.utf8) }.values.compactMap { group in
      let places = group.flatMap { match in match.occurrences.map { (match.target, $0) } }
        .sorted { MatchOrder.precedes($0.1, $1.1) }
      guard let best = places.first, let any = group.first else { return nil }
      return TranslationConflict.Choice(
        plainTarget: any.plainTarget,
        target: best.0,
        occurrences: places.prefix(Match.mostOccurrences).map(\.1),
        placeCount: group.reduce(0) { $0 + $1.placeCount }
      )
    }.sorted(by: MatchOrder.precedes)
  }
}

extension MatchOrder {
  /// Whether a target is told before another of the same source.
  static func precedes(
    _ left: TranslationConflict.Choice,
    _ right: TranslationConflict.Choice
  ) -> Bool {
    if let a = left.occurrences.first, let b = right.occurrences.first,
      let isBefore = isBetter(a, b)
    {
      return isBefore
    }
    if left.placeCount != right.placeCount { return left.placeCount > right.placeCount }
    return left.plainTarget.utf8.lexicographicallyPrecedes(right.plainTarget.utf8)
  }
}
