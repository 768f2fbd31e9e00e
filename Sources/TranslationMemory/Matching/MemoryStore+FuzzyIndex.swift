import Diagnostics

extension MemoryStore {
  /// Brings the index by which `lookup` finds similar texts to the present state of the memory.
  ///
  /// Lookups do so themselves; after a large change, doing it at once spares the next one the wait. The
  /// index stands in files beside the memory, whose names go on with `-fuzzy` and `-fuzzy-added`, and may be
  /// deleted at any time.
  ///
  /// - Throws: `InputError` where the memory fails, or the index cannot be written: lookups then compare with
  ///   every text that it lacks.
  /// - Complexity: linear in what changed; after many changes, in the number of texts.
  public func updateFuzzyIndex() throws {
    if let error = try indexing({ try $0.updateIndex() }) { throw error }
  }

  /// Asks the memory as it stands at one moment, with what finds similar texts.
  func matching<Result: Sendable>(
    _ body: (ReadingStatements, any FuzzySource) throws -> Result
  ) throws -> Result {
    try indexing { try $0.match(body) }
  }
}
