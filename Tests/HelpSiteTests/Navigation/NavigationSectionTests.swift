import Diagnostics
import Testing
import Workspace

@testable import HelpSite

/// Entries of navigation may lead into a page: to a section of it, at its anchor.
@Suite("Entries that lead into pages")
struct NavigationSectionTests {
  private static let pages = [
    "de-DE/a.md": NavigationFixture.page("Äpfel"),
    "de-DE/sub/b.md": NavigationFixture.page("Birnen"),
    "de-DE/c.md": NavigationFixture.page("Kirschen"),
  ]
  private static let outline = [
    "Kerne → a.md#kerne", "Birnen → sub/b.md", "  Stiel → sub/b.md#stiel und blatt",
    "Schale → a.md#schale", "Kirschen → c.md",
  ]

  @Test(
    "they keep their anchors, in every kind of contents",
    arguments: [
      (
        "de-DE/TOC.md",
        "# [Kerne](a.md#kerne)\n# [Birnen](sub/b.md)\n## [Stiel](sub/b.md#stiel%20und%20blatt)\n"
          + "# [Schale](a.md#schale)\n# [Kirschen](c.md)"
      ),
      (
        "de-DE/toc.yml",
        "- {name: Kerne, href: a.md#kerne}\n- name: Birnen\n  href: sub/b.md\n"
          + "  items: [{name: Stiel, href: sub/b.md#stiel und blatt}]\n"
          + "- {name: Schale, topicHref: \"a.md#schale\"}\n- {name: Kirschen, href: c.md}"
      ),
      (
        "nav",
        "  - {title: Kerne, page: a.md#kerne}\n  - page: sub/b.md\n"
          + "    items: [{title: Stiel, page: sub/b.md#stiel%20und%20blatt}]\n"
          + "  - {title: Schale, page: a#schale}\n  - c.md\n"
      ),
    ]
  )
  func anchors(place: String, text: String) throws {
    let isSettings = place == "nav"
    let fixture = try NavigationFixture(
      isSettings ? Self.pages : Self.pages.merging([place: text]) { $1 },
      nav: isSettings ? text : nil
    )
    let navigation = try fixture.navigation()
    #expect(navigation.trees.map(fixture.outline) == [Self.outline])
    #expect(navigation.deadLinks == [] && navigation.notes == [])
    let renderer = try fixture.renderer()
    let links = [
      "a.html#kerne", "sub/b.html", "sub/b.html#stiel%20und%20blatt", "a.html#schale", "c.html",
    ]
    let page = try fixture.page("a.md")
    #expect(try renderer.contents().links == links)
    #expect(try renderer.html(beside: page).links == links)
    #expect(try renderer.html(beside: page).text.split(separator: "aria-current").count == 2)
    let (previous, next) = renderer.neighbours(of: try fixture.page("sub/b.md"))
    #expect([previous?.title, previous?.href] == ["Äpfel", "../a.html"])
    #expect([next?.title, next?.href] == ["Kirschen", "../c.html"])
    #expect(renderer.neighbours(of: page).previous == nil)
    #expect(renderer.neighbours(of: page).next?.title == "Birnen")
    #expect(renderer.breadcrumbs(of: page).isEmpty)
  }

  @Test("a document may have a number sign in its name")
  func numberSign() throws {
    let fixture = try NavigationFixture(
      ["de-DE/c#.md": NavigationFixture.page("Cis")],
      nav: "  - \"c#.md\"\n"
    )
    let navigation = try fixture.navigation()
    #expect(navigation.trees.map(fixture.outline) == [["Cis → c#.md"]])
    #expect(try fixture.renderer().contents().links == ["c%23.html"])
  }

  // MARK: Sections that are not there

  private func site(nav: String? = nil, contents: String? = nil) async throws -> FinishedSite {
    let fixture = try SiteFixture()
    for locale in ["de-DE", "es-ES"] {
      try fixture.document(
        locale,
        "a.md",
        title: "A",
        "# \(unit(103, locale, "A"))\n\n## \(unit(104, "Dort", "There"))\n\n## <a name=\"here\"></a>H\n"
      )
    }
    try fixture.document("de-DE", "sub/b.md", title: "B", hash: "", "# B\n\n[x](../a.md#gone)")
    if let contents { try fixture.write(contents, to: "content/de-DE/TOC.md") }
    var builder = try fixture.builder()
    if let nav {
      builder.navigation =
        try Configuration(parsing: Array("nav:\n\(nav)".utf8), path: "diglot.yml").navigation
    }
    let report = try await builder.build(into: fixture.output, jobs: 2)
    return FinishedSite(files: try fixture.files(), report: report)
  }

  private func places(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      let path = finding.location.path.split(separator: "/").suffix(2).joined(separator: "/")
      let start = finding.location.start
      return "\(path):\(start.line):\(start.column) \(finding.message)"
    }
  }

  @Test("are told once, at the entry, which stays with its name")
  func dead() async throws {
    let site = try await site(
      contents: "# [Da](a.md#here)\n# [Dort](a.md#there)\n# [Weg](a.md#gone)\n# [B](sub/b.md)\n"
    )
    let reason = "has no element of that name; correct what follows ‘#’, or leave it out"
    let findings = site.report.findings.filter { $0.check.hasPrefix("site-") }
    #expect(
      places(findings) == [
        "de-DE/TOC.md:3:3 the link ‘a.md#gone’ leads nowhere: de-DE/a.html \(reason)",
        "sub/b.md:7:1 the link ‘../a.md#gone’ leads nowhere: "
          + "the page has no heading with the anchor ‘gone’",
      ]
    )
    let links = try site.tags("de-DE/sub/b.html").filter { $0.text == "Weg" }
    #expect(links.map { $0["href"] } == ["../a.html#gone"])
  }

  @Test("in nav are told once for all languages")
  func deadInSettings() async throws {
    let site = try await site(
      nav:
        "  - {title: Da, page: a.md#here}\n  - {title: Weg, page: a.md#gone, items: [sub/b.md]}\n"
    )
    let findings = site.report.findings.filter { $0.location.path == "diglot.yml" }
    #expect(findings.count == 1)
    #expect(findings.first?.location.start == Position(line: 3, column: 24))
    #expect(site.report.findings.allSatisfy { $0.check != "site-reference" })
  }
}
