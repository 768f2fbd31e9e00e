import Diagnostics
import Workspace

/// The navigation of one language: a tree for each `TOC.md` and `toc.yml`, one that the settings write, and one of
/// folders for what none governs.
struct SiteNavigation: Sendable {
  /// The most entries that are shown beside a page in full.
  static let fullLimit = 160
  /// The most entries on the home page.
  static let homeLimit = 400
  /// The most entries of a group that are shown where not all are.
  static let excerptLimit = 12

  /// The trees: those of documents in the order of their paths, then that of the settings, then that of folders.
  private(set) var trees: [NavigationTree] = []
  /// The groups that need a page of their own, as other pages have no room for them.
  private(set) var folderPages: FolderPages
  /// Links of navigation that lead nowhere.
  private(set) var deadLinks: [Finding] = []
  /// What else is wrong with the documents of navigation.
  private(set) var notes: [Finding] = []
  /// The indices of the trees that the home page shows: together they have every page.
  private(set) var homeTrees: [Int] = []

  private var places: [NavigationPlace] = []
  private var treeOfPage: [Int?]
  /// How many entries of each tree the home page has room for.
  private var homeRooms: [Int: Int] = [:]

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

  /// The entries of the page before and the page after a page, in the order in which a reader meets them.
  ///
  /// - Complexity: constant.
  func neighbours(of position: Position) -> (previous: Int?, next: Int?) {
    let tree = trees[position.tree]
    guard let node = position.node, case .page(let page, _, _) = tree.nodes[node].link else {
      return (nil, nil)
    }
    return tree.neighbours(ofPage: page)
  }

  /// Reads the navigation of a language.
  ///
  /// - Complexity: linear in the number of pages and entries, but for sorting.
  init(_ plan: SitePlan, language: Int, _ builder: SiteBuilder) throws {
    treeOfPage = Array(repeating: nil, count: plan.pages.count)
    folderPages = FolderPages(for: [], in: [], [], plan, language: language)
    let treeOfFolder = try addDocuments(plan, language: language, builder)
    var governing: Int?
    if let settings = builder.navigation {
      let read = ConfiguredContents.tree(settings, plan, language: language)
      deadLinks += read.deadLinks
      notes += read.notes
      governing = add(read.tree, NavigationPlace(folder: ""))
      if let governing { homeTrees.append(governing) }
    }
    try addFolders(plan, language: language, treeOfFolder, else: governing)
    addIndexOfTrees()
    shareHomePage()
    folderPages = FolderPages(for: largeGroups(), in: trees, places, plan, language: language)
  }

  // MARK: Making

  /// Adds a tree unless it is empty.
  private mutating func add(_ tree: NavigationTree, _ place: NavigationPlace) -> Int? {
    guard !tree.nodes.isEmpty else { return nil }
    trees.append(tree)
    places.append(place)
    return trees.count - 1
  }

  private mutating func addDocuments(
    _ plan: SitePlan,
    language: Int,
    _ builder: SiteBuilder
  ) throws -> [SitePlan.PageKey: Int] {
    let documents = ContentsDocument.all(
      in: plan.languages[language],
      source: plan.languages[SitePlan.source],
      builder.catalog
    )
    var assembler = NavigationAssembler(documents, plan, language: language, builder.load)
    var treeOfFolder: [SitePlan.PageKey: Int] = [:]
    var documentsOfTree: [Int: Set<Int>] = [:]
    for (index, document) in documents.enumerated() {
      guard treeOfFolder[document.folder] == nil else {
        if !document.isBorrowed { notes.append(Self.secondNote(document)) }
        continue
      }
      let read = try assembler.tree(of: index)
      guard let tree = add(read.tree, NavigationPlace(folder: document.folder.name)) else {
        continue
      }
      treeOfFolder[document.folder] = tree
      documentsOfTree[tree] = read.documents
    }
    deadLinks += assembler.deadLinks
    notes += assembler.notes
    addToHome(documentsOfTree)
    return treeOfFolder
  }

  /// Has the home page show the trees that are not within others, those of higher folders first.
  private mutating func addToHome(_ documentsOfTree: [Int: Set<Int>]) {
    func depth(_ tree: Int) -> Int { Path.components(of: places[tree].folder).count }
    var shown: Set<Int> = []
    for tree in trees.indices.sorted(by: { (depth($0), $0) < (depth($1), $1) }) {
      guard let documents = documentsOfTree[tree], !documents.isSubset(of: shown) else { continue }
      shown.formUnion(documents)
      homeTrees.append(tree)
    }
    homeTrees.sort()
  }

