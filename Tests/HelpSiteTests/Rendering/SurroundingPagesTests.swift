import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("Pages that are no documents, and what every page obeys")
struct SurroundingPagesTests {
  @Test(
    "the page for wrong addresses starts its links at the path of the site",
    arguments: [
      ("https://a.example", "/"), ("https://a.example/help", "/help/"),
      ("http://a.example:8080/x/y", "/x/y/"),
    ],
    ["404.html", "de-DE/404.html", "ru-RU/404.html"]
  )
  func notFound(site: (url: String, root: String), path: String) async throws {
    let fixture = try Guild.fixture()
    fixture.settings.url = site.url
    let built = try await FinishedSite(fixture)
    var count = 0
    for tag in try built.tags(path) {
      for value in [tag["href"], tag["src"]].compactMap(\.self) where !value.hasPrefix("#") {
        count += 1
        if value.hasPrefix(site.url) { continue }
        #expect(value.hasPrefix(site.root), "\(value)")
        let file = String(value.dropFirst(site.root.utf8.count)).prefix { $0 != "#" }
        #expect(built.files[String(file).percentDecoded] != nil, "\(value)")
      }
    }
    #expect(count > 10)
    #expect(try built.switcher(path).count == 4)
  }

  @Test("without the address of the site its links are relative", arguments: ["", "de-DE/"])
  func relativeNotFound(folder: String) async throws {
    let site = try await Guild.relative.value
    for tag in try site.tags(folder + "404.html") {
      #expect(tag["href"]?.hasPrefix("/") != true)
    }
    #expect(site.broken == [])
  }

  @Test(
    "the page that searches is there in any case, and loads only what is",
    arguments: [true, false]
  )
  func search(isSearchable: Bool) async throws {
    let fixture = try Guild.fixture()
    fixture.isSearchable = isSearchable
    let site = try await FinishedSite(fixture)
    #expect(site.report.isSearchable == isSearchable)
    for path in site.pages where path.contains("/") && !path.contains("help/") {
      let links = try site.tags(path).filter { $0["class"] == "search-link" }
      #expect(links.count == 1, "\(path)")
    }
    for locale in ["en-US", "de-DE", "es-ES", "ru-RU"] {
      let page = "\(locale)/search.html"
      let tags = try site.tags(page)
      let words = try #require(LocaleTag(locale).flatMap { SiteFixture.profiles[$0]?.words })
      let status = tags.first { $0["class"] == "search-status" }
      #expect(status?.text == words["search-unavailable"])
      #expect(tags.contains { $0["href"] == "index.html#contents" })
      #expect(tags.contains { $0.name == "form" } == isSearchable)
      #expect(tags.contains { $0["src"]?.hasSuffix("search.js") == true } == isSearchable)
      #expect(tags.contains { $0["data-index"] != nil } == isSearchable)
      #expect(try site.text(page).contains("connect-src") == isSearchable)
      #expect(try site.switcher(page).count == 4)
    }
    #expect(site.broken == [])
  }

