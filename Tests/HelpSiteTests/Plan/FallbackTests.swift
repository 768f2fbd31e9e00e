import Testing
import Workspace

@testable import HelpSite

@Suite("Pages that a language lacks")
struct FallbackTests {
  @Test(
    "show the source inside the interface of the language, and say so",
    arguments: [
      ("ru-RU/join.html", "<h1 id=\"join\"", "Part 10."),
      ("es-ES/rules.html", "<h1 id=\"rules\"", "Rules"),
    ]
  )
  func text(path: String, heading: String, source: String) async throws {
    let site = try await Guild.site.value
    let text = try site.text(path)
    let locale = path.prefix(5)
    #expect(text.contains("<html lang=\"\(locale)\" dir=\"ltr\">"))
    #expect(text.contains(source) && text.contains(heading))
    let texts = try site.tags(path).filter { $0["class"] == "text" }
    #expect(!texts.isEmpty)
    #expect(texts.allSatisfy { $0["lang"] == "en-US" && $0["dir"] == "ltr" })
    let notices = try site.tags(path).filter { $0["class"]?.hasPrefix("notice ") == true }
    #expect(notices.map { $0["class"] } == ["notice notice-fallback"])
    #expect(text.contains("English (United States)"))
  }

  @Test("a page of the language's own says nothing of it", arguments: ["de-DE", "es-ES", "en-US"])
  func own(locale: String) async throws {
    let site = try await Guild.site.value
    #expect(!(try site.text("\(locale)/join.html").contains("notice-fallback")))
    let texts = try site.tags("\(locale)/join.html").filter { $0["class"] == "text" }
    #expect(!texts.isEmpty && texts.allSatisfy { $0["lang"] == nil })
  }

  @Test(
    "stand for the source page, and search engines are not told of them",
    arguments: ["join.html", "flows/join.html", "flows/leave.html"]
  )
  func addresses(page: String) async throws {
    let site = try await Guild.site.value
    let path = "ru-RU/" + page
    #expect(try site.canonical(path) == "\(Guild.origin)/en-US/\(page)")
    #expect(try site.alternates(path) == [:])
    #expect(!(try site.text("ru-RU/sitemap.xml").contains("ru-RU/\(page)<")))
    #expect(!(try site.text("ru-RU/feed.xml").contains("ru-RU/\(page)")))
    #expect(!(try site.text("ru-RU/llms.txt").contains("(\(page.dropLast(5)).md)")))
    for other in ["de-DE", "en-US"] {
      #expect(try site.alternates("\(other)/\(page)")["ru-RU"] == nil)
      #expect(!(try site.text("\(other)/sitemap.xml").contains("ru-RU/\(page)\"")))
    }
    #expect(site.files["ru-RU/join.md"] == nil)
  }

  @Test("stand in the switcher with a mark and the language of their text")
  func switcher() async throws {
    let site = try await Guild.site.value
    let entries = try site.switcher("de-DE/join.html")
    #expect(entries.map(\.tag) == ["en-US", "de-DE", "es-ES", "ru-RU"])
    #expect(entries.map { $0.link["hreflang"] } == ["en-US", "de-DE", "es-ES", "en-US"])
    #expect(
      entries.map { $0.link["href"] ?? "" } == [
        "../en-US/join.html", "join.html", "../es-ES/join.html", "../ru-RU/join.html",
      ]
    )
    #expect(entries.map(\.mark) == ["", "ältere Fassung", "", "Noch nicht übersetzt"])
    #expect(entries.map { $0.link["aria-current"] } == [nil, "true", nil, nil])
  }

  @Test("a page without units is in its own language alone")
  func withoutSource() async throws {
    let site = try await Guild.site.value
    #expect(site.pages.filter { $0.hasSuffix("/local.html") } == ["de-DE/local.html"])
    #expect(try site.switcher("de-DE/local.html").map(\.tag) == ["de-DE"])
    #expect(try site.alternates("de-DE/local.html") == [:])
    #expect(try site.canonical("de-DE/local.html") == "\(Guild.origin)/de-DE/local.html")
  }

  @Test("a flow whose steps a translated page lacks shows those of the source")
  func flow() async throws {
    let site = try await Guild.site.value
    let text = try site.text("ru-RU/flows/leave.html")
    #expect(text.contains("Open &lt;/script&gt; &amp; close."))
    #expect(text.contains("notice-fallback"))
    let tags = try site.tags("ru-RU/flows/leave.html")
    #expect(tags.first { $0.name == "h1" }?["lang"] == "en-US")
    #expect(tags.first { $0["class"] == "steps" }?["lang"] == "en-US")
    // The page is translated but has no such steps, so the link leads to those of the source.
    let full = tags.first { $0["href"]?.contains("rules.html#leave") == true }
    #expect(full?["href"] == "../../en-US/rules.html#leave" && full?["hreflang"] == "en-US")
    #expect(try site.text("ru-RU/rules.html").contains("Правила"))
  }

  @Test("cards of such flows say so before they are opened")
  func cards() async throws {
    let site = try await Guild.site.value
    let card = try #require(
      try site.tags("ru-RU/index.html").first { $0["href"] == "flows/leave.html" }
    )
    #expect(card["hreflang"] == "en-US")
    #expect(try site.text("ru-RU/index.html").contains("Пока не переведено"))
    #expect(!(try site.text("de-DE/index.html").contains("Noch nicht übersetzt")))
  }

  @Test("the report counts pages by whether the language has them")
  func report() async throws {
    let report = try await Guild.site.value.report
    // Own: join de, es, en; rules de, ru, en; fees de, es, ru, en; local de. Shown for want: join ru, rules es.
    #expect((report.pages, report.fallbackPages, report.flowPages) == (11, 2, 8))
    #expect(report.hasAddresses && report.isSearchable)
  }
}
