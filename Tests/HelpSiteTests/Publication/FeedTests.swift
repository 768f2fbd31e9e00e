import Testing
import Workspace

@testable import HelpSite

@Suite("Feeds of new translations")
struct FeedTests {
  private func feed(_ site: FinishedSite, _ locale: String) throws -> PublishedXML {
    try PublishedXML(try #require(site.files["\(locale)/feed.xml"]))
  }

  /// A site of pages handed off on some days: name, title and day.
  private func site(_ pages: [(String, String, String?)]) async throws -> FinishedSite {
    let fixture = try SiteFixture()
    fixture.settings.url = "https://a.example"
    for (name, title, day) in pages {
      try fixture.document("de-DE", name, title: title, handOff: day, "# \(unit(103, "A", "A"))")
    }
    return try await FinishedSite(fixture)
  }

  @Test("the newest come first, those of one day by name, and none without a day")
  func order() async throws {
    let site = try await site([
      ("b.md", "B", "03/01/2025"), ("a.md", "A", "03/01/2025"), ("c.md", "C", "12/31/2024"),
      ("d.md", "D", "01/01/2026"), ("e.md", "E", nil),
    ])
    let feed = try feed(site, "de-DE")
    let entries = feed.groups("entry").map { $0.first { $0.name == "title" }?.text }
    #expect(entries == ["D", "A", "B", "C"])
    #expect(
      feed.all("updated").map(\.text) == [
        "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2025-03-01T00:00:00Z",
        "2025-03-01T00:00:00Z", "2024-12-31T00:00:00Z",
      ]
    )
    let identifiers = feed.all("id").map(\.text)
    #expect(Set(identifiers).count == 5)
  }

  @Test(
    "has what Atom asks of a feed and its entries",
    arguments: ["de-DE", "es-ES", "ru-RU", "en-US"]
  )
  func required(locale: String) async throws {
    let site = try await Guild.site.value
    let feed = try feed(site, locale)
    #expect(feed.root == "feed")
    let top = feed.all("feed").first
    #expect(top?["lang"] == locale)
    for name in ["id", "title", "updated"] {
      #expect(feed.all(name).filter { $0.path == ["feed", name] }.count == 1)
    }
    #expect(feed.all("name").first?.path == ["feed", "author", "name"])
    let own = feed.all("link").first { $0["rel"] == "self" }
    #expect(own?["href"] == "\(Guild.origin)/\(locale)/feed.xml")
    for entry in feed.groups("entry") {
      #expect(["id", "title", "updated"].allSatisfy { name in entry.contains { $0.name == name } })
      let link = try #require(entry.first { $0.name == "link" }?["href"])
      let path = try #require(FinishedSite.path(of: link, below: Guild.origin))
      #expect(site.files[path] != nil && path.hasPrefix(locale))
    }
  }

  @Test(
    "holds what the language has and knows the day of",
    arguments: [
      ("de-DE", ["Eintreten", "Regeln"]), ("es-ES", ["Entrar"]), ("ru-RU", ["Правила"]),
      ("en-US", ["Part 10."]),
    ]
  )
  func entries(locale: String, titles: [String]) async throws {
    let feed = try feed(try await Guild.site.value, locale)
    #expect(feed.groups("entry").compactMap { $0.first { $0.name == "title" }?.text } == titles)
  }

  @Test("a feed without entries is a feed")
  func empty() async throws {
    let feed = try feed(try await site([("a.md", "A", nil)]), "de-DE")
    #expect(feed.groups("entry").isEmpty)
    #expect(feed.all("updated").map(\.text) == ["1970-01-01T00:00:00Z"])
  }

  @Test(
    "titles of any shape are text",
    arguments: ["<b>&amp; \"x\" ]]>", "茶 & кофе", "]]><entry/>", "&#60;"]
  )
  func escaping(title: String) async throws {
    let feed = try feed(try await site([("a.md", "'\(title)'", "01/01/2025")]), "de-DE")
    let entry = try #require(feed.groups("entry").first)
    #expect(entry.first { $0.name == "title" }?.text == title)
  }

  @Test("is bounded")
  func bounded() async throws {
    let pages = (0..<Feed.limit + 5).map { ("p\($0).md", "P\($0)", Optional("01/01/2025")) }
    #expect(try feed(try await site(pages), "de-DE").groups("entry").count == Feed.limit)
  }
}
