import Diagnostics
public import Workspace

extension MemoryStore {
  /// Finds the translations of a text, and of texts like it, best first.
  ///
  /// Texts are compared without markup, white space collapsed; letter case counts. Segments whose source
  /// is not known never match, nor does a text that is markup alone. `MatchScore` tells how matches are
  /// scored; numbers that alone differ are substituted into the target and marked.
  ///
  /// - Parameters:
  ///   - source: the text with its markup: matches with the very same markup come first.
  ///   - plain: the text without markup; taken from `source` where none is given.
  ///   - locale: the locale to translate into.
  ///   - context: the neighbours; matches between the same ones are in context. A document of a single
  ///     segment has no neighbours, and so nothing that could agree.
  ///   - document: where the text is from; tells whether a translation of its page is of an older version.
  ///   - settings: the lowest base score and the penalties; exact matches alone, and no penalties, where
  ///     none are given.
  ///   - numbers: how the locales write numbers; where that is not known, only numbers without marks are
  ///     sure to be substituted.
  ///   - limit: how many matches at most; where there are more, the best.
  /// - Returns: the matches, best first: score, equal markup, context, who made it, newer version, later
  ///   date, more places, and last the text.
  /// - Throws: `InputError` where the file fails or another process keeps it too long.
  public func lookup(
    _ source: String,
    plain: String? = nil,
    locale: LocaleTag,
    context: MatchContext? = nil,
    document: DocumentInfo? = nil,
    settings: MatchSettings = .exact,
    numbers: NumberConventions = NumberConventions(),
    limit: Int = .max
  ) throws -> [Match] {
    try lookup(
      source,
      plain: plain,
      locales: [locale],
      context: context,
      document: document,
      settings: settings,
      numbers: numbers,
      limit: limit
    ).first ?? []
  }

  /// Finds the translations of a text into several locales, looking for similar texts once.
  ///
  /// - Returns: the matches of each locale, at most `limit`, as `lookup` finds them for one.
  /// - Throws: `InputError` where the file fails or another process keeps it too long.
  public func lookup(
    _ source: String,
    plain: String? = nil,
    locales: [LocaleTag],
    context: MatchContext? = nil,
    document: DocumentInfo? = nil,
    settings: MatchSettings = .exact,
    numbers: NumberConventions = NumberConventions(),
    limit: Int = .max
  ) throws -> [[Match]] {
    let plain = plain.map(ComparedText.of(_:)) ?? ComparedText.of(segment: source)
    if plain.isEmpty || limit < 1 { return locales.map { _ in [] } }
    func matches(
      into locale: LocaleTag,
      _ statements: ReadingStatements,
      _ similar: SharedFuzzySource?
    ) throws -> [Match] {
      let reader = MatchReader(
        source: source,
        plain: plain,
        locale: locale,
        document: document,
        settings: settings,
        neighbours: try neighbours(context, statements),
        numbers: Numbers(source: numbers.source, target: numbers.targets[locale]),
        statements: statements
      )
      let exact = try texts(plain, statements)
      var matches = try exact.flatMap { text in
        try reader.matches(
          of: .init(id: text.id, markup: text.markup, plain: plain, base: 100, isExact: true)
        )
      }
      if let similar {
        try addFuzzy(from: similar, to: &matches, besides: exact.map(\.id), reader, limit)
      }
      return Array(matches.sorted(by: MatchOrder.precedes).prefix(limit))
    }
    if settings.cutoff >= 100 {
      return try reading { statements in
        try locales.map { try matches(into: $0, statements, nil) }
      }
    }
    return try matching { statements, similar in
      let shared = SharedFuzzySource(similar)
      return try locales.map { try matches(into: $0, statements, shared) }
    }
  }

  /// Adds what is below 100, at least as much of it as may be among the best `limit`.
  private func addFuzzy(
    from similar: SharedFuzzySource,
    to matches: inout [Match],
    besides exact: [Int64],
    _ reader: MatchReader,
    _ limit: Int
  ) throws {
    var seen = Set(exact)
    // Texts without a translation into this locale take places, and penalties change the order.
    var count = limit < 1 << 20 ? 4 * limit + 16 : Int.max
    while true {
      let found = try similar.matches(
        of: reader.plain,
        atLeast: reader.settings.cutoff,
        limit: count
      )
      for (id, score) in found where seen.insert(id).inserted {
        let text = try reader.statements.textWithID.first(id) { ($0.text(0), $0.text(1)) }
        guard let (markup, plain) = text else { continue }
        matches += try reader.matches(
          of: .init(id: id, markup: markup, plain: plain, base: score, isExact: false)
        )
      }
      guard found.count >= count, let last = found.last else { return }
      matches.sort(by: MatchOrder.precedes)
      // No score is above its base, so what was not asked for cannot come before the last one wanted.
      if matches.count >= limit, last.score < matches[limit - 1].score.value { return }
      count = count.multipliedReportingOverflow(by: 4).overflow ? .max : count * 4
    }
  }

  private func neighbours(
    _ context: MatchContext?,
    _ statements: ReadingStatements
  ) throws -> MatchReader.Neighbours? {
    guard let context, context.previous != nil || context.next != nil else { return nil }
    func ids(_ text: String?) throws -> Set<Int64>? {
      guard let text else { return nil }
      return Set(try texts(ComparedText.of(text), statements).map(\.id))
    }
    return try MatchReader.Neighbours(previous: ids(context.previous), next: ids(context.next))
  }

  /// The texts that are a plain text, with whatever markup.
  func texts(
    _ plain: String,
    _ statements: ReadingStatements
  ) throws -> [(id: Int64, markup: String)] {
    try statements.texts.all(fingerprint(plain), plain) { row in
      (id: row.integer(0), markup: row.text(1))
    }
  }
}
