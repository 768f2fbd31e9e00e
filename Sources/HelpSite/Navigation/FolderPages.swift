import Workspace

/// The pages for groups that are too large to be shown elsewhere, of one language.
struct FolderPages: Sendable {
  /// The most entries on such a page; a group with more is parted.
  static let entryLimit = 4_000

  /// The pages, each after one that leads to it.
  private(set) var pages: [FolderPage] = []
  private var indices: [NavigationGroup: Int] = [:]
  private var partIndices: [NavigationGroup: Range<Int>] = [:]
  private var nameIndices: [String: Int] = [:]

  /// The page that lists all of a group, if it needs one.
  subscript(group: NavigationGroup) -> FolderPage? { indices[group].map { pages[$0] } }

  /// The page of an address below the folder of the language.
  func page(named name: String) -> FolderPage? { nameIndices[name].map { pages[$0] } }

  /// The pages that each list a part of a group; empty where one page lists all of it.
  func parts(of group: NavigationGroup) -> ArraySlice<FolderPage> {
    pages[partIndices[group] ?? 0..<0]
  }

  /// Makes the pages for groups, and for those that the pages themselves have no room for.
  ///
  /// - Parameters:
  ///   - groups: The groups that need one.
  ///   - trees: The trees of the language.
  ///   - places: The folder that each tree starts from, as part of addresses, and its title.
  ///   - plan: The site, for its addresses.
  ///   - language: The index of the language.
  init(
    for groups: [NavigationGroup],
    in trees: [NavigationTree],
    _ places: [NavigationPlace],
    _ plan: SitePlan,
    language: Int
  ) {
    let tag = plan.languages[language].tag.text
    var book = AddressBook(reserved: plan.addressesBelowContents)
    var queue = groups
    var next = 0
    while next < queue.count {
      let group = queue[next]
      next += 1
      guard indices[group] == nil else { continue }
      let tree = trees[group.tree]
      let key = Self.key(of: group, in: tree, places[group.tree], plan)
      let title = group.node.map { tree.nodes[$0].title } ?? places[group.tree].title
      func add(_ part: Range<Int>?, _ key: String) {
        let name = book.claim(pageNamed: "contents/\(key.replacing("/", with: "-")).html")
        nameIndices[name] = pages.count
        pages.append(
          FolderPage(
            group: group,
            part: part,
            name: name,
            address: SiteAddress("\(tag)/\(name)"),
            title: title
          )
        )
      }
      indices[group] = pages.count
      add(nil, key)
      let children = tree.children(of: group.node)
      let parts = Self.parts(of: children.count)
      if parts.count > 1 {
        partIndices[group] = pages.count..<pages.count + parts.count
        for (number, part) in parts.enumerated() { add(part, "\(key)-\(number + 1)") }
      }
      for part in parts {
        let overview = NavigationOverview(tree, of: children[part], limit: Self.entryLimit)
        queue += overview.collapsed.map { NavigationGroup(tree: group.tree, node: $0) }
      }
    }
  }

  /// Even parts of a number of entries, each small enough for a page.
  static func parts(of count: Int) -> [Range<Int>] {
    let parts = max(1, (count + entryLimit - 1) / entryLimit)
    return (0..<parts).map { part in count * part / parts..<count * (part + 1) / parts }
  }

  /// What tells a group from others, as part of an address, in every language the same where it can be.
  private static func key(
    of group: NavigationGroup,
    in tree: NavigationTree,
    _ place: NavigationPlace,
    _ plan: SitePlan
  ) -> String {
    let base = place.folder.isEmpty ? "all" : place.folder
    guard let node = group.node else { return base }
    if let folder = tree.nodes[node].folder { return folder }
    if case .page(let page, _, _) = tree.nodes[node].link {
      let name = plan.pages[page].page.name
      let ending = Path.fileExtension(of: name)
      return ending.isEmpty ? name : String(name.dropLast(ending.utf8.count + 1))
    }
    let path = (tree.ancestors(of: node) + [node]).map { String(tree.nodes[$0].position + 1) }
    return base + "/" + path.joined(separator: "-")
  }
}

/// Where a tree of navigation starts.
struct NavigationPlace: Sendable, Hashable {
  /// The folder, below the root.
  let folder: String
  /// What its top is called; nil for that of the site.
  let title: String?

  /// The place of a folder; the root has no title.
  init(folder: String) {
    self.folder = folder
    let name = Path.name(of: folder)
    title = name.isEmpty ? nil : FolderNavigation.readable(name)
  }
}

extension SitePlan {
  /// The addresses of pages that stand where pages of groups do, below the folder of a language.
  fileprivate var addressesBelowContents: [String] {
    let skipped = languages[Self.source].tag.text.utf8.count + 1
    let addresses =
      pages.map { $0.addresses[Self.source] } + moved.map { $0.addresses[Self.source] }
    return addresses.compactMap { address in
      let name = address.path.dropFirst(skipped)
      return name.lowercased().hasPrefix("contents/") ? String(name) : nil
    }
  }
}
