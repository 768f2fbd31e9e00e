import Diagnostics
public import Workspace

extension MemoryStore {
  /// Finds the translations of a text, best first.
  ///
  /// Texts match when they are the same without markup, white space collapsed; letter case counts.
  /// Segments whose source is not known never match, nor does a text that is markup alone.
  ///
  /// - Parameters:
  ///   - source: the text with its markup: matches with the very same markup come first.
  ///   - plain: the text without markup; taken from `source` where none is given.
  ///   - locale: the locale to translate into.
  ///   - context: the neighbours; matches between the same ones score 101. A document of a single segment
  ///     has no neighbours, and so nothing that could agree.
  /// - Returns: the matches, best first: equal markup, context, who made it, newer version, later
  ///   hand-off, more places, and last the text.
  /// - Throws: `InputError` where the file fails or another process keeps it too long.
  public func lookup(
    _ source: String,
    plain: String? = nil,
    locale: LocaleTag,
    context: MatchContext? = nil
  ) throws -> [Match] {
    let plain = plain.map(PlainText.collapsed) ?? PlainText.of(segment: source)
    if plain.isEmpty { return [] }
    return try reading { statements in
      let neighbours = try neighbours(context, statements)
      var matches: [Match] = []
      for text in try texts(plain, statements) {
        let translations = try statements.translations.all(text.id, locale.text) { row in
          let match = Match(
            source: text.markup,
            target: row.text(1),
            plainTarget: row.text(2),
            hasEqualMarkup: TextIdentity.areSame(text.markup, source),
            enteredAt: row.integer(3),
            occurrences: []
          )
          return (id: row.integer(0), match: match)
        }
        for (id, found) in translations {
          var match = found
          match.occurrences = try occurrences(of: id, locale, neighbours, statements)
          if !match.occurrences.isEmpty { matches.append(match) }
        }
      }
      return matches.sorted(by: MatchOrder.precedes)
    }
  }

  /// The ids of the texts that the neighbours may be; nil at an edge of the document.
  private struct Neighbours {
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

  private func neighbours(
    _ context: MatchContext?,
    _ statements: ReadingStatements
  ) throws -> Neighbours? {
    guard let context, context.previous != nil || context.next != nil else { return nil }
    func ids(_ text: String?) throws -> Set<Int64>? {
      guard let text else { return nil }
      return Set(try texts(PlainText.collapsed(text), statements).map(\.id))
    }
    return try Neighbours(previous: ids(context.previous), next: ids(context.next))
  }

  private func texts(
    _ plain: String,
    _ statements: ReadingStatements
  ) throws -> [(id: Int64, markup: String)] {
    try statements.texts.all(fingerprint(plain), plain) { row in
      (id: row.integer(0), markup: row.text(1))
    }
  }

  private func occurrences(
    of translation: Int64,
    _ locale: LocaleTag,
    _ neighbours: Neighbours?,
    _ statements: ReadingStatements
  ) throws -> [Match.Occurrence] {
    try statements.occurrences.all(translation, neighbours != nil) { row in
      let version = row.optionalText(3).map { hash in
        SourceVersion(
          hash: hash,
          commit: row.optionalText(4),
          date: row.optionalText(5).flatMap(CalendarDate.init)
        )
      }
      return Match.Occurrence(
        document: DocumentInfo(
          path: row.text(0),
          page: row.text(1),
          locale: locale,
          version: version,
          origin: TranslationOrigin(rawValue: row.text(2)) ?? .unknown,
          handOff: row.optionalText(6).flatMap(CalendarDate.init)
        ),
        key: SegmentKey(row.text(7)) ?? .unit(0),
        place: SegmentPlace(
          kind: SegmentPlace.Kind(rawValue: row.text(8)) ?? .paragraph,
          anchor: row.optionalText(9)
        ),
        position: Position(line: Int(row.integer(10)), column: Int(row.integer(11))),
        isInContext: neighbours?.agree(
          previous: row.optionalInteger(12),
          next: row.optionalInteger(13)
        ) ?? false
      )
    }.sorted(by: MatchOrder.precedes)
  }
}
