import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// The navigation of one language: a tree for each `TOC.md`, and one of folders for what none governs.
struct SiteNavigation: Sendable {
  /// The trees: those of documents in the order of their paths, then that of folders.
  private(set) var trees: [NavigationTree] = []
  /// What no tree of a document lists, as it is shown below the contents on the home page.
  private(set) var unlisted = NavigationTree()
  /// Links of navigation that lead nowhere.
  private(set) var deadLinks: [Finding] = []

  private var treeOfPage: [Int?]

  /// The trees that documents write, without that of folders.
  var listedTrees: ArraySlice<NavigationTree> { trees.prefix(listedCount) }

  private var listedCount = 0

  /// Where a page stands.
  struct Position: Sendable {
    /// The index of the tree.
    let tree: Int
    /// The index of the page's entry; nil where its tree does not list it.
    let node: Int?
  }

  /// Where a page stands; nil where the language lacks it.
  func position(of page: Int) -> Position? {
    treeOfPage[page].map { Position(tree: $0, node: trees[$0].node(of: page)) }
  }

  /// The page before and the page after an entry, in the order in which a reader meets them.
  ///
  /// - Complexity: linear in the distance to them.
  func neighbours(of position: Position) -> (previous: Int?, next: Int?) {
    guard let node = position.node else { return (nil, nil) }
    let nodes = trees[position.tree].nodes
    func isStop(_ index: Int) -> Bool {
      guard case .page(let page, _) = nodes[index].link else { return false }
      return trees[position.tree].node(of: page) == index
    }
    return (
      (0..<node).last { isStop($0) },
      (node + 1..<nodes.count).first { isStop($0) }
    )
  }

  /// Reads the navigation of a language.
  init(_ plan: SitePlan, language: Int, _ builder: SiteBuilder) throws {
    treeOfPage = Array(repeating: nil, count: plan.pages.count)
    var treeOfFolder: [SitePlan.PageKey: Int] = [:]
    for (document, side) in Self.documents(plan.languages[language], builder.catalog) {
      let read = try Self.read(document, side, plan, language: language, builder.load)
      deadLinks += read.deadLinks
      guard !read.tree.nodes.isEmpty else { continue }
      let folder = Path.folder(of: document.info.page)
      treeOfFolder[.init(root: document.place.root, name: folder)] = trees.count
      trees.append(read.tree)
    }
    listedCount = trees.count
    addFolders(plan, language: language, treeOfFolder)
  }

  // MARK: Making

  /// The documents of navigation that a language has: its own, or for the source language one of each path.
  private static func documents(
    _ language: SiteLanguage,
    _ catalog: PageCatalog
  ) -> [(DocumentSummary, Side)] {
    let markdown = catalog.navigation.filter { Path.fileExtension(of: $0.info.path) == "md" }
    let own = markdown.filter { $0.info.locale == language.tag }
    guard language.isSource, own.isEmpty else { return own.map { ($0, .target) } }
    // Grouped as if they were pages, so that the newest version is found by the same rules.
    let pages = markdown.map { document in
      var page = document
      page.role = .page
      return page
    }
    return PageCatalog(pages).pages.compactMap(\.reference)
      .filter { $0.unitCount > 0 }.map { ($0, .source) }
  }

  private static func read(
    _ summary: DocumentSummary,
    _ side: Side,
    _ plan: SitePlan,
    language: Int,
    _ load: SiteBuilder.Loader
  ) throws -> (tree: NavigationTree, deadLinks: [Finding]) {
    let document = try load(summary)
    let parsed = document.parsed(side)
    let resolver = LinkResolver(plan, language: language, navigation: summary)
    var deadLinks: [Finding] = []
    let reader = NavigationReader { text, node in
      switch resolver.target(of: LinkDestination(text)) {
      case .external: return LinkDestination.isWebAddress(text) ? .external(text) : nil
      case .page(let page, let language, _): return .page(page, language: language)
      case .contents, .file: return nil
      case .nowhere(let reason):
        deadLinks.append(
          .deadLink(text, reason, at: document.location(of: parsed.documentRange(of: node.range)))
        )
        return nil
      }
    }
    return (reader.tree(of: parsed.markdown), deadLinks)
  }

  private mutating func addFolders(
    _ plan: SitePlan,
    language: Int,
    _ treeOfFolder: [SitePlan.PageKey: Int]
  ) {
    var ungoverned: [FolderNavigation.Entry] = []
    var unlisted: [FolderNavigation.Entry] = []
    let listed = trees.reduce(into: Set<Int>()) { $0.formUnion($1.pages) }
    for (index, page) in plan.pages.enumerated() {
      guard let text = page.texts[language] else { continue }
      treeOfPage[index] = Self.nearest(page.page, treeOfFolder)
      let entry = FolderNavigation.Entry(
        page: index,
        language: language,
        name: page.page.name,
        title: text.title
      )
      if treeOfPage[index] == nil { ungoverned.append(entry) }
      if !listed.contains(index) { unlisted.append(entry) }
    }
    self.unlisted = FolderNavigation.tree(of: unlisted)
    guard !ungoverned.isEmpty else { return }
    for entry in ungoverned { treeOfPage[entry.page] = trees.count }
    trees.append(FolderNavigation.tree(of: ungoverned))
  }

  /// The tree of the nearest folder, upwards from the page's own, that has one.
  private static func nearest(_ page: Page, _ treeOfFolder: [SitePlan.PageKey: Int]) -> Int? {
    var folder = page.name
    repeat {
      folder = Path.folder(of: folder)
      if let tree = treeOfFolder[.init(root: page.root, name: folder)] { return tree }
    } while !folder.isEmpty && folder != "/"
    return nil
  }
}

extension Finding {
  /// The finding for a link that leads nowhere.
  static func deadLink(_ destination: String, _ reason: String, at location: Location) -> Finding {
    Finding(
      check: "site-link",
      severity: .warning,
      message: "the link ‘\(destination)’ leads nowhere: \(reason)",
      location: location
    )
  }
}
