import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("Sites of uneven documents")
struct UnevenSiteTests {
  @Test("titles of any length and none stand in every list", arguments: [0, 1, 10_000])
  func titles(length: Int) async throws {
    let title = String(repeating: "ж", count: length)
    let fixture = try SiteFixture()
    fixture.settings.url = "https://a.example"
    fixture.flows = "flows: [{id: f, stage: join, page: some-page.md, anchor: a, help: h}]"
    try fixture.document(
      "ru-RU",
      "some-page.md",
      title: length == 0 ? nil : title,
      handOff: "01/01/2025",
      "## <a name=\"a\"></a>\(unit(103, title.isEmpty ? "!" : title, "T"))\n\n1. \(unit(104, "x", "y"))\n"
    )
    let site = try await FinishedSite(fixture)
    let shown = length == 0 ? "Some page" : ShownTitle(title).text
    for path in ["some-page.html", "index.html", "feed.xml", "llms.txt"] {
      #expect(try site.text("ru-RU/\(path)").contains(shown), "\(path)")
    }
    #expect(try site.text("ru-RU/some-page.html").contains("<title>\(shown) · "))
    #expect(try site.text("en-US/some-page.html").contains("<title>Some page · "))
    #expect(site.broken == [])
  }

  @Test("a site without documents in the source language or units is whole")
  func withoutSource() async throws {
    let fixture = try SiteFixture()
    fixture.settings.url = "https://a.example"
    fixture.flows = "flows: [{id: f, stage: join, page: a.md, anchor: a, help: h}]"
    for locale in ["de-DE", "es-ES"] {
      try fixture.document(
        locale,
        "a.md",
        title: locale,
        hash: "",
        "# <a name=\"a\"></a>\(locale)\n\n1. x\n2. [y](b.md)"
      )
    }
    try fixture.document("es-ES", "b.md", title: "B", hash: "", "# B")
    let site = try await FinishedSite(fixture)
    #expect(site.files["en-US/a.html"] == nil && site.files["en-US/flows/f.html"] == nil)
    #expect(try site.alternates("de-DE/a.html").keys.sorted() == ["de-DE", "es-ES"])
    #expect(try site.text("help/h/index.html").contains("url=../../de-DE/flows/f.html"))
    #expect(site.files["en-US/help/h/index.html"] == nil)
    // Only Spanish has the page: a reader of German is led there, and told.
    let link = try site.tags("de-DE/a.html").first { $0["href"] == "../es-ES/b.html" }
    #expect(link?["hreflang"] == "es-ES")
    #expect(try site.text("help-map.json").contains("\"de-DE\""))
    #expect(!(try site.text("help-map.json").contains("\"en-US\"")))
    #expect(site.broken == [])
  }

  @Test("a site of no documents has a home and a page for wrong addresses")
  func empty() async throws {
    let fixture = try SiteFixture()
    try fixture.write("", to: "content/none.txt")
    let site = try await FinishedSite(fixture)
    #expect(site.report.pages == 0)
    #expect(
      site.pages == [
        "404.html", "en-US/404.html", "en-US/index.html", "en-US/search.html", "index.html",
      ]
    )
    #expect(site.broken == [])
  }

  @Test("a locale without words is told, and the others are whole")
  func unknownLocale() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", title: "A", "# \(unit(103, "A", "A"))")
    try fixture.document("fr-FR", "a.md", title: "A", "# \(unit(103, "A", "A"))")
    let site = try await FinishedSite(fixture)
    #expect(site.report.findings.map(\.check) == ["site-locale"])
    #expect(site.report.locales.map(\.text) == ["en-US", "de-DE"])
    #expect(!site.files.keys.contains { $0.hasPrefix("fr-FR") })
  }
}