  @Test("the first page leads to each language by its own name, and chooses none")
  func chooser() async throws {
    let site = try await Guild.site.value
    let tags = try site.tags("index.html")
    let cards = tags.filter { $0["class"] == "card" }
    let locales = ["en-US", "de-DE", "es-ES", "ru-RU"]
    #expect(cards.map { $0["href"] ?? "" } == locales.map { "\($0)/index.html" })
    #expect(
      cards.map { $0["lang"] ?? "" } == locales && cards.allSatisfy { $0["lang"] == $0["hreflang"] }
    )
    #expect(try site.text("index.html").contains("Ihr Weg im Programm"))
    #expect(!tags.contains { $0["http-equiv"] == "refresh" || $0.name == "script" })
    #expect(try site.canonical("index.html") == Guild.origin + "/")
  }

  @Test("every page forbids what it does not need, and obeys itself")
  func policy() async throws {
    let site = try await Guild.site.value
    for path in site.pages {
      let tags = try site.tags(path)
      let policy = try #require(
        tags.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
      )
      let rules = policy.split(separator: ";").map { $0.split(separator: " ") }
      #expect(rules.first == ["default-src", "'none'"])
      #expect(!policy.contains("unsafe") && !policy.contains("*"))
      #expect(policy.contains("connect-src") == path.hasSuffix("/search.html"), "\(path)")
      #expect(!policy.contains("https:"), "\(path)")
      #expect(!tags.contains { $0.name == "style" || $0["style"] != nil || $0["onclick"] != nil })
      for script in tags where script.name == "script" {
        #expect(script["src"] != nil || script["type"] == "application/ld+json", "\(path)")
      }
    }
  }

  @Test("images from the web are let in only where a page has one")
  func webImages() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", title: "A", "# A\n\n![x](https://img.example/a.png)")
    try fixture.document("de-DE", "b.md", title: "B", "# B\n\n[x](https://img.example/a.png)")
    let site = try await FinishedSite(fixture)
    for (page, isLetIn) in [("a", true), ("b", false)] {
      let policy = try site.tags("de-DE/\(page).html").first {
        $0["http-equiv"] == "Content-Security-Policy"
      }?["content"]
      #expect(policy?.contains("img-src 'self' data: https:") == isLetIn)
      #expect(policy?.contains("https:") == isLetIn)
    }
  }

  @Test("an image that the policy would not let in is told, and its text shown")
  func blockedImages() async throws {
    let fixture = try SiteFixture()
    try fixture.document(
      "de-DE",
      "a.md",
      title: "A",
      "# A\n\n![x](http://img.example/a.png)\n\n<img src=\"//img.example/b.png\" alt=\"y\">"
    )
    let report = try await fixture.build()
    let page = try fixture.text("de-DE/a.html")
    #expect(!page.contains("img.example"))
    #expect(page.contains("<span class=\"missing-image\">x</span>"))
    #expect(page.contains("<span class=\"missing-image\">y</span>"))
    #expect(
      report.findings.map(\.message) == [
        "the link ‘http://img.example/a.png’ leads nowhere: pages load images from the web by https alone",
        "the link ‘//img.example/b.png’ leads nowhere: pages load images from the web by https alone",
      ]
    )
    #expect(report.findings.map(\.location.start.line) == [8, 10])
  }

  @Test("a link to a file keeps what follows the number sign")
  func fileFragment() async throws {
    let fixture = try SiteFixture()
    try fixture.write("%PDF", to: "content/de-DE/x.pdf")
    try fixture.document("de-DE", "a.md", title: "A", "# A\n\n[x](x.pdf#page=3) [y](x.pdf)")
    let report = try await fixture.build()
    let page = try fixture.text("de-DE/a.html")
    #expect(page.contains("<a href=\"x.pdf#page=3\">x</a> <a href=\"x.pdf\">y</a>"))
    #expect((report.findings.count, report.files) == (0, 1))
  }

  @Test("links to edit and to report tell where the document is")
  func improve() async throws {
    let fixture = try Guild.fixture()
    fixture.settings.edit = try LinkTemplate("https://git.example/{path}?l={locale}")
    fixture.settings.report = try LinkTemplate(
      "mailto:help@a.example?subject={page}%20{locale}{unit}"
    )
    let site = try await FinishedSite(fixture)
    let german = try site.tags("de-DE/join.html")
    #expect(german.contains { $0["href"] == "https://git.example/content/de-DE/join.md?l=de-DE" })
    #expect(
      german.first { $0["id"] == "page-report" }?["href"]
        == "mailto:help@a.example?subject=join.md%20de-DE"
    )
    // Whatever is chosen of the source, each page that shows units has the link once.
    for path in ["de-DE/join.html", "de-DE/flows/join.html", "es-ES/join.html", "es-ES/fees.html"] {
      #expect(try site.tags(path).count { $0["id"] == "page-report" } == 1, "\(path)")
    }
    // The source and what has no source have no translation to report.
    for path in ["en-US/join.html", "ru-RU/join.html", "de-DE/local.html"] {
      #expect(!(try site.tags(path).contains { $0["id"] == "page-report" }), "\(path)")
    }
    let plain = try await Guild.site.value.text("de-DE/join.html")
    #expect(!plain.contains("class=\"improve\""))
  }

  @Test("no link of the site leads nowhere")
  func links() async throws {
    for site in [try await Guild.site.value, try await Guild.relative.value] {
      #expect(site.broken == [])
      #expect(LinkChecker(site.files).linkCount > 300)
    }
  }
}
