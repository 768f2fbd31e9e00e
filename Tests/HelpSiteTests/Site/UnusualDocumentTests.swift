import Diagnostics
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

  @Test("of two documents that are one page in a locale, each has an address and one is told")
  func duplicates() async throws {
    let fixture = try SiteFixture()
    try fixture.document("es-ES", "a.md", title: "Aquí", "Uno.")
    try fixture.write("---\nms.contentlocale: es-ES\n---\nDos.\n", to: "content/de-DE/a.md")
    let report = try await fixture.build()
    #expect(report.pages == 2)
    let told = report.findings.filter { $0.severity == .warning }
    #expect(told.map(\.location.path) == [fixture.content + "/es-ES/a.md"])
    #expect(try fixture.text("es-ES/a.html").contains("Dos."))
    #expect(try fixture.text("es-ES/a-2.html").contains("Uno."))
  }

  @Test("of names that differ in letter case alone, one is told with the other")
  func letterCase() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "Tee.md", title: "Tee", "Eins.")
    try fixture.document("de-DE", "tee.md", title: "tee", "Zwei.")
    let told = try await fixture.build().findings.map { "\($0.location.path): \($0.message)" }
    #expect(
      told == [
        "\(fixture.content)/de-DE/tee.md: the page stands at ‘tee-2.html’, as "
          + "‘\(fixture.content)/de-DE/Tee.md’ has the address ‘tee.html’; give the document another name"
      ]
    )
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

  @Test("names of any shape have pages, and links find them")
  func hostileNames() async throws {
    let fixture = try SiteFixture()
    let names = [
      "a b.md", "c#d.md", "e?f.md", "100%.md", "加入/会员.md", "quote\"<&>'.md", "index.md",
      "v1.2/notes.md", "flows/x.md", "dots..md",
    ]
    for name in names {
      try fixture.document("zh-CN", name, title: name, "# \(unit(103, "标题", "Title"))")
    }
    let links = names.map { "[\(unit(104, "x", "x"))](<\($0.percentEncodedPath)>)" }
    try fixture.document("zh-CN", "all.md", title: "all", links.joined(separator: "\n\n"))
    let report = try await fixture.build()
    #expect(
      report.findings.map(\.message) == [
        "the page stands at ‘index-2.html’, as a page that the site itself makes has the address "
          + "‘index.html’; give the document another name"
      ]
    )
    #expect(report.pages == 2 * (names.count + 1))
    let files = try fixture.files()
    #expect(files["zh-CN/加入/会员.html"] != nil)
    #expect(files["zh-CN/c#d.html"] != nil)
    #expect(files["zh-CN/index-2.html"] != nil)
    #expect(LinkChecker(files).broken == [])
  }

  @Test(
    "nothing in a document runs",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
      "<a href=\"JaVa&#10;Script:alert(1)\">x</a>", "<svg><style><img onerror=alert(1)>",
      "![x](data:text/html,<script>alert(1)</script>)", "</main></body><script>alert(1)</script>",
      "<iframe src=\"https://example.com\"></iframe>", "<style>*{display:none}</style>",
      "[x](<x\" onclick=\"alert(1)>)",
    ]
  )
  func hostileText(text: String) async throws {
    let fixture = try SiteFixture()
    let title = "\"</title><script>alert(1)</script>"
    try fixture.document(
      "de-DE",
      "a.md",
      title: "'\(title)'",
      "# \(unit(103, text, "A"))\n\n\(text)\n\n1. \(text)\n"
    )
    try await fixture.build()
    let page = try fixture.text("de-DE/a.html").lowercased()
    let scripts = MarkupTag.all(in: page).filter { $0.name == "script" }
    #expect(!scripts.isEmpty)
    #expect(scripts.allSatisfy { $0["src"]?.hasPrefix("../assets/") == true && $0.text.isEmpty })
    for mark in ["onerror=", "onclick=\"", "javascript:", "<iframe", "<style", "<svg"] {
      #expect(!page.replacing("&quot;", with: "").contains(mark), "\(mark)")
    }
    #expect(page.split(separator: "</main>", omittingEmptySubsequences: false).count == 2)
  }

  @Test("a document whose page is too large is named, and the old site stays")
  func tooLarge() async throws {
    let fixture = try SiteFixture()
    let parts = String(repeating: "{{>part}}\n", count: 70)
    try fixture.write("\(parts){{>frame-start}}{{>frame-end}}", to: "own/page.mustache")
    try fixture.write("{{content}}", to: "own/part.mustache")
    fixture.templates.insert(fixture.folder + "/own", at: 0)
    try fixture.document("de-DE", "small.md", title: "Klein", "Text.")
    try await fixture.build()
    let before = try fixture.files()
    let size = TemplateLimits.outputSize / 64
    try fixture.document(
      "de-DE",
      "large.md",
      title: "L",
      String(repeating: "wort ", count: size / 5)
    )
    let error = await #expect(throws: InputError.self) { try await fixture.build() }
    #expect(error?.path.hasSuffix("content/de-DE/large.md") == true)
    #expect(error?.message.contains("larger than") == true, "\(error?.message ?? "")")
    #expect(
      error?.advice?.contains("page.mustache") == true || error?.advice?.contains("part") == true
    )
    #expect(try fixture.files() == before)
  }

  @Test("a document without units has no page in the source language")
  func untagged() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", title: "A", "# Nur deutsch\n")
    let report = try await fixture.build()
    #expect(report.pages == 1)
    #expect(try fixture.files()["en-US/a.html"] == nil)
    #expect(LinkChecker(try fixture.files()).broken == [])
  }

  @Test(
    "headings that read like names of the site's own are found twice",
    arguments: ["u", "tab", "Flow step", "Flow steps", "Main", "Page report", "Source only"]
  )
  func headingsLikeOwnNames(heading: String) async throws {
    let fixture = try SiteFixture()
    let headings = ["\(heading)", "\(heading) 1", "\(heading)1"].map { "## \($0)\n\n## \($0)" }
    try fixture.document("de-DE", "a.md", title: "A", headings.joined(separator: "\n\n"))
    let site = try await FinishedSite(fixture)
    let ids = try site.tags("de-DE/a.html").filter { $0.name == "h2" }.compactMap { $0["id"] }
    #expect(ids.count == 6 && Set(ids).count == 6, "\(ids)")
  }

  @Test("names that documents give stay alive, and no page has one twice")
  func names() async throws {
    let own = [
      "steps", "step-1", "report", "contents", "query", "reading", "ticking", "what-you-need",
      "whats-next",
    ]
    let ours = [
      "main", "page-report", "page-flows", "flow-steps", "flow-needs", "flow-step1", "source-off",
    ]
    let sections = (own + ours).enumerated().map { index, name in
      """
      ## <a name="\(name)"></a>\(unit(200 + index, "Titel \(index)", "Title \(index)"))

      1. \(unit(300 + index, "[Gehen](#\(name))", "[Go](#\(name))"))

         ### Flow steps
      """
    }
    let fixture = try SiteFixture()
    fixture.settings.report = try LinkTemplate("https://git.example/{unit}")
    fixture.flows = "flows: [{id: go, stage: join, page: a.md, anchor: steps}]"
    try fixture.document("de-DE", "a.md", title: "A", sections.joined(separator: "\n\n"))
    let site = try await FinishedSite(fixture)
    for locale in ["en-US", "de-DE"] {
      let ids = try site.tags("\(locale)/a.html").compactMap { $0["id"] }
      #expect(Set(ids).isSuperset(of: own), "\(locale): \(ids)")
      #expect(ids.count == Set(ids).count, "\(locale): \(ids)")
      let flow = try site.tags("\(locale)/flows/go.html").compactMap { $0["id"] }
      #expect(flow.count == Set(flow).count && flow.contains("flow-steps"), "\(locale): \(flow)")
      let hrefs = try site.tags("\(locale)/a.html").filter { $0.text == "Gehen" || $0.text == "Go" }
      #expect(Set(hrefs.compactMap { $0["href"] }).isSuperset(of: own.map { "#\($0)" }))
    }
  }
}
