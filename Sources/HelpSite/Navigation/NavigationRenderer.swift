import Workspace

/// Writes the contents beside each page, with the page's entry marked.
///
/// Contents of moderate size are rendered once for all pages of the same depth; of large ones a page
/// shows the way to it and its surroundings.
struct NavigationRenderer: Sendable {
  /// The most entries that are shown beside a page in full.
  static let fullLimit = 160
  /// How many entries are shown before and after the current one in large contents.
  static let window = 12

  private struct CacheKey: Hashable {
    let tree: Int
    let up: String
  }

  private let plan: SitePlan
  private let language: Int
  private let navigation: SiteNavigation
  private let library: TemplateLibrary
  private var cache: [CacheKey: MarkedHTML] = [:]

  init(
    _ plan: SitePlan,
    language: Int,
    _ navigation: SiteNavigation,
    _ library: TemplateLibrary
  ) throws(TemplateError) {
    self.plan = plan
    self.language = language
    self.navigation = navigation
    self.library = library
    for (page, sitePage) in plan.pages.enumerated() {
      guard let position = navigation.position(of: page),
        navigation.trees[position.tree].nodes.count <= Self.fullLimit
      else { continue }
      let address = sitePage.addresses[language]
      let key = CacheKey(tree: position.tree, up: address.up)
      guard cache[key] == nil else { continue }
      let items = items(navigation.trees[position.tree], below: nil, from: neutral(address))
      cache[key] = MarkedHTML(try render(items))
    }
  }

  /// The contents beside a page.
  func html(beside page: Int) throws(TemplateError) -> [UInt8] {
    guard let position = navigation.position(of: page) else { return [] }
    let tree = navigation.trees[position.tree]
    let address = plan.pages[page].addresses[language]
    let current = " aria-current=\"page\""
    if let full = cache[CacheKey(tree: position.tree, up: address.up)] {
      return full.html(current, at: position.node)
    }
    let path = position.node.map { tree.ancestors(of: $0) + [$0] } ?? []
    let items = excerpt(tree, along: path[...], below: nil, from: neutral(address))
    return MarkedHTML(try render(items)).html(current, at: position.node)
  }

  /// All contents of the language, as the home page shows them.
  ///
  /// - Parameter address: Where the page stands that shows them; nil for the home page.
  func contents(from address: SiteAddress? = nil) throws(TemplateError) -> [UInt8] {
    let home = address ?? plan.languages[language].home
    var html: [UInt8] = []
    for tree in navigation.listedTrees + [navigation.unlisted] where !tree.nodes.isEmpty {
      let items = items(tree, below: nil, from: home)
      html += MarkedHTML(try render(items)).html("", at: nil)
    }
    return html
  }

  /// An address of the same depth that no link leads to, so that links are the same for all pages there.
  private func neutral(_ address: SiteAddress) -> SiteAddress {
    let depth = max(0, address.path.utf8.count { $0 == UInt8(ascii: "/") } - 1)
    let tag = plan.languages[language].tag.text
    return SiteAddress(tag + "/" + String(repeating: "-/", count: depth))
  }

  private func render(_ items: TemplateValue) throws(TemplateError) -> [UInt8] {
    try library.render("navigation", with: ["items": items])
  }

  private func items(
    _ tree: NavigationTree,
    below parent: Int?,
    from address: SiteAddress
  ) -> TemplateValue {
    .list(
      tree.children(of: parent).map { node in
        item(tree, node, from: address, items: items(tree, below: node, from: address))
      }
    )
  }

  /// The entries around a path of entries; those not on the path are shown without what is below them.
  private func excerpt(
    _ tree: NavigationTree,
    along path: ArraySlice<Int>,
    below parent: Int?,
    from address: SiteAddress
  ) -> TemplateValue {
    let all = tree.children(of: parent)
    let center = path.first.map { tree.nodes[$0].position } ?? 0
    let shown = max(0, center - Self.window)..<min(all.count, center + Self.window + 1)
    var items = all[shown].map { node in
      let isOnPath = node == path.first
      let below =
        isOnPath
        ? excerpt(tree, along: path.dropFirst(), below: node, from: address) : .list([])
      return item(tree, node, from: address, items: below)
    }
    if shown.count < all.count {
      let home = plan.languages[language].home
      let more = LinkModel(title: "…", href: address.link(to: home, tail: "#contents"))
      items.append(Self.value(more, mark: .null, items: .list([])))
    }
    return .list(items)
  }

  private func item(
    _ tree: NavigationTree,
    _ node: Int,
    from address: SiteAddress,
    items: TemplateValue
  ) -> TemplateValue {
    let link = link(tree.nodes[node], from: address)
    return Self.value(link, mark: MarkedHTML.mark(node), items: items)
  }

  /// An entry as a link from a page.
  func link(_ node: NavigationTree.Node, from address: SiteAddress) -> LinkModel {
    var link = LinkModel(title: node.title)
    switch node.link {
    case .page(let page, let target):
      link.href = address.link(to: plan.pages[page].addresses[target])
      if target != language { link.lang = plan.languages[target].tag.text }
    case .external(let url): link.href = url
    case nil: break
    }
    return link
  }

  /// `title`, `href`, `foreign`, `current`, `has-items`, `items`.
  private static func value(
    _ link: LinkModel,
    mark: TemplateValue,
    items: TemplateValue
  ) -> TemplateValue {
    [
      "title": .text(link.title), "items": items,
      "has-items": .bool(items.isTrue),
      "href": link.href.map { .text($0) } ?? .null,
      "foreign": link.lang.map { .text($0) } ?? .null, "current": mark,
    ]
  }

  /// What the template `navigation` reads.
  static let sample: TemplateValue = [
    "items": .list([
      value(
        LinkModel(title: "Join", href: "join.html", lang: "en-US"),
        mark: MarkedHTML.mark(0),
        items: .list([])
      )
    ])
  ]
}
