import Workspace

/// The entries of contents as the template `navigation` reads them.
struct NavigationItems: Sendable {
  /// How many neighbouring pages share the same excerpt of large contents.
  static let stretch = 16
  /// How many entries an excerpt shows before and after the stretch.
  static let margin = 8
  /// How many entries on the way to a page an excerpt shows before and after each.
  static let wayMargin = 6

  let plan: SitePlan
  let language: Int
  let navigation: SiteNavigation
  /// What the top of the contents is called.
  let siteTitle: String

  /// The title of a page of a group; that of a part tells from where to where it goes.
  func title(of page: FolderPage) -> String {
    let tree = navigation.trees[page.group.tree]
    guard let part = page.part, let first = part.first, let last = part.last else {
      return page.title ?? siteTitle
    }
    let children = tree.children(of: page.group.node)
    return "\(tree.nodes[children[first]].title) – \(tree.nodes[children[last]].title)"
  }

  // MARK: Entries

  /// The entries beside the pages of a key.
  func items(_ key: NavigationCache.Key, from address: SiteAddress) -> [TemplateValue] {
    let tree = navigation.trees[key.tree]
    guard let stretch = key.stretch else {
      let top = tree.children(of: nil)
      let all = NavigationOverview(tree, of: top, limit: .max)
      return items(top[...], all, of: key.tree, from: address)
    }
    let path = key.parent.map { tree.ancestors(of: $0) + [$0] } ?? []
    return excerpt(key, along: path[...], below: nil, stretch, from: address)
  }

  /// Entries with those below them, as far as an overview shows them.
  func items(
    _ entries: ArraySlice<Int>,
    _ overview: NavigationOverview,
    of tree: Int,
    from address: SiteAddress
  ) -> [TemplateValue] {
    let nodes = navigation.trees[tree]
    return entries.map { node in
      var below: [TemplateValue] = []
      if overview.expanded.contains(node) {
        below = items(nodes.children(of: node)[...], overview, of: tree, from: address)
      } else if nodes.nodes[node].link != nil, !nodes.children(of: node).isEmpty {
        below = all(of: NavigationGroup(tree: tree, node: node), from: address)
      }
      return Self.value(
        link(node, in: tree, from: address),
        mark: MarkedHTML.mark(node),
        items: below
      )
    }
  }

  /// The entries around those on the way to a page; the others are shown without what is below them.
  private func excerpt(
    _ key: NavigationCache.Key,
    along path: ArraySlice<Int>,
    below parent: Int?,
    _ stretch: Int,
    from address: SiteAddress
  ) -> [TemplateValue] {
    let tree = navigation.trees[key.tree]
    let children = tree.children(of: parent)
    let first = stretch * Self.stretch
    let wanted =
      switch path.first {
      // What leads to the page shows fewer entries around it than the level of the page itself.
      case let node?:
        tree.nodes[node].position - Self.wayMargin..<tree.nodes[node].position + Self.wayMargin
      case nil: first - Self.margin..<first + Self.stretch + Self.margin
      }
    let shown =
      children.count <= SiteNavigation.excerptLimit
      ? children.indices : wanted.clamped(to: children.indices)
    var items = children[shown].map { node in
      var below: [TemplateValue] = []
      if node == path.first {
        below = excerpt(key, along: path.dropFirst(), below: node, stretch, from: address)
      } else if path.isEmpty, node == key.node {
        below = beginning(below: node, of: key.tree, from: address)
      }
      return Self.value(
        link(node, in: key.tree, from: address),
        mark: MarkedHTML.mark(node),
        items: below
      )
    }
    if shown.count < children.count {
      items += all(of: NavigationGroup(tree: key.tree, node: parent), from: address)
    }
    return items
  }

