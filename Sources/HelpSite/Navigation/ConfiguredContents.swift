import Diagnostics
import Workspace

/// The navigation that `nav` in `diglot.yml` sets, as one language shows it.
enum ConfiguredContents {
  /// The tree, and a finding for each page that is not there; those are the same in every language.
  static func tree(
    _ settings: NavigationSettings,
    _ plan: SitePlan,
    language: Int
  ) -> (tree: NavigationTree, deadLinks: [Finding]) {
    var tree = NavigationTree()
    var deadLinks: [Finding] = []
    append(settings.items, level: 1)
    return (tree, deadLinks)

    func append(_ items: [NavigationItem], level: Int) {
      for item in items {
        let page = item.page.flatMap { name in
          plan.roots.lazy.compactMap { plan.page(at: name, below: $0) }.first
        }
        if let name = item.page, page == nil {
          let location = Location(path: settings.path, start: item.position)
          deadLinks.append(.deadLink(name, "there is no such page", at: location))
        }
        let shown = page.flatMap { plan.shown($0, in: language) }
        let title = title(of: item, shown)
        if let title, shown != nil || item.page == nil || !item.items.isEmpty {
          var link = item.link.map { NavigationTree.Link.external($0) }
          if let page, let shown { link = .page(page, language: shown.address) }
          tree.append(title.text, in: title.language, link: link, level: level)
          append(item.items, level: level + 1)
        } else {
          append(item.items, level: level)
        }
      }
    }

    /// What an entry says, and the language of that where it is not the language of the navigation.
    func title(
      of item: NavigationItem,
      _ shown: ShownPage?
    ) -> (text: String, language: Int?)? {
      if let own = item.titles[plan.languages[language].tag] ?? item.title { return (own, nil) }
      if let shown { return (shown.title, shown.foreignLanguage(in: language)) }
      let source = item.titles[plan.languages[SitePlan.source].tag]
      return source.map { ($0, SitePlan.source) }
    }
  }
}
