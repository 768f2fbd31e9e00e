public import Workspace

/// A source that has several targets in one locale, compared without markup.
public struct TranslationConflict: Sendable, Hashable {
  /// One of the targets.
  public struct Choice: Sendable, Hashable {
    /// The target without markup.
    public var plainTarget: String
    /// The target with the markup that it has at its best place.
    public var target: String
    /// Where it stands, best first; never empty.
    public var occurrences: [Match.Occurrence]
  }

  /// The locale of the targets.
  public var locale: LocaleTag
  /// The source without markup.
  public var plainSource: String
  /// The targets, at least two: more trusted origin, newer version, later date, more places, and last the
  /// bytes of the text.
  public var choices: [Choice]

  /// How many places the source has in the locale.
  public var placeCount: Int { choices.reduce(0) { $0 + $1.occurrences.count } }
}

extension MemoryStore {
  /// The sources that have several targets, by locale; in a locale those with more places first, then by the
  /// bytes of the source.
  ///
  /// - Parameter locale: the only locale wanted; nil for all.
  /// - Returns: the conflicts, each with at least two targets.
  /// - Throws: `InputError` where the file fails.
  public func conflicts(locale: LocaleTag? = nil) throws -> [TranslationConflict] {
    let sources = try reading { statements in
      try statements.conflicts.all(locale?.text) { (tag: $0.text(0), plain: $0.text(1)) }
    }
    let conflicts = try sources.compactMap { found -> TranslationConflict? in
      guard let locale = LocaleTag(found.tag) else { return nil }
      let choices = Self.choices(
        among: try lookup(found.plain, plain: found.plain, locale: locale)
      )
      // Another process may have changed the memory since.
      guard choices.count > 1 else { return nil }
      return TranslationConflict(locale: locale, plainSource: found.plain, choices: choices)
    }
    return conflicts.sorted { left, right in
      if left.locale != right.locale { return left.locale < right.locale }
      if left.placeCount != right.placeCount { return left.placeCount > right.placeCount }
      return left.plainSource.utf8.lexicographicallyPrecedes(right.plainSource.utf8)
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
        occurrences: places.map(\.1)
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
    if left.occurrences.count != right.occurrences.count {
      return left.occurrences.count > right.occurrences.count
    }
    return left.plainTarget.utf8.lexicographicallyPrecedes(right.plainTarget.utf8)
  }
}
