import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("Building the site")
struct SiteBuildTests {
  /// A site in two locales, one of which lacks a page: two pages, a flow, an image, navigation.
  private func orchard() throws -> SiteFixture {
    let fixture = try SiteFixture()
    fixture.settings.title = "Orchard & Sons"
    fixture.flows = """
      flows:
        - {id: join, stage: join, page: guide/join.md, anchor: join-now, next: [leave], help: j}
        - {id: leave, stage: leave, page: leave.md, anchors: [old-name, leave-now], help: l}
      """
    for (locale, join, leave) in [
      ("de-DE", "Beitreten", "Austreten"), ("ru-RU", "Вступить", "Выйти"),
    ] {
      try fixture.document(
        locale,
        "TOC.md",
        """
        # \(unit(101, "1: \(join)", "1: Joining"))

        ## [\(unit(102, join, "Join"))](guide/join.md)

        ## [\(unit(103, leave, "Leave"))](leave.md)

        ## [\(unit(104, "Web", "Web"))](https://example.com/)
        """
      )
      try fixture.document(
        locale,
        "guide/join.md",
        title: "\(join) <1>",
        date: "02/03/2025",
        type: locale == "de-DE" ? "MT" : "HT",
        handOff: "02/10/2025",
        """
        # <a name="join"></a>\(unit(103, join, "Join"))

        \(unit(104, "\(join)!", "Come in.")) [\(unit(105, "\(leave)?", "Leave?"))](../leave.md#leave-now)

        ![\(join)](../../media/map.svg)

        ## <a name="join-now"></a>\(unit(107, "\(join) A", "Join now"))

        1. \(unit(108, "A", "Open the gate."))

            > [!NOTE]
            > \(unit(109, "N", "The gate is [here](#join)."))

        2. \(unit(110, "B", "Walk in."))

            1. \(unit(111, "C", "Slowly."))
        """
      )
    }
    try fixture.document(
      "de-DE",
      "leave.md",
      title: "Austreten",
      """
      # <a name="leave"></a>\(unit(103, "Austreten", "Leave"))

      ## <a name="leave-now"></a>\(unit(104, "Jetzt austreten", "Leave now"))

      1. \(unit(105, "Gehen Sie.", "Go."))
      """
    )
    try fixture.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "content/media/map.svg")
    return fixture
  }

  @Test(
    "a site has every page, flow and home page in every language, and only links that lead somewhere"
  )
  func whole() async throws {
    let fixture = try orchard()
    let report = try await fixture.build()
    let files = try fixture.files()
    let names = [
      "index.html", "404.html", "search.html", "help-map.html", "llms.txt", "guide/join.html",
      "leave.html",
      "flows/join.html", "flows/leave.html", "help/j/index.html", "help/l/index.html",
    ]
    for locale in ["en-US", "de-DE", "ru-RU"] {
      let markdown = locale == "ru-RU" ? ["guide/join.md"] : ["guide/join.md", "leave.md"]
      #expect(
        files.keys.filter { $0.hasPrefix(locale) }.sorted()
          == (names + markdown).map { "\(locale)/\($0)" }.sorted()
      )
    }
    let others = files.keys.filter { !$0.contains("-") && !$0.hasPrefix(".") }.sorted()
    #expect(
      others == [
        "404.html", "assets/excerpts.js", "assets/icon.svg", "assets/menus.js", "assets/reading.js",
        "assets/search.js",
        "assets/site.css", "assets/steps.js", "help/j/index.html", "help/l/index.html",
        "index.html", "llms.txt", "media/map.svg",
      ]
    )
    let checker = LinkChecker(files)
    #expect(checker.broken == [])
    #expect(checker.linkCount > 100)
    #expect(report.findings == [])
    #expect(report.locales.map(\.text) == ["en-US", "de-DE", "ru-RU"])
    #expect((report.pages, report.fallbackPages) == (5, 1))
    #expect((report.flowPages, report.files) == (6, 1))
  }

  @Test("the output does not depend on the jobs or on what was there")
  func deterministic() async throws {
    let fixture = try orchard()
    try await fixture.build(jobs: 1)
    let first = try fixture.files()
    try await fixture.build(jobs: 5)
    #expect(try fixture.files() == first)
  }

  @Test("source pages show the source, target pages the target, with the English anchors")
  func sides() async throws {
    let fixture = try orchard()
    try await fixture.build()
    let german = try fixture.text("de-DE/guide/join.html")
    let english = try fixture.text("en-US/guide/join.html")
    #expect(german.contains("<html lang=\"de-DE\" dir=\"ltr\">"))
    #expect(german.contains("<title>Beitreten &lt;1&gt; · Orchard &amp; Sons</title>"))
    #expect(german.contains("<h2 id=\"join-now\">") && german.contains("Beitreten A"))
    #expect(german.contains("Maschinell übersetzt") && german.contains("10. Februar 2025"))
    #expect(english.contains("<title>Join · Orchard &amp; Sons</title>"))
    #expect(english.contains("<h2 id=\"join-now\">") && english.contains("Join now"))
    #expect(english.contains("February 3, 2025"))
    // What is translated in place has no source in the file: it says which language it is in.
    #expect(english.contains("alt=\"Beitreten\" lang=\"de-DE\">"))
    #expect(english.split(separator: "Beitreten").count == 2)
    #expect(!english.contains("data-stu-id"))
  }

  @Test("steps keep what stands inside them, and links to their own page lead there")
  func flow() async throws {
    let fixture = try orchard()
    try await fixture.build()
    let page = try fixture.text("en-US/flows/join.html")
    let flow = String(page[(try #require(page.firstRange(of: "<body>"))).lowerBound...])
    #expect(flow.contains("<h1>Join now</h1>"))
    #expect(flow.contains("2 steps"))
    let gate = try #require(flow.firstRange(of: "Open the gate."))
    let note = try #require(flow.firstRange(of: "<p class=\"alert-title\">Note</p>"))
    let walk = try #require(flow.firstRange(of: "Walk in."))
    let slowly = try #require(flow.firstRange(of: "Slowly."))
    #expect(gate.upperBound < note.lowerBound && note.upperBound < walk.lowerBound)
    #expect(walk.upperBound < slowly.lowerBound)
    #expect(flow.contains("<a href=\"../guide/join.html#join\">here</a>"))
    #expect(flow.contains("href=\"../guide/join.html#join-now\""))
    #expect(flow.contains("href=\"../flows/leave.html\""))
  }

  @Test("links to a page that the language lacks stay in it, and tell the language of the text")
  func lacking() async throws {
    let fixture = try orchard()
    try await fixture.build()
    let tags = MarkupTag.all(in: try fixture.text("ru-RU/guide/join.html"))
    let link = tags.first { $0["href"] == "../leave.html#leave-now" }
    #expect(link?["hreflang"] == "en-US" && link?["class"] == "foreign")
    #expect(try fixture.text("ru-RU/leave.html").contains("lang=\"en-US\""))
  }

  @Test("navigation marks the page, and leads to the pages before and after it")
  func place() async throws {
    let fixture = try orchard()
    try await fixture.build()
    let page = try fixture.text("de-DE/guide/join.html")
    #expect(page.contains("<a href=\"../guide/join.html\" aria-current=\"page\">Beitreten</a>"))
    #expect(page.contains("<a class=\"pager-next\" rel=\"next\" href=\"../leave.html\">"))
    #expect(!page.contains("rel=\"prev\""))
    #expect(page.contains("<li><span>1: Beitreten</span></li>"))
    #expect(page.contains("<a href=\"https://example.com/\">Web</a>"))
  }

  @Test("links that lead nowhere lose their address and are told with their place")
  func deadLinks() async throws {
    let fixture = try SiteFixture()
    try fixture.document(
      "de-DE",
      "a.md",
      title: "A",
      """
      # \(unit(103, "A", "A"))

      [fort](gone.md) [hinaus](../../../secret.md) [wurzel](/x) [weg](b.md#nicht-da)
      [da](b.md#eigene) [bild](img/none.png) ![kein Bild](img/none.png) [inhalt](TOC.md)

      <a href="gone.md">roh</a> <img src="x.png" alt="auch keins">
      """
    )
    try fixture.document(
      "de-DE",
      "b.md",
      title: "B",
      "# B\n\n<p id=\"eigene\">\(unit(103, "B", "B"))</p>"
    )
    let report = try await fixture.build()
    let page = try fixture.text("de-DE/a.html")
    for text in ["fort", "hinaus", "wurzel", "bild", "roh"] {
      #expect(page.contains("<a>\(text)</a>"), "\(text)")
    }
    #expect(page.contains("<a href=\"b.html\">weg</a>"))
    #expect(page.contains("<a href=\"b.html#eigene\">da</a>"))
    #expect(page.contains("<a href=\"index.html#contents\">inhalt</a>"))
    #expect(page.contains("<span class=\"missing-image\">kein Bild</span>"))
    #expect(page.contains("<span class=\"missing-image\">auch keins</span>"))
    #expect(LinkChecker(try fixture.files()).broken == [])
    let told = report.findings.map {
      "\($0.location.start.line): \($0.message.prefix { $0 != ":" })"
    }
    #expect(
      told == [
        "8: the link ‘gone.md’ leads nowhere", "8: the link ‘../../../secret.md’ leads nowhere",
        "8: the link ‘/x’ leads nowhere", "8: the link ‘b.md#nicht-da’ leads nowhere",
        "9: the link ‘img/none.png’ leads nowhere", "11: the link ‘x.png’ leads nowhere",
      ]
    )
  }

  @Test("what is known of versions is said, and no more")
  func versions() async throws {
    let fixture = try SiteFixture()
    for (locale, date) in [("de-DE", "01/02/2025"), ("es-ES", "03/04/2024")] {
      try fixture.document(
        locale,
        "dated.md",
        title: "T",
        hash: "h\(date)",
        date: date,
        unit(103, "X", "Y")
      )
    }
    for locale in ["de-DE", "es-ES", "ru-RU"] {
      let hash = locale == "ru-RU" ? "other" : "same"
      try fixture.document(locale, "undated.md", title: "T", hash: hash, unit(103, "X", "Y"))
    }
    try fixture.document("de-DE", "alone.md", title: "T", unit(103, "X", "Y"))
    try await fixture.build()
    #expect(try fixture.text("es-ES/dated.html").contains("una versión anterior"))
    #expect(!(try fixture.text("de-DE/dated.html").contains("class=\"notice\"")))
    #expect(try fixture.text("de-DE/dated.html").contains("<small>ältere Fassung</small>"))
    #expect(
      try fixture.text("ru-RU/undated.html").contains(
        "вариант «Deutsch» сделаны по разным версиям страницы"
      )
    )
    #expect(!(try fixture.text("es-ES/undated.html").contains("class=\"notice\"")))
    let alone = try fixture.text("de-DE/alone.html")
    #expect(!alone.contains("class=\"notice\"") && !alone.contains("Maschinell"))
  }

  @Test("flows that cannot be shown are told")
  func missingFlows() async throws {
    let fixture = try SiteFixture()
    fixture.flows = """
      flows:
        - {id: one, stage: join, page: gone.md, anchor: a}
        - {id: two, stage: join, page: a.md, anchors: [a, b]}
      """
    try fixture.document(
      "de-DE",
      "a.md",
      title: "A",
      "# <a name=\"a\"></a>\(unit(103, "A", "A"))\n"
    )
    let report = try await fixture.build()
    #expect(
      report.findings.map(\.message) == [
        "the flow ‘two’ has no steps here: no ordered list stands under #a, #b",
        "the flow ‘one’ has no page: there is no ‘gone.md’",
      ]
    )
    #expect(report.flowPages == 0)
  }

  @Test("large contents show the surroundings of a page, and the home page all")
  func largeNavigation() async throws {
    let fixture = try SiteFixture()
    for number in 100..<300 {
      try fixture.document("de-DE", "p\(number).md", title: "P\(number)", unit(103, "A", "A"))
    }
    try await fixture.build()
    let page = try fixture.text("de-DE/p200.html")
    #expect(page.contains("<a href=\"p200.html\" aria-current=\"page\">P200</a>"))
    #expect(page.contains("p190.html") && !page.contains("p150.html"))
    #expect(page.contains("href=\"contents/all.html\""))
    #expect(page.contains("rel=\"prev\" href=\"p199.html\""))
    let home = try fixture.text("de-DE/index.html")
    #expect((100..<300).allSatisfy { home.contains("href=\"p\($0).html\"") })
  }
}
