/// The texts of a memory, kept so that those most like a given one are found without comparing them all.
///
/// An index is a base, the file at its path, and what was added and removed since, the file beside it
/// whose name ends in `-added`. Both are mapped, not read: opening touches their tables. A mark, which
/// the caller chooses, tells of which state of the memory the index is; where it is another, or
/// opening or looking up fails, the caller updates the index or makes it anew.
///
/// Any number of threads may look up in one index; files that are replaced meanwhile stay as they were.
package struct FuzzyIndex: Sendable {
  let path: String
  let base: FuzzySegment
  let added: FuzzySegment?

  /// Opens the index at `path`.
  package static func open(path: String) throws(FuzzyIndexFailure) -> FuzzyIndex {
    let base = try FuzzySegment(path: path)
    guard base.trailer.base == 0 else { throw .damaged }
    let added: FuzzySegment?
    do {
      added = try FuzzySegment(path: addedPath(path))
    } catch .missing {
      added = nil
    }
    return FuzzyIndex(
      path: path,
      base: base,
      // One that adds to another base was left behind when this base was written.
      added: added?.trailer.base == base.trailer.identity ? added : nil
    )
  }

  /// The mark that the texts were given when they were last written.
  package var mark: Int64 { added?.trailer.mark ?? base.trailer.mark }

  /// Finds the texts that score at least `cutoff`, best first, and among equals those with smaller ids.
  ///
  /// The result is that of comparing all texts, ties included.
  ///
  /// - Parameters:
  ///   - text: the text as the index has them: normalized, white space collapsed.
  ///   - cutoff: the least score, from 0 to 100.
  ///   - limit: how many are told at most.
  /// - Returns: the ids and scores, at most `limit`.
  /// - Throws: `FuzzyIndexFailure.damaged` where a part that is needed is not what was written.
  package func matches(
    of text: String,
    atLeast cutoff: Double,
    limit: Int
  ) throws(FuzzyIndexFailure) -> [FuzzyMatch] {
    guard limit > 0, cutoff <= 100 else { return [] }
    let scalars = text.unicodeScalars.map(\.value)
    let pattern = IndelPattern(scalars)
    var best = BestMatches(limit: limit, cutoff: max(0, cutoff))
    var inBase = FuzzySearch(
      scalars,
      pattern: pattern,
      in: base,
      removed: added?.tables.removed ?? []
    )
    var inAdded = added.map { FuzzySearch(scalars, pattern: pattern, in: $0, removed: []) }
    try inAdded?.scan(&best)
    try inBase.scan(&best)
    try inAdded?.finish(&best)
    try inBase.finish(&best)
    return best.sorted
  }

  static func addedPath(_ path: String) -> String { path + "-added" }
}
