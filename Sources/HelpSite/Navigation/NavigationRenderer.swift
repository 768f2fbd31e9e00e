import Workspace

/// Writes the contents beside each page, with the page's entry marked, and those of the home page and of large
/// groups.
///
/// Contents of moderate size stand beside a page in full; of large ones the way to the page and what lies next to
/// it, shared by the pages of a stretch.
final class NavigationRenderer: Sendable {
  private let plan: SitePlan
  private let language: Int
  private let navigation: SiteNavigation
  private let library: TemplateLibrary
  private let items: NavigationItems
  private let cache = NavigationCache()

  /// Prepares to write the contents of a language.
  ///
  /// - Parameters:
  ///   - plan: The site.
  ///   - language: The index of the language.
  ///   - navigation: Its navigation.
  ///   - library: The templates.
  ///   - siteTitle: What the top of the contents is called; the word of the language unless told.
  init(
    _ plan: SitePlan,
    language: Int,
    _ navigation: SiteNavigation,
    _ library: TemplateLibrary,
    siteTitle: String? = nil
  ) {
    self.plan = plan
    self.language = language
    self.navigation = navigation
    self.library = library
    items = NavigationItems(
      plan: plan,
      language: language,
      navigation: navigation,
      siteTitle: siteTitle ?? plan.languages[language].words[.siteTitle]
    )
  }

  /// The contents beside a page.
  ///
  /// - Complexity: linear in the length of the result; once for each stretch of pages, that of rendering it.
  func html(beside page: Int) throws(TemplateError) -> [UInt8] {
    guard let position = navigation.position(of: page) else { return [] }
    let tree = navigation.trees[position.tree]
    let address = plan.pages[page].addresses[language]
    var key = NavigationCache.Key(tree: position.tree, up: address.up)
    if tree.nodes.count > SiteNavigation.fullLimit {
      let node = position.node.map { tree.nodes[$0] }
      key.parent = node?.parent
      key.stretch = (node?.position ?? 0) / NavigationItems.stretch
      key.node = position.node.flatMap { tree.children(of: $0).isEmpty ? nil : $0 }
    }
    let contents = try cache.contents(for: key) { () throws(TemplateError) in
      MarkedHTML(try render(items.items(key, from: neutral(address))))
    }
    return contents.html(" aria-current=\"page\"", at: position.node)
  }

  /// The contents of the language as the home page shows them: all, or as much as there is room for.
  ///
  /// - Parameter address: Where the page stands that shows them; nil for the home page.
  /// - Returns: the lists.
  /// - Throws: an error of the template.
  func contents(from address: SiteAddress? = nil) throws(TemplateError) -> [UInt8] {
    var html: [UInt8] = []
    for index in navigation.homeTrees {
      let tree = navigation.trees[index]
      let (entries, overview) = navigation.homeOverview(of: index)
      let isExcerpt = entries.count < tree.children(of: nil).count
      html += try list(
        entries,
        overview,
        of: NavigationGroup(tree: index, node: nil),
        isExcerpt: isExcerpt,
        from: address ?? plan.languages[language].home
      )
    }
    return html
  }

  // MARK: Pages of groups

  /// What a page of a group says: all that is in it, or its parts.
  func contents(of page: FolderPage) throws(TemplateError) -> [UInt8] {
    let group = page.group
    let tree = navigation.trees[group.tree]
    let children = tree.children(of: group.node)
    let parts = navigation.folderPages.parts(of: group)
    guard page.part != nil || parts.isEmpty else {
      let links = parts.map { part in
        let link = LinkModel(title: title(of: part), href: page.address.link(to: part.address))
        return NavigationItems.value(link, mark: .null, items: [])
      }
      return try MarkedHTML(render(links)).html("", at: nil)
    }
    let entries = children[page.part ?? children.indices]
    let overview = NavigationOverview(tree, of: entries, limit: FolderPages.entryLimit)
    return try list(entries, overview, of: group, isExcerpt: false, from: page.address)
  }

  /// The title of a page of a group; that of a part tells from where to where it goes.
  func title(of page: FolderPage) -> String { items.title(of: page) }

  /// What stands above a page of a group, the home page left out.
  func breadcrumbs(of page: FolderPage) -> [LinkModel] {
    let tree = navigation.trees[page.group.tree]
    var above = page.group.node.map { tree.ancestors(of: $0) } ?? []
    if page.part != nil, let node = page.group.node { above.append(node) }
    return above.map { items.link($0, in: page.group.tree, from: page.address) }
  }

  // MARK: Places of pages

  /// What stands above a page, the home page left out.
  func breadcrumbs(of page: Int) -> [LinkModel] {
    guard let position = navigation.position(of: page), let node = position.node else { return [] }
    let address = plan.pages[page].addresses[language]
    return navigation.trees[position.tree].ancestors(of: node)
      .map { items.link($0, in: position.tree, from: address) }
  }

  /// The links to the pages before and after a page.
  func neighbours(of page: Int) -> (previous: LinkModel?, next: LinkModel?) {
    guard let position = navigation.position(of: page) else { return (nil, nil) }
    let address = plan.pages[page].addresses[language]
    let (previous, next) = navigation.neighbours(of: position)
    return (
      previous.map { items.pageLink($0, in: position.tree, from: address) },
      next.map { items.pageLink($0, in: position.tree, from: address) }
    )
  }

  /// An entry as a link from a page.
  func link(_ node: NavigationTree.Node, from address: SiteAddress) -> LinkModel {
    items.link(node, from: address)
  }

  // MARK: Rendering

  private func list(
    _ entries: ArraySlice<Int>,
    _ overview: NavigationOverview,
    of group: NavigationGroup,
    isExcerpt: Bool,
    from address: SiteAddress
  ) throws(TemplateError) -> [UInt8] {
    var list = items.items(entries, overview, of: group.tree, from: address)
    if isExcerpt { list += items.all(of: group, from: address) }
    return MarkedHTML(try render(list)).html("", at: nil)
  }

  private func render(_ items: [TemplateValue]) throws(TemplateError) -> [UInt8] {
    try library.render("navigation", with: ["items": .list(items)])
  }

  /// An address of the same depth that no link leads to, so that links are the same for all pages there.
  private func neutral(_ address: SiteAddress) -> SiteAddress {
    let depth = max(0, address.path.utf8.count { $0 == UInt8(ascii: "/") } - 1)
    let tag = plan.languages[language].tag.text
    return SiteAddress(tag + "/" + String(repeating: "-/", count: depth))
  }

  /// What the template `navigation` reads.
  static let sample: TemplateValue = [
    "items": .list([
      NavigationItems.value(
        LinkModel(title: "Join", href: "join.html", lang: "en-US"),
        mark: MarkedHTML.mark(0),
        items: []
      )
    ])
  ]
}
