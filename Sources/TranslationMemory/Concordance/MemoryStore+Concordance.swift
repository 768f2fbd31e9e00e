import Diagnostics
import Workspace

extension MemoryStore {
  /// Whether the index of `concordance` holds all that the memory does.
  ///
  /// - Throws: `InputError` where the file fails.
  public func isConcordanceCurrent() throws -> Bool {
    try reading { try $0.concordance.currentMarks().isComplete }
  }

  /// Brings the index of `concordance` up to date, in one transaction.
  ///
  /// Searches find the same without; they take longer. The file grows by about a third.
  ///
  /// - Parameter progress: told the number of texts each time some more are indexed.
  /// - Throws: `InputError` where another process writes for longer than the store's patience, or the file
  ///   fails or may not be written; `CancellationError` where the task is cancelled: then all is as before.
  public func updateConcordance(progress: (_ added: Int) -> Void = { _ in }) throws {
    if try isConcordanceCurrent() { return }
    try maintaining { try $0.concordance.update(progress) }
  }

  /// Finds the translations whose source or target holds a text.
  ///
  /// Letter case does not matter, in any script; accents do. A text is found wherever it stands, in words of
  /// the script's own measure or within them, as the query says.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - limit: how many hits at most.
  /// - Returns: the hits: shorter sources first, then by the bytes of the source, by locale and by the bytes
  ///   of the target; and how many there are altogether.
  /// - Throws: `InputError` where the file fails.
  public func concordance(
    _ query: ConcordanceQuery,
    limit: Int = .max
  ) throws -> (hits: [ConcordanceHit], total: Int) {
    let search = TextSearch(query)
    if search.isEmpty { return ([], 0) }
    return try reading { statements in
      var found = BestFirst(limit, by: Self.precedes)
      try ConcordanceReader(
        search: search,
        query: query,
        expression: search.expression,
        marks: try statements.concordance.currentMarks(),
        statements: statements
      ).forEachTranslation { found.insert($0) }
      return (try found.elements.compactMap(statements.concordanceHit), found.count)
    }
  }

  private static func precedes(_ left: FoundTranslation, _ right: FoundTranslation) -> Bool {
    let (a, b) = (left.plainSource ?? left.plainTarget, right.plainSource ?? right.plainTarget)
    if a.utf8.count != b.utf8.count { return a.utf8.count < b.utf8.count }
    if !TextIdentity.areSame(a, b) { return a.utf8.lexicographicallyPrecedes(b.utf8) }
    if left.locale != right.locale { return left.locale < right.locale }
    if !TextIdentity.areSame(left.target, right.target) {
      return left.target.utf8.lexicographicallyPrecedes(right.target.utf8)
    }
    return left.id < right.id
  }
}

/// A translation that holds what is looked for.
struct FoundTranslation {
  var id: Int64
  var locale: String
  var source: String?
  var plainSource: String?
  var target: String
  var plainTarget: String
  var sourceRanges: [Range<Int>]
  var targetRanges: [Range<Int>]
}

extension ReadingStatements {
  /// A hit with its places; nil where it has none.
  fileprivate func concordanceHit(of found: FoundTranslation) throws -> ConcordanceHit? {
    try firstPlace.first(found.id) { row in
      let own = DocumentInfo.columnCount
      let document = row.documentInfo(from: 0)
      return ConcordanceHit(
        locale: document.locale,
        source: found.source,
        plainSource: found.plainSource,
        target: found.target,
        plainTarget: found.plainTarget,
        sourceRanges: found.sourceRanges,
        targetRanges: found.targetRanges,
        placeCount: Int(row.integer(own + 2)),
        document: document,
        key: SegmentKey(row.text(own)) ?? .unit(0),
        line: Int(row.integer(own + 1))
      )
    }
  }
}