  /// The first of the entries below one.
  private func beginning(
    below parent: Int,
    of tree: Int,
    from address: SiteAddress
  ) -> [TemplateValue] {
    let children = navigation.trees[tree].children(of: parent)
    let shown = children.prefix(SiteNavigation.excerptLimit)
    var items = shown.map { node in
      Self.value(link(node, in: tree, from: address), mark: MarkedHTML.mark(node), items: [])
    }
    if shown.count < children.count {
      items += all(of: NavigationGroup(tree: tree, node: parent), from: address)
    }
    return items
  }

  /// The entry that leads to the page of a group; none where the group has no such page.
  func all(of group: NavigationGroup, from address: SiteAddress) -> [TemplateValue] {
    guard let page = navigation.folderPages[group] else { return [] }
    let title = plan.languages[language].words[.allIn, ("title", self.title(of: page))]
    let link = LinkModel(title: title, href: address.link(to: page.address))
    return [Self.value(link, mark: .null, items: [])]
  }

  /// An entry as a link from a page.
  ///
  /// One that leads nowhere itself leads to the page of its group, else to the first page below it.
  func link(_ node: Int, in tree: Int, from address: SiteAddress) -> LinkModel {
    let nodes = navigation.trees[tree]
    var link = link(nodes.nodes[node], from: address)
    guard link.href == nil else { return link }
    if let page = navigation.folderPages[NavigationGroup(tree: tree, node: node)] {
      link.href = address.link(to: page.address)
    } else if nodes.nodes.count > SiteNavigation.fullLimit, let first = nodes.entrance(of: node) {
      link.href = self.link(nodes.nodes[first], from: address).href
    }
    return link
  }

  /// The page that an entry stands for as a link from another: its top, under its own title where the entry names
  /// a section of it.
  func pageLink(_ node: Int, in tree: Int, from address: SiteAddress) -> LinkModel {
    let entry = navigation.trees[tree].nodes[node]
    guard case .page(let page, let target, let fragment) = entry.link, !fragment.isEmpty,
      let shown = plan.shown(page, in: language)
    else { return link(node, in: tree, from: address) }
    let top = NavigationTree.Node(
      title: shown.title,
      language: shown.foreignLanguage(in: language),
      link: .page(page, language: target),
      depth: entry.depth,
      parent: entry.parent,
      position: entry.position
    )
    return link(top, from: address)
  }

  /// An entry as a link from a page.
  func link(_ node: NavigationTree.Node, from address: SiteAddress) -> LinkModel {
    var link = LinkModel(title: node.title)
    link.titleLang = node.language.map { plan.languages[$0].tag.text }
    switch node.link {
    case .page(let page, let target, let fragment):
      let tail = fragment.isEmpty ? "" : "#" + fragment.percentEncodedPath
      link.href = address.link(to: plan.pages[page].addresses[target], tail: tail)
      if let shown = plan.shown(page, in: language), shown.language != language {
        link.lang = plan.languages[shown.language].tag.text
      }
    case .external(let url): link.href = url
    case .contents(let tree):
      let page = navigation.folderPages[NavigationGroup(tree: tree, node: nil)]
      link.href = page.map { address.link(to: $0.address) }
    case nil: break
    }
    return link
  }

  private static let names = TemplateNames([
    "title", "href", "foreign", "title-lang", "current", "has-items", "items",
  ])

  /// An entry with its mark and those below it.
  static func value(
    _ link: LinkModel,
    mark: TemplateValue,
    items: [TemplateValue]
  ) -> TemplateValue {
    .object(
      TemplateObject(
        names,
        [
          .text(link.title.withoutZeros), link.href.map { .text($0.withoutZeros) } ?? .null,
          link.lang.map { .text($0) } ?? .null, link.titleLang.map { .text($0) } ?? .null, mark,
          .bool(!items.isEmpty), .list(items),
        ]
      )
    )
  }
}

extension String {
  /// The text without U+0000, which YAML can write and which marks places in finished HTML.
  fileprivate var withoutZeros: String {
    holds(0) ? replacing("\0", with: "\u{FFFD}") : self
  }
}
