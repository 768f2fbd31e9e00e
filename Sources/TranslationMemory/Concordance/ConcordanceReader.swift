import Workspace

/// One search: the index where it helps, and a look at every row that it does not hold.
struct ConcordanceReader {
  let search: TextSearch
  let query: ConcordanceQuery
  /// What the index is asked; nil where it cannot be.
  let expression: String?
  let marks: ConcordanceIndex.Marks
  let statements: ReadingStatements

  /// Hands out the translations that hold the text, in the order of their ids.
  func forEachTranslation(_ body: (FoundTranslation) -> Void) throws {
    var ids: Set<Int64> = []
    if query.side != .target {
      for text in try candidates(
        statements.sourceTrigrams,
        statements.textsAfter,
        statements.plainText,
        marks.texts
      ) {
        ids.formUnion(try statements.translationsOfText.all(text) { $0.integer(0) })
      }
    }
    if query.side != .source {
      ids.formUnion(
        try candidates(
          statements.targetTrigrams,
          statements.translationsAfter,
          statements.plainTarget,
          marks.translations
        )
      )
    }
    for id in ids.sorted() {
      if let found = try found(id) { body(found) }
    }
  }

  /// The ids of the rows whose text holds the query.
  private func candidates(
    _ index: Statement,
    _ rest: Statement,
    _ text: Statement,
    _ mark: Int64
  ) throws -> [Int64] {
    var ids: [Int64] = []
    if let expression {
      for id in try index.all(expression, read: { $0.integer(0) }) where id <= mark {
        // The row may have left since it was indexed.
        if let text = try text.first(id, read: { $0.text(0) }), !search.ranges(in: text).isEmpty {
          ids.append(id)
        }
      }
    }
    try rest.forEach(expression == nil ? 0 : mark) { row in
      if !search.ranges(in: row.text(1)).isEmpty { ids.append(row.integer(0)) }
    }
    return ids
  }

  private func found(_ id: Int64) throws -> FoundTranslation? {
    let row = try statements.translationWithID.first(id) { row in
      FoundTranslation(
        id: id,
        locale: row.text(0),
        source: row.optionalText(1),
        plainSource: row.optionalText(2),
        target: row.text(3),
        plainTarget: row.text(4),
        sourceRanges: [],
        targetRanges: []
      )
    }
    guard var found = row else { return nil }
    if let wanted = query.locale, found.locale != wanted.text { return nil }
    if query.side != .target {
      found.sourceRanges = found.plainSource.map(search.ranges) ?? []
    }
    if query.side != .source { found.targetRanges = search.ranges(in: found.plainTarget) }
    return found
  }
}
