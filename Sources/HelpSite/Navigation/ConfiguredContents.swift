import Diagnostics
import Workspace

/// The navigation that `nav` in `diglot.yml` sets, as one language shows it.
enum ConfiguredContents {
  /// The page that an entry names, and the fragment that follows its path.
  static func target(of item: NavigationItem, _ plan: SitePlan) -> (page: Int?, fragment: String) {
    guard let name = item.page else { return (nil, "") }
    func page(_ name: some StringProtocol) -> Int? {
      plan.roots.lazy.compactMap { plan.page(at: String(name), below: $0) }.first
    }
    // The name of a document may hold a number sign itself.
    if let page = page(name) { return (page, "") }
    guard let mark = name.firstIndex(of: "#"), let page = page(name[..<mark]) else {
      return (nil, "")
    }
    return (page, String(name[mark...].dropFirst()).percentDecoded)
  }

  /// The tree, and findings for pages that are not there and names that are too long.
  static func tree(
    _ settings: NavigationSettings,
    _ plan: SitePlan,
    language: Int
  ) -> (tree: NavigationTree, deadLinks: [Finding], notes: [Finding]) {
    var tree = NavigationTree()
    var deadLinks: [Finding] = []
    var notes: [Finding] = []
    append(settings.items, level: 1)
    return (tree, deadLinks, notes)

    func append(_ items: [NavigationItem], level: Int) {
      for item in items {
        let (page, fragment) = target(of: item, plan)
        if let name = item.page, page == nil {
          let location = Location(path: settings.path, start: item.position)
          deadLinks.append(.deadLink(name, "there is no such page", at: location))
        }
        let shown = page.flatMap { plan.shown($0, in: language) }
        let title = title(of: item, shown)
        if let title, shown != nil || item.page == nil || !item.items.isEmpty {
          if title.isWritten, ShownTitle(title.text).isCut {
            let location = Location(path: settings.path, start: item.position)
            notes.append(.longEntry(at: location))
          }
          var link = item.link.map { NavigationTree.Link.external($0) }
          if let page, let shown {
            link = .page(page, language: shown.address, fragment: fragment)
          }
          tree.append(title.text, in: title.language, link: link, level: level)
          append(item.items, level: level + 1)
        } else {
          append(item.items, level: level)
        }
      }
    }

    /// What an entry says, the language of that where it is not the language of the navigation, and whether the
    /// settings say it.
    func title(
      of item: NavigationItem,
      _ shown: ShownPage?
    ) -> (text: String, language: Int?, isWritten: Bool)? {
      let own = item.titles[plan.languages[language].tag] ?? item.title
      if let own { return (own, nil, true) }
      if let shown { return (shown.title, shown.foreignLanguage(in: language), false) }
      let source = item.titles[plan.languages[SitePlan.source].tag]
      return source.map { ($0, SitePlan.source, true) }
    }
  }
}
