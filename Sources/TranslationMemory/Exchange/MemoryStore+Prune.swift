import Diagnostics
import Workspace

extension MemoryStore {
  /// Removes segments by rules, all of them or none.
  ///
  /// A document that loses all its segments leaves as well, unless it is still there: then the memory goes on
  /// knowing it, so that building does not enter again what was removed before the document changes.
  ///
  /// - Parameters:
  ///   - rules: which segments; without any rule, nothing leaves.
  ///   - isTrial: whether the memory stays as it is, and only what would leave is told; then it may be open
  ///     for reading.
  /// - Returns: what left.
  /// - Throws: `InputError` where another process writes for longer than the store's patience, or the file
  ///   fails.
  public func prune(_ rules: PruneRules, isTrial: Bool = false) throws -> PruneSummary {
    if rules.isEmpty { return PruneSummary() }
    if isTrial { return try readingTables { try PrunePlan(rules, $0).summary($0) } }
    return try update { try $0.prune(rules) }
  }
}

extension MemoryWriter {
  /// Removes segments by rules, and what only they held.
  mutating func prune(_ rules: PruneRules) throws(InputError) -> PruneSummary {
    let plan = try PrunePlan(rules, tables)
    var summary = PruneSummary(documents: plan.parts.map(\.told))
    for part in plan.parts {
      try change { writer throws(InputError) in
        writer.abandon(part.unwanted.map(\.translation))
        if part.told.isRemoved {
          _ = try writer.tables.occurrences.clear(part.id)
          try writer.tables.documents.drop(part.id)
        } else {
          for one in part.unwanted { try writer.tables.occurrences.drop(one.ordinal, of: part.id) }
        }
      }
    }
    (summary.translations, summary.sources) = try dropUnused()
    return summary
  }
}
