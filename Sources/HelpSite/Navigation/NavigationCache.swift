import Synchronization

/// Rendered contents that the next pages probably need, for several tasks at once.
///
/// Pages are written in the order of their folders, so that a small number is enough; what was not needed for a
/// while is dropped.
final class NavigationCache: Sendable {
  /// What pages with the same contents beside them have in common.
  struct Key: Sendable, Hashable {
    /// The index of the tree.
    let tree: Int
    /// The entry below which the page's own entry stands; nil at the top.
    var parent: Int?
    /// Which stretch of the entries below it is shown; nil where the whole tree is.
    var stretch: Int?
    /// The page's own entry, where something stands below it.
    var node: Int?
    /// What leads from the page to the output folder.
    let up: String
  }

  private struct Generations {
    var recent: [Key: MarkedHTML] = [:]
    var older: [Key: MarkedHTML] = [:]
  }

  /// How many are kept, at most twice as many.
  private static let limit = 64
  private let state = Mutex(Generations())

  /// The contents kept for a key, else those that `render` makes, which then are kept.
  func contents(
    for key: Key,
    _ render: () throws(TemplateError) -> MarkedHTML
  ) throws(TemplateError) -> MarkedHTML {
    let known = state.withLock { $0.recent[key] ?? $0.older[key] }
    // Two tasks may render the same; that costs less than to wait.
    let contents = if let known { known } else { try render() }
    state.withLock { state in
      guard state.recent[key] == nil else { return }
      if state.recent.count >= Self.limit {
        state.older = state.recent
        state.recent = [:]
      }
      state.recent[key] = contents
    }
    return contents
  }
}
