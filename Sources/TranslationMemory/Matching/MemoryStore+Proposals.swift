public import Workspace

extension MemoryStore {
  /// Offers what the memory holds to checks and exchange formats.
  ///
  /// Each target is offered once, by its best match. A segment whose source is not known gets nothing.
  ///
  /// - Parameters:
  ///   - document: where the segments asked about come from; it tells their neighbours by their keys.
  ///     Without it, nothing scores 101.
  ///   - settings: the lowest base score and the penalties; exact matches alone where none are given.
  ///   - numbers: how the locales write numbers.
  ///   - limit: how many at most for a segment.
  /// - Returns: a source that throws `InputError` where the file fails.
  public func proposals(
    in document: SegmentedDocument? = nil,
    settings: MatchSettings = .exact,
    numbers: NumberConventions = NumberConventions(),
    limit: Int = .max
  ) -> ProposalSource {
    var indices: [SegmentKey: Int] = [:]
    for (index, segment) in (document?.segments ?? []).enumerated() {
      // A key that stands twice names neither.
      indices[segment.key] = indices[segment.key] == nil ? index : -1
    }
    return { [indices] segment, locale in
      guard let source = segment.source else { return [] }
      let context = document.flatMap { document in
        indices[segment.key].flatMap { MatchContext(of: $0, in: document) }
      }
      let matches = try self.lookup(
        source,
        plain: segment.plainSource,
        locale: locale,
        context: context,
        document: document?.info,
        settings: settings,
        numbers: numbers,
        limit: limit
      )
      var offered: Set<[UInt8]> = []
      return matches.filter { offered.insert(Array($0.target.utf8)).inserted }.map { match in
        Proposal(
          source: match.source,
          target: match.target,
          score: match.score.rounded,
          origin: match.origin,
          document: match.occurrences.first?.document
        )
      }
    }
  }
}
