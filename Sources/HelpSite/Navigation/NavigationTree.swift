/// The contents of the site, or of a part of it, in one language.
struct NavigationTree: Sendable, Hashable {
  /// Where an entry leads.
  enum Link: Sendable, Hashable {
    /// To a page in a language, by their indices, at a fragment.
    case page(Int, language: Int, fragment: String = "")
    /// Out of the site.
    case external(String)
    /// To the page that lists all of another tree, by the tree's index.
    case contents(Int)
  }

  /// An entry.
  struct Node: Sendable, Hashable {
    /// What it says.
    let title: String
    /// The index of the language that is in, where it is not the tree's own.
    let language: Int?
    /// Where it leads; nil for the mere name of a group.
    let link: Link?
    /// How deep it is, 0 at the top.
    let depth: Int
    /// The index of the entry it stands below.
    let parent: Int?
    /// Which of its parent's entries it is, from 0.
    let position: Int
    /// The folder that it stands for; nil for all other entries.
    var folder: String?
  }

  /// Deeper entries stand beside those of this depth.
  static let depthLimit = 8

  /// The entries, each before those below it.
  private(set) var nodes: [Node] = []
  /// The entries at the top, then for each entry those right below it.
  private var children: [[Int]] = [[]]
  /// The entry that stands for each page, in the order of the pages' first entries: where a reader stops who goes
  /// from page to page.
  private var stops: [Int] = []
  private var stopOfPage: [Int: Int] = [:]
  /// For each entry the first at or below it that leads to a page.
  private var entrances: [Int?] = []
  private var open: [(level: Int, node: Int)] = []

  /// Adds an entry after all others, below the nearest earlier one with a smaller level.
  ///
  /// - Parameters:
  ///   - title: What it says.
  ///   - language: The index of the language that is in, where it is not the tree's own.
  ///   - link: Where it leads; nil for the mere name of a group.
  ///   - level: How deep it is, as it was written.
  ///   - folder: The folder that it stands for; nil for all other entries.
  mutating func append(
    _ title: String,
    in language: Int? = nil,
    link: Link?,
    level: Int,
    folder: String? = nil
  ) {
    while let last = open.last, last.level >= level || open.count >= Self.depthLimit {
      open.removeLast()
    }
    let index = nodes.count
    let parent = open.last?.node
    let place = parent.map { $0 + 1 } ?? 0
    let position = children[place].count
    nodes.append(
      Node(
        title: ShownTitle(title).text,
        language: language,
        link: link,
        depth: open.count,
        parent: parent,
        position: position,
        folder: folder
      )
    )
    children[place].append(index)
    children.append([])
    entrances.append(nil)
    open.append((level, index))
    guard case .page(let page, _, let fragment) = link else { return }
    for above in open.reversed() {
      guard entrances[above.node] == nil else { break }
      entrances[above.node] = index
    }
    guard let stop = stopOfPage[page] else {
      stopOfPage[page] = stops.count
      stops.append(index)
      return
    }
    if fragment.isEmpty, nodes[stops[stop]].link?.fragment.isEmpty == false { stops[stop] = index }
  }

  /// The entry that stands for a page: the first that leads to its top, else the first that leads into it.
  func node(of page: Int) -> Int? { stopOfPage[page].map { stops[$0] } }

  /// The pages that entries lead to.
  var pages: some Sequence<Int> { stopOfPage.keys }

  /// The first entry at or below one that leads to a page.
  func entrance(of index: Int) -> Int? { entrances[index] }

  /// The entries of the pages before and after a page, in the order in which the contents first lead to each.
  ///
  /// - Complexity: constant.
  func neighbours(ofPage page: Int) -> (previous: Int?, next: Int?) {
    guard let stop = stopOfPage[page] else { return (nil, nil) }
    return (
      stop > 0 ? stops[stop - 1] : nil, stop + 1 < stops.count ? stops[stop + 1] : nil
    )
  }

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

extension NavigationTree.Link {
  /// The fragment of a page that it leads to; empty for the page as such, and for what is none.
  var fragment: String {
    if case .page(_, _, let fragment) = self { fragment } else { "" }
  }
}
