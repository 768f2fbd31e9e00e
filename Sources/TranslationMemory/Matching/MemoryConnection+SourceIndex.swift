import Diagnostics

extension MemoryConnection {
  /// How often damage to the index is mended before texts are compared one by one.
  private static let attempts = 2

  /// Brings the index of similar texts to the present state of the memory.
  ///
  /// The texts are read in one transaction; others may write the memory while the index is written.
  ///
  /// - Returns: why it could not be written; nil where it is of this state or a later one.
  mutating func updateIndex() throws -> InputError? {
    for _ in 0..<Self.attempts {
      var index = self.index
      let standing = try read { try index.standing($0) }
      self.index = index
      switch standing {
      case .current: return nil
      case .unwritable(let error): return error
      case .behind(let lack):
        if let error = self.index.write(lack) { return error }
      }
    }
    return nil
  }

  /// Asks the memory and what finds similar texts in it.
  mutating func match<Result>(
    _ body: (ReadingStatements, any FuzzySource) throws -> Result
  ) throws -> Result {
    for _ in 0..<Self.attempts {
      _ = try updateIndex()
      do {
        return try read { try body($0, index.source($0)) }
      } catch is FuzzyIndexFailure {
        index.discard()
      }
    }
    return try read { try body($0, FuzzyScan(statements: $0)) }
  }
}
