/// The contents of the site, or of a part of it, in one language.
struct NavigationTree: Sendable, Hashable {
  /// Where an entry leads.
  enum Link: Sendable, Hashable {
    /// To a page in a language, by their indices.
    case page(Int, language: Int)
    /// Out of the site.
    case external(String)
  }

  /// An entry.
  struct Node: Sendable, Hashable {
    /// What it says.
    let title: String
    /// Where it leads; nil for the mere name of a group.
    let link: Link?
    /// How deep it is, 0 at the top.
    let depth: Int
    /// The index of the entry it stands below.
    let parent: Int?
    /// Which of its parent's entries it is, from 0.
    let position: Int
  }

  /// Deeper entries stand beside those of this depth.
  static let depthLimit = 8

  /// The entries, each before those below it.
  private(set) var nodes: [Node] = []
  /// The entries at the top, then for each entry those right below it.
  private var children: [[Int]] = [[]]
  private var firstOfPage: [Int: Int] = [:]
  private var open: [(level: Int, node: Int)] = []

  /// Adds an entry after all others, below the nearest earlier one with a smaller level.
  mutating func append(_ title: String, link: Link?, level: Int) {
    while let last = open.last, last.level >= level || open.count >= Self.depthLimit {
      open.removeLast()
    }
    let index = nodes.count
    let parent = open.last?.node
    let place = parent.map { $0 + 1 } ?? 0
    let position = children[place].count
    nodes.append(
      Node(title: title, link: link, depth: open.count, parent: parent, position: position)
    )
    children[place].append(index)
    children.append([])
    open.append((level, index))
    if case .page(let page, _) = link, firstOfPage[page] == nil { firstOfPage[page] = index }
  }

  /// The first entry that leads to a page.
  func node(of page: Int) -> Int? { firstOfPage[page] }

  /// The pages that entries lead to.
  var pages: some Sequence<Int> { firstOfPage.keys }

  /// The entries right below one, or those at the top.
  func children(of index: Int?) -> [Int] { children[index.map { $0 + 1 } ?? 0] }

  /// The entries above one, the topmost first.
  func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = nodes[index].parent
    while let ancestor = next {
      ancestors.append(ancestor)
      next = nodes[ancestor].parent
    }
    return ancestors.reversed()
  }

  static func == (left: Self, right: Self) -> Bool { left.nodes == right.nodes }

  func hash(into hasher: inout Hasher) { hasher.combine(nodes) }
}
