import Diagnostics
import Testing
import Workspace

@testable import HelpSite

/// What only the finished site shows to lead nowhere is told where somebody wrote it.
@Suite("The places of broken references")
struct ReferenceOriginTests {
  /// What leads nowhere on a site, each as `path:line:column message`, without the folder of the fixture.
  private func findings(_ fixture: SiteFixture, jobs: Int = 2) async throws -> [String] {
    try await fixture.build(jobs: jobs).findings.filter { $0.check == "site-reference" }.map {
      finding in
      let place = finding.location.description.replacing(fixture.folder + "/", with: "")
      return "\(place) \(finding.message)"
    }
  }

  private static let noFile = "the site has no such file; correct the address, or add the file"
  private static let noName =
    "no element there has that name; correct what follows ‘#’, or leave it out"

  /// A site of one page and a drawing that is not copied; `body` begins on the page's seventh line.
  private func site(_ body: String) throws -> SiteFixture {
    let fixture = try SiteFixture()
    fixture.settings.url = Guild.origin
    try fixture.document("de-DE", "a.md", title: "A", hash: "", "# A\n\n\(body)")
    try fixture.write("<svg><script/></svg>", to: "content/de-DE/run.svg")
    return fixture
  }

  @Test(
    "in a document, at the link or image",
    arguments: [
      ("x [y](https://guild.example/help/no.html)", 7, 3, "https://guild.example/help/no.html"),
      ("x <https://guild.example/help/no.html>", 7, 3, "https://guild.example/help/no.html"),
      ("x https://guild.example/help/no.html", 7, 3, "https://guild.example/help/no.html"),
      ("[y](/help/de-DE/no.html)", 7, 1, "/help/de-DE/no.html"),
      ("x <b><a href=\"/help/&amp;.html\">", 7, 15, "/help/&.html"),
      ("- y\n\n  ![y](run.svg)", 9, 3, "run.svg"),
      ("<div>\n<img src='run.svg'>\n</div>", 8, 11, "run.svg"),
      (":::image source=\"run.svg\" alt-text=\"y\":::", 7, 18, "run.svg"),
    ]
  )
  func document(body: String, line: Int, column: Int, destination: String) async throws {
    let fixture = try site(body)
    let findings = try await findings(fixture)
    #expect(
      findings == [
        "content/de-DE/a.md:\(line):\(column) "
          + "the link ‘\(destination)’ leads nowhere: \(Self.noFile)"
      ]
    )
  }

  @Test("an anchor that only looks like one is told at the link")
  func anchor() async throws {
    let fixture = try site("[y](#shown)\n\n```\n# <a name=\"shown\"></a>\n```\n")
    let found = try await findings(fixture)
    #expect(
      found == [
        "content/de-DE/a.md:7:1 the link ‘#shown’ leads nowhere: \(Self.noName)"
      ]
    )
  }

  @Test("a document of several pages tells each of its links once, whatever the jobs")
  func severalPages() async throws {
    let fixture = try Guild.fixture()
    fixture.settings.url = Guild.origin
    let link = "[x](https://guild.example/help/no.html)"
    let body = """
      # <a name="rules"></a>\(unit(103, "Regeln \(link)", "Rules \(link)"))

      ## <a name="leave"></a>\(unit(104, "Gehen", "Leave"))

      1. \(unit(105, "Tür \(link)", "Door [y](/help/other.html)"))
      """
    try fixture.document("de-DE", "rules.md", title: "Regeln", hash: "cccc", body)
    let findings = try await findings(fixture)
    #expect(findings.count == 2)
    #expect(
      findings.first == "content/de-DE/rules.md:6:60 the link "
        + "‘https://guild.example/help/no.html’ leads nowhere: \(Self.noFile)"
    )
    #expect(findings.last?.contains("rules.md:10:") == true)
    #expect(try await self.findings(fixture, jobs: 1) == findings)
  }

  @Test("in a table of contents, at the entry, once for all pages")
  func contents() async throws {
    let fixture = try site("y")
    try fixture.write(
      "# [A](a.md)\n# [No](https://guild.example/help/no.html)\n",
      to: "content/de-DE/TOC.md"
    )
    let found = try await findings(fixture)
    #expect(
      found == [
        "content/de-DE/TOC.md:2:3 ‘https://guild.example/help/no.html’ in "
          + "de-DE/404.html and 2 other files leads nowhere: \(Self.noFile)"
      ]
    )
  }

  @Test("in the table of moved pages, at the row")
  func moved() async throws {
    let fixture = try site("## <a name=\"there\"></a>There")
    fixture.redirects = """
      from,to
      old.md,a.md#there
      older.md,a.md#gone
      oldest.md,https://guild.example/help/no.html

      """
    let found = try await findings(fixture)
    #expect(
      found == [
        "moved.csv:3:10 ‘a.html#gone’ in de-DE/older.html leads nowhere: "
          + Self.noName,
        "moved.csv:4:11 ‘https://guild.example/help/no.html’ in de-DE/oldest.html and another file "
          + "leads nowhere: \(Self.noFile)",
      ]
    )
  }

  @Test("in the navigation of the settings, at the entry, and at each of several places")
  func settings() async throws {
    let fixture = try site("y")
    let address = "https://guild.example/help/no.html"
    try fixture.write("# [No](\(address))\n", to: "content/de-DE/TOC.md")
    let position = Position(line: 3, column: 5)
    fixture.navigation = NavigationSettings(
      path: "diglot.yml",
      items: [
        NavigationItem(
          title: "More",
          items: [NavigationItem(link: address, title: "No", position: position)],
          position: Position(line: 2, column: 5)
        )
      ]
    )
    let places = try await findings(fixture).map { $0.prefix { $0 != " " } }
    #expect(places == ["content/de-DE/TOC.md:1:3", "diglot.yml:3:5"])
  }

  @Test("in a template, at the address that it spells out, once for all pages")
  func template() async throws {
    let fixture = try site("y")
    try fixture.document("de-DE", "b.md", title: "B", hash: "", "# B")
    fixture.templates.insert(fixture.folder + "/templates", at: 0)
    try fixture.write(
      """
      <p>{{title}}</p>
      <img src="{{assets}}logo.svg" alt=""><a{{#home}} href="{{home}}#journey"{{/home}}>x</a>
      """,
      to: "templates/improve.mustache"
    )
    let found = try await findings(fixture)
    #expect(
      found == [
        "templates/improve.mustache:2:11 ‘../assets/logo.svg’ in de-DE/a.html and "
          + "another file leads nowhere: \(Self.noFile)",
        "templates/improve.mustache:2:56 ‘index.html#journey’ in de-DE/a.html and "
          + "another file leads nowhere: \(Self.noName)",
      ]
    )
  }

  @Test("in a style sheet, at the address, as the site's own sheet leads elsewhere")
  func styleSheet() async throws {
    let fixture = try site("y")
    fixture.templates.insert(fixture.folder + "/templates", at: 0)
    try fixture.write(
      "/* ours */\n.logo { background: url(icon.svg), url( 'no.svg' ) }\n",
      to: "templates/assets/styles/ours.css"
    )
    let found = try await findings(fixture)
    #expect(
      found == [
        "templates/assets/styles/ours.css:2:42 ‘no.svg’ in assets/site.css leads nowhere: "
          + Self.noFile
      ]
    )
  }

  @Test("what nobody spells out is told at the document that the page shows")
  func variable() async throws {
    let fixture = try site("## <a name=\"there\"></a>There\n\n## <a name=\"here\"></a>Here")
    fixture.templates.insert(fixture.folder + "/templates", at: 0)
    try fixture.write("", to: "templates/reading.mustache")
    let page = try String(
      decoding: FileReader.read(SiteFixture.package + "/templates/page.mustache"),
      as: UTF8.self
    )
    try fixture.write(page.replacing("{{content}}", with: ""), to: "templates/page.mustache")
    let found = try await findings(fixture)
    #expect(
      found
        == ["here", "there"].map {
          "content/de-DE/a.md:1:1 ‘#\($0)’ in de-DE/a.html leads nowhere: \(Self.noName)"
        }
    )
  }
}
