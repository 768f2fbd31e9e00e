/// Which entries of a tree are shown with those below them where there is room for a number of entries.
struct NavigationOverview: Sendable {
  /// The entries whose own entries are shown.
  private(set) var expanded: Set<Int> = []
  /// The groups that are shown without what is below them, in order.
  private(set) var collapsed: [Int] = []
  /// How many entries are shown.
  private(set) var count: Int

  /// Makes room for what is below some entries, level by level, the small groups before the large.
  ///
  /// - Parameters:
  ///   - tree: The tree.
  ///   - entries: The entries that are shown in any case.
  ///   - limit: How many entries there is room for.
  /// - Complexity: O(*n* log *n*) in the number of entries that are shown.
  init(_ tree: NavigationTree, of entries: some Sequence<Int>, limit: Int) {
    var level: [Int] = []
    count = 0
    for entry in entries {
      count += 1
      if !tree.children(of: entry).isEmpty { level.append(entry) }
    }
    while !level.isEmpty {
      var next: [Int] = []
      for node in level.sorted(by: { Self.isSmaller($0, $1, in: tree) }) {
        let children = tree.children(of: node)
        if count + children.count <= limit {
          count += children.count
          expanded.insert(node)
          next += children.filter { !tree.children(of: $0).isEmpty }
        } else {
          collapsed.append(node)
        }
      }
      level = next
    }
    collapsed.sort()
  }

  private static func isSmaller(_ left: Int, _ right: Int, in tree: NavigationTree) -> Bool {
    (tree.children(of: left).count, left) < (tree.children(of: right).count, right)
  }
}
