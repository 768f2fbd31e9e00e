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
  ///   - isTrial: whether the memory stays as it is, and only what would leave is told.
  /// - Returns: what left.
  /// - Throws: `InputError` where another process writes for longer than the store's patience, or the file
  ///   fails.
  public func prune(_ rules: PruneRules, isTrial: Bool = false) throws -> PruneSummary {
    if rules.isEmpty { return PruneSummary() }
    var summary = PruneSummary()
    do {
      try update { writer in
        summary = try writer.prune(rules)
        if isTrial { throw TrialIsOver() }
      }
    } catch is TrialIsOver {}
    return summary
  }

  /// Undoes a trial.
  private struct TrialIsOver: Error {}
}

extension MemoryWriter {
  /// Removes segments by rules, and what only they held.
  mutating func prune(_ rules: PruneRules) throws(InputError) -> PruneSummary {
    var summary = PruneSummary()
    for (id, document) in try tables.documents.all() where rules.concerns(document) {
      let unwanted = try tables.occurrences.segments(of: id, rules)
      let count = try tables.occurrences.number(in: id)
      let isRemoved = unwanted.count == count && (!document.isFile || rules.isGone != nil)
      if unwanted.isEmpty, !isRemoved { continue }
      try change { writer throws(InputError) in
        writer.abandon(unwanted.map(\.translation))
        if isRemoved {
          _ = try writer.tables.occurrences.clear(id)
          try writer.tables.documents.drop(id)
        } else {
          for one in unwanted { try writer.tables.occurrences.drop(one.ordinal, of: id) }
        }
      }
      summary.documents.append(
        .init(
          path: document.path,
          locale: document.info.locale,
          removed: unwanted.count,
          kept: count - unwanted.count,
          isRemoved: isRemoved
        )
      )
    }
    (summary.translations, summary.sources) = try dropUnused()
    return summary
  }
}
