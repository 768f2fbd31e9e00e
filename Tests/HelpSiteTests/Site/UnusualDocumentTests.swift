import Testing
import Workspace

@testable import HelpSite

@Suite("Sites of unusual documents")
struct UnusualDocumentTests {
  @Test("navigation that links to nothing but itself names groups")
  func linksWithinNavigation() async throws {
    let fixture = try SiteFixture()
    try fixture.document(
      "de-DE",
      "TOC.md",
      "# [Unten](#unten)\n## [Leer]()\n## [Frage](?a=b)\n## [Seite](page.md)"
    )
    try fixture.document("de-DE", "page.md", title: "Seite", "Text.")
    try await fixture.build()
    let home = try fixture.text("de-DE/index.html")
    for title in ["Unten", "Leer", "Frage"] {
      #expect(home.contains("<span class=\"group\">\(title)</span>"))
    }
    #expect(home.contains("<a href=\"page.html\">Seite</a>"))
  }

  @Test("code is never a title", arguments: ["\n", "\r\n"])
  func titles(lineEnd: String) async throws {
    let fixture = try SiteFixture()
    let lines = ["```", "# A comment", "```", "", "    # More code", "", "Heading", "=======", ""]
    try fixture.write(lines.joined(separator: lineEnd), to: "content/de-DE/page.md")
    try fixture.write(lines.prefix(4).joined(separator: lineEnd), to: "content/de-DE/only-code.md")
    try await fixture.build()
    #expect(try fixture.text("de-DE/page.html").contains("<title>Heading · "))
    #expect(try fixture.text("de-DE/only-code.html").contains("<title>Only code · "))
  }

  @Test("empty documents and those of only front matter are pages")
  func empty() async throws {
    let fixture = try SiteFixture()
    try fixture.write("", to: "content/de-DE/empty.md")
    try fixture.write("---\ntitle: Nur das\n---\n", to: "content/de-DE/bare.md")
    let report = try await fixture.build()
    #expect(report.pages == 2)
    #expect(try fixture.text("de-DE/bare.html").contains("<h1>Nur das</h1>"))
    #expect(try fixture.text("de-DE/empty.html").contains("<h1>Empty</h1>"))
  }
}
