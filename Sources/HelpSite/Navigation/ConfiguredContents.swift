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
        let title = item.titles[plan.languages[language].tag] ?? item.title ?? shown?.title
        if let title, shown != nil || item.page == nil || !item.items.isEmpty {
          let link = shown.flatMap { shown in
            page.map { NavigationTree.Link.page($0, language: shown.address) }
          }
          tree.append(title, link: link, level: level)
          append(item.items, level: level + 1)
        } else {
          append(item.items, level: level)
        }
      }
    }
  }
}
