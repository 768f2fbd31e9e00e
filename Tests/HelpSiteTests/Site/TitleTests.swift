import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("Titles on the site")
struct TitleTests {
  private static let long =
    (1...1_430).map { "Titel\($0 % 10) " }.joined()
    + "zum Schluss"

  @Test("a title of ten thousand letters is cut where there is little room, and told at its place")
  func longTitle() async throws {
    let fixture = try SiteFixture()
    fixture.settings.url = "https://a.example"
    try fixture.document("de-DE", "a.md", title: Self.long, handOff: "01/02/2021", "Text.")
    try fixture.document("de-DE", "b.md", title: "B", "Text.")
    let report = try await fixture.build()
    let note = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(note.check == "site-page" && note.severity == .warning)
    #expect(note.location.path.hasSuffix("de-DE/a.md"))
    #expect(note.location.start == Position(line: 2, column: 8))
    let own = try fixture.text("de-DE/a.html")
    #expect(own.contains("<h1>\(Self.long)</h1>"))
    #expect(own.split(separator: "zum Schluss").count == 2)
    for name in ["b.html", "index.html", "feed.xml", "llms.txt"] {
      let text = try fixture.text("de-DE/\(name)")
      #expect(text.contains("Titel1 Titel2") && text.contains("…"), "\(name)")
      #expect(!text.contains("zum Schluss"), "\(name)")
      #expect(text.utf8.count < 40_000, "\(name)")
    }
  }

  @Test("a heading that is the title stays whole on its page")
  func longHeading() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", "Vorwort.\n\n# \(unit(103, Self.long, Self.long))\n")
    let report = try await fixture.build()
    #expect(report.findings.map(\.check) == ["site-page"])
    #expect(report.findings.first?.location.start == Position(line: 7, column: 1))
    #expect(report.findings.first?.location.path.hasSuffix("de-DE/a.md") == true)
    for language in ["de-DE", "en-US"] {
      let own = try fixture.text("\(language)/a.html")
      #expect(own.contains("zum Schluss"))
      let title = try #require(MarkupTag.all(in: own).first { $0.name == "title" })
      #expect(title.text.count < 300)
      #expect(!(try fixture.text("\(language)/index.html").contains("zum Schluss")))
    }
  }

  @Test("the heading of a flow stays whole on its page, and is cut on its card")
  func longFlow() async throws {
    let fixture = try SiteFixture()
    fixture.flows = "flows: [{id: brew, stage: join, page: a.md, anchor: brew, help: tea}]"
    try fixture.document(
      "de-DE",
      "a.md",
      title: "A",
      "## <a name=\"brew\"></a>\(Self.long)\n\n1. Kochen\n"
    )
    let report = try await fixture.build()
    #expect(report.findings.map(\.check) == ["site-page"])
    let flow = try fixture.text("de-DE/flows/brew.html")
    #expect(flow.contains("zum Schluss</h1>"))
    for name in ["de-DE/index.html", "de-DE/help-map.html", "help-map.json"] {
      let text = try fixture.text(name)
      #expect(text.contains("Titel1 Titel2"), "\(name)")
      #expect(!text.contains("zum Schluss"), "\(name)")
    }
  }

  @Test("an entry of contents that is too long is told where it is written")
  func longEntry() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", title: "A", "Text.")
    try fixture.document("de-DE", "TOC.md", "# [A](a.md)\n# [\(Self.long)](a.md)\n")
    let report = try await fixture.build()
    #expect(report.findings.map(\.check) == ["site-navigation"])
    #expect(report.findings.first?.location.start.line == 6)
    #expect(!(try fixture.text("de-DE/a.html").contains("zum Schluss")))
  }

  @Test(
    "a page without a title is named after its heading or its file",
    arguments: [
      ("", "Text.", "Old page", 1), ("title:", "Text.", "Old page", 1),
      ("title: ''", "Text.", "Old page", 1), ("title: \" \\t \\n\"", "Text.", "Old page", 1),
      ("title: ''", "# Anfang\nText.", "Anfang", 0), ("title: [a, b]", "# Anfang", "Anfang", 0),
      ("title: ''", "#\n\n# Anfang", "Anfang", 0), ("title: {a: b}", "## Tiefer", "Old page", 1),
    ]
  )
  func missing(frontMatter: String, body: String, title: String, notes: Int) async throws {
    let fixture = try SiteFixture()
    try fixture.write("---\n\(frontMatter)\n---\n\(body)\n", to: "content/de-DE/old-page.md")
    let report = try await fixture.build()
    #expect(try fixture.text("de-DE/old-page.html").contains("<title>\(title) · "))
    #expect(report.findings.count == notes, "\(report.findings)")
    #expect(report.findings.allSatisfy { $0.check == "site-page" && $0.severity == .note })
  }

  @Test("controls and line breaks in a title become spaces, and markup stays text")
  func unusual() async throws {
    let fixture = try SiteFixture()
    try fixture.document(
      "de-DE",
      "a.md",
      title: "\"Erste\\nZeile \\e[31m und <b>fett</b>\\0 **Ende** &amp;\"",
      "Text."
    )
    try await fixture.build()
    let shown = "Erste Zeile [31m und &lt;b&gt;fett&lt;/b&gt; **Ende** &amp;amp;"
    for name in ["a.html", "index.html"] {
      #expect(try fixture.text("de-DE/\(name)").contains(shown), "\(name)")
    }
    #expect(try fixture.text("de-DE/a.html").contains("<h1>\(shown)</h1>"))
  }
}
