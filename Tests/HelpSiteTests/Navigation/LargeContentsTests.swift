import Testing
import Workspace

@testable import HelpSite

@Suite("Large contents")
struct LargeContentsTests {
  /// Pages in folders: `folders` of them, each with `pages`.
  private static func documents(folders: Int, pages: Int, in locale: String = "de-DE") -> [String:
    String]
  {
    var documents = ["\(locale)/index.md": NavigationFixture.page("Anfang")]
    for folder in 0..<folders {
      for page in 0..<pages {
        documents["\(locale)/folder-\(folder)/page-\(page).md"] =
          NavigationFixture.page("Seite \(1_000_000 + page) von \(folder)")
      }
    }
    return documents
  }

  /// Every address that pages of a language link to, from the home page on, through the pages of groups alone.
  private func reached(
    _ fixture: NavigationFixture,
    _ renderer: NavigationRenderer,
    _ tag: String = "de-DE"
  ) throws
    -> Set<String>
  {
    let navigation = try fixture.navigation(tag)
    var reached: Set<String> = []
    var queue = [(try renderer.contents(), "")]
    while let (html, folder) = queue.popLast() {
      for link in html.links {
        let path = try #require(Path.resolve(link.percentDecoded, from: folder + "x"))
        guard reached.insert(path).inserted, let page = navigation.folderPages.page(named: path)
        else { continue }
        queue.append((try renderer.contents(of: page), Path.folder(of: path) + "/"))
      }
    }
    return reached
  }

  private func addresses(_ fixture: NavigationFixture) -> Set<String> {
    Set(fixture.plan.pages.map { String($0.addresses[0].path.dropFirst("en-US/".count)) })
  }