  private mutating func addFolders(
    _ plan: SitePlan,
    language: Int,
    _ treeOfFolder: [SitePlan.PageKey: Int],
    else governing: Int?
  ) throws {
    let locale = plan.languages[language].tag
    var ungoverned: [FolderNavigation.Entry] = []
    var unlisted: [FolderNavigation.Entry] = []
    let listed = homeTrees.reduce(into: Set<Int>()) { $0.formUnion(trees[$1].pages) }
    for (index, page) in plan.pages.enumerated() {
      guard let shown = plan.shown(index, in: language), shown.address == language else { continue }
      treeOfPage[index] = Self.nearest(page.page, treeOfFolder) ?? governing
      let entry = FolderNavigation.Entry(
        page: index,
        language: language,
        name: page.page.name,
        title: shown.title,
        titleLanguage: shown.foreignLanguage(in: language)
      )
      if treeOfPage[index] == nil { ungoverned.append(entry) }
      if !listed.contains(index) { unlisted.append(entry) }
    }
    let isSame = ungoverned.map(\.page) == unlisted.map(\.page)
    let folders = try FolderNavigation.tree(of: ungoverned, locale: locale)
    if let tree = add(folders, NavigationPlace(folder: "")) {
      for entry in ungoverned { treeOfPage[entry.page] = tree }
      if isSame { homeTrees.append(tree) }
    }
    guard !isSame else { return }
    let others = try FolderNavigation.tree(of: unlisted, locale: locale)
    if let tree = add(others, NavigationPlace(folder: "")) { homeTrees.append(tree) }
  }

  /// Where the home page has no room for the top of every tree, has it show their names instead.
  private mutating func addIndexOfTrees() {
    let entries = homeTrees.reduce(0) { count, tree in
      count + min(trees[tree].children(of: nil).count, Self.excerptLimit + 1)
    }
    guard entries > Self.homeLimit else { return }
    var index = NavigationTree()
    for tree in homeTrees {
      let place = places[tree]
      let title = place.title ?? trees[tree].nodes.first?.title ?? ""
      index.append(title, link: .contents(tree), level: 1)
    }
    homeTrees = add(index, NavigationPlace(folder: "")).map { [$0] } ?? []
  }

  /// Gives each tree its part of the home page; what small ones leave goes to the larger.
  private mutating func shareHomePage() {
    var left = Self.homeLimit
    let bySize = homeTrees.sorted { (trees[$0].nodes.count, $0) < (trees[$1].nodes.count, $1) }
    for (index, tree) in bySize.enumerated() {
      let room = max(Self.excerptLimit, left / (bySize.count - index))
      homeRooms[tree] = room
      left = max(0, left - min(room, trees[tree].nodes.count))
    }
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

  private static func secondNote(_ document: ContentsDocument) -> Finding {
    .navigation(
      "the folder has other contents that count, so these are left out",
      at: Location(path: document.summary.info.path)
    )
  }

  // MARK: Groups

  /// The entries at the top that the home page shows of a tree, and those below them.
  func homeOverview(of tree: Int) -> (entries: ArraySlice<Int>, overview: NavigationOverview) {
    let top = trees[tree].children(of: nil)
    let room = homeRooms[tree] ?? Self.excerptLimit
    let entries = top.count > room ? top.prefix(Self.excerptLimit) : top[...]
    return (entries, NavigationOverview(trees[tree], of: entries, limit: room))
  }

  /// The groups that the pages of large trees, and the home page, have no room for.
  private func largeGroups() -> [NavigationGroup] {
    var groups: [NavigationGroup] = []
    for (index, tree) in trees.enumerated() where tree.nodes.count > Self.fullLimit {
      let nodes = [nil] + tree.nodes.indices.map(Optional.some)
      groups += nodes.filter { tree.children(of: $0).count > Self.excerptLimit }
        .map { NavigationGroup(tree: index, node: $0) }
    }
    for tree in homeTrees {
      let (entries, overview) = homeOverview(of: tree)
      if entries.count < trees[tree].children(of: nil).count {
        groups.append(NavigationGroup(tree: tree, node: nil))
      }
      groups += overview.collapsed.map { NavigationGroup(tree: tree, node: $0) }
      for case .contents(let other) in trees[tree].nodes.map(\.link) {
        groups.append(NavigationGroup(tree: other, node: nil))
      }
    }
    return groups
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