  @Test(
    "every page is reached from the home page, and no page has many links",
    arguments: [(1, 3_000), (3, 200), (40, 12), (450, 2)]
  )
  func bounds(folders: Int, pages: Int) throws {
    let fixture = try NavigationFixture(Self.documents(folders: folders, pages: pages))
    let navigation = try fixture.navigation()
    let renderer = try fixture.renderer()
    #expect(try renderer.contents().links.count <= 2 * SiteNavigation.homeLimit)
    for page in stride(from: 0, to: fixture.plan.pages.count, by: 97) {
      let links = try renderer.html(beside: page).links
      #expect(links.count <= SiteNavigation.fullLimit + 40)
    }
    for page in navigation.folderPages.pages {
      #expect(try renderer.contents(of: page).links.count <= 2 * FolderPages.entryLimit)
    }
    #expect(addresses(fixture).isSubset(of: try reached(fixture, renderer)))
    #expect(
      Set(navigation.folderPages.pages.map(\.name)).count == navigation.folderPages.pages.count
    )
  }

  @Test("a page sees its neighbours, the way to it, and the page of its folder")
  func excerpt() throws {
    let fixture = try NavigationFixture(Self.documents(folders: 2, pages: 300))
    let renderer = try fixture.renderer()
    let html = try renderer.html(beside: try fixture.page("folder-1/page-150.md"))
    #expect(html.text.contains("<a href=\"../folder-1/page-150.html\" aria-current=\"page\">"))
    for page in 144...165 {
      #expect(html.links.contains("../folder-1/page-\(page).html"), "\(page)")
    }
    #expect(!html.links.contains("../folder-1/page-100.html"))
    #expect(html.links.last == "../contents/folder-1.html")
    #expect(html.text.contains("Folder 1"))
    #expect(html.text.contains("<a href=\"../contents/folder-0.html\">Folder 0</a>"))
    #expect(html.text.split(separator: "aria-current").count == 2)
  }

  @Test("pages of a stretch have the same contents beside them, whoever was rendered before")
  func sharing() throws {
    let fixture = try NavigationFixture(Self.documents(folders: 3, pages: 120))
    let pages = Array(fixture.plan.pages.indices)
    let first = try fixture.renderer()
    let second = try fixture.renderer()
    let forwards = try pages.map { try first.html(beside: $0) }
    let backwards = try pages.reversed().map { try second.html(beside: $0) }
    #expect(forwards == backwards.reversed())
    let plain = Set(forwards.map { $0.text.replacing(" aria-current=\"page\"", with: "") })
    #expect(plain.count <= 3 * (120 / NavigationItems.stretch + 1) + 1)
  }

  @Test("small contents stand beside each page in full, and need no pages of groups")
  func small() throws {
    let fixture = try NavigationFixture(Self.documents(folders: 5, pages: 20))
    #expect(try fixture.navigation().folderPages.pages.isEmpty)
    let renderer = try fixture.renderer()
    for page in fixture.plan.pages.indices {
      #expect(try renderer.html(beside: page).links.count == fixture.plan.pages.count)
    }
    #expect(try renderer.contents().links.count == fixture.plan.pages.count)
  }

  @Test("a page of a group has a title, the way to it, and an address that no other page has")
  func folderPages() throws {
    var documents = Self.documents(folders: 1, pages: 500)
    documents["de-DE/contents/folder-0.md"] = NavigationFixture.page("Im Weg")
    let fixture = try NavigationFixture(documents)
    let navigation = try fixture.navigation()
    let renderer = try fixture.renderer()
    let page = try #require(navigation.folderPages.pages.first)
    #expect(navigation.folderPages.pages.count == 1)
    #expect(page.address.path == "de-DE/contents/folder-0-2.html")
    #expect(renderer.title(of: page) == "Folder 0")
    #expect(renderer.breadcrumbs(of: page).isEmpty)
    #expect(try renderer.contents(of: page).links.count == 500)
    let breadcrumbs = renderer.breadcrumbs(of: try fixture.page("folder-0/page-7.md"))
    #expect(breadcrumbs.map(\.title) == ["Folder 0"])
    #expect(breadcrumbs.map(\.href) == ["../contents/folder-0-2.html"])
  }

  @Test("a group beyond what a page lists is parted, and each part names where it starts and ends")
  func parts() throws {
    let entries = (0..<9_000).map { "## [Seite \($0)](p\($0 % 10).md)\n" }.joined()
    var documents = ["de-DE/TOC.md": "# Gruppe\n" + entries]
    for page in 0..<10 { documents["de-DE/p\(page).md"] = NavigationFixture.page("Seite") }
    let fixture = try NavigationFixture(documents)
    let navigation = try fixture.navigation()
    let renderer = try fixture.renderer()
    #expect(
      navigation.folderPages.pages.map(\.name) == [
        "contents/all-1.html", "contents/all-1-1.html", "contents/all-1-2.html",
        "contents/all-1-3.html",
      ]
    )
    let list = try renderer.contents(of: navigation.folderPages.pages[0])
    #expect(list.links == (1...3).map { "../contents/all-1-\($0).html" })
    #expect(list.text.contains("-2.html\">Seite 3000 – Seite 5999</a>"))
    let part = navigation.folderPages.pages[2]
    #expect(try renderer.contents(of: part).links.count == 3_000)
    #expect(renderer.breadcrumbs(of: part).map(\.href) == ["../contents/all-1.html"])
  }

  @Test("a group has the same address in every language that lists it")
  func languages() throws {
    let toc = { (group: String) in
      "# \(group)\n" + (0..<200).map { "## [x](p\($0).md)\n" }.joined()
        + "# [Anfang](p0.md)\n## [x](p1.md)\n"
    }
    var documents = ["de-DE/TOC.md": toc("Gruppe"), "es-ES/TOC.md": toc("Grupo")]
    for page in 0..<200 {
      documents["de-DE/p\(page).md"] = NavigationFixture.page("Seite")
      documents["es-ES/p\(page).md"] = NavigationFixture.page("Página")
    }
    let fixture = try NavigationFixture(documents)
    let names = try ["de-DE", "es-ES"].map {
      try fixture.navigation($0).folderPages.pages.map(\.name)
    }
    #expect(names[0] == ["contents/all-1.html"])
    #expect(names[0] == names[1])
    #expect(
      try fixture.navigation("es-ES").folderPages.page(named: "contents/all-1.html")?.title
        == "Grupo"
    )
  }

  @Test("many tables of contents stand on the home page by their names", arguments: [30, 100, 600])
  func manyTrees(count: Int) throws {
    var documents: [String: String] = [:]
    for folder in 0..<count {
      documents["de-DE/f\(folder)/TOC.md"] = (0..<8).map { "# [Seite \($0)](p\($0).md)\n" }.joined()
      for page in 0..<8 {
        documents["de-DE/f\(folder)/p\(page).md"] = NavigationFixture.page("Seite")
      }
    }
    let fixture = try NavigationFixture(documents)
    let renderer = try fixture.renderer()
    #expect(try renderer.contents().links.count <= 2 * SiteNavigation.homeLimit)
    #expect(addresses(fixture).isSubset(of: try reached(fixture, renderer)))
  }

  @Test("what there is room for agrees with its limit", arguments: [0, 1, 5, 9, 20, 1_000])
  func overview(limit: Int) {
    var tree = NavigationTree()
    for group in 0..<5 {
      tree.append("Group", link: nil, level: 1)
      for page in 0..<group * 2 {
        tree.append("Page", link: nil, level: 2)
        if page == 1 { tree.append("Deep", link: nil, level: 3) }
      }
    }
    let top = tree.children(of: nil)
    let overview = NavigationOverview(tree, of: top, limit: limit)
    var shown = top
    var index = 0
    while index < shown.count {
      if overview.expanded.contains(shown[index]) { shown += tree.children(of: shown[index]) }
      index += 1
    }
    #expect(overview.count == shown.count)
    #expect(shown.count <= max(limit, top.count))
    let hidden = shown.filter { !tree.children(of: $0).isEmpty && !overview.expanded.contains($0) }
    #expect(overview.collapsed == hidden.sorted())
    if limit == 1_000 { #expect(shown.count == tree.nodes.count) }
  }
}
