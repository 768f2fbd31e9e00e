import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("Pages that moved")
struct MovedPageTests {
  private func fixture(_ rows: String) throws -> SiteFixture {
    let fixture = try SiteFixture()
    fixture.redirects = "from,to\n" + rows
    fixture.flows = "flows: [{id: brew, stage: manage, page: tea/pot.md, anchor: brew, help: b}]"
    for (locale, title) in [("de-DE", "Kanne"), ("es-ES", "Tetera")] {
      try fixture.document(
        locale,
        "tea/pot.md",
        title: title,
        "# \(unit(103, title, "Pot"))\n\n## <a name=\"brew\"></a>\(unit(104, "x", "Brew"))\n\n"
          + "1. \(unit(105, "y", "Wait."))\n"
      )
    }
    try fixture.document("de-DE", "tea/cup no. 5%.md", title: "Tasse", "# \(unit(103, "T", "Cup"))")
    return fixture
  }

  @Test(
    "send on in every language",
    arguments: [
      ("old.md,tea/pot.md", "old.html", "tea/pot.html"),
      ("old,tea/pot", "old.html", "tea/pot.html"),
      ("old.html,tea/pot.html", "old.html", "tea/pot.html"),
      ("a/b/old.md,tea/pot.md#brew", "a/b/old.html", "../../tea/pot.html#brew"),
      ("tea/kettle.md,tea/pot.md", "tea/kettle.html", "../tea/pot.html"),
      ("old.md,flows/brew", "old.html", "flows/brew.html"),
      ("old.md,https://tea.example/?a=1&b=2", "old.html", "https://tea.example/?a=1&b=2"),
      ("\"a, b.md\",tea/pot.md", "a, b.html", "tea/pot.html"),
      ("加.md,TEA/POT.md", "加.html", "tea/pot.html"),
      ("100%.md,tea/cup no. 5%25.md", "100%.html", "tea/cup%20no.%205%25.html"),
    ]
  )
  func sent(row: String, file: String, link: String) async throws {
    let site = try await FinishedSite(try fixture(row + "\n"))
    for locale in ["en-US", "de-DE", "es-ES"] {
      let tags = try site.tags("\(locale)/\(file)")
      let refresh = tags.first { $0["http-equiv"] == "refresh" }?["content"]
      let href = try #require(tags.first { $0["class"] == "card" }?["href"])
      #expect(refresh == "0; url=" + href)
      // The same address may be written in several ways; the checker tells whether it leads somewhere.
      #expect(Path.name(of: href) == Path.name(of: link))
      #expect(tags.first { $0.name == "html" }?["lang"] == locale)
    }
    #expect(site.broken == [])
  }

  @Test(
    "each mistake in the table is told with its place, before anything is written",
    arguments: [
      ("tea/pot.md,tea/cup no. 5%25.md", 2, 1, "there is a page at ‘tea/pot.md’"),
      ("TEA/Pot.md,tea/pot.md", 2, 1, "there is a page at ‘TEA/Pot.md’"),
      ("a,tea/pot\na.md,tea/pot", 3, 1, "there is a page at ‘a.md’, or it was moved before"),
      ("search.md,tea/pot", 2, 1, "there is a page at ‘search.md’"),
      ("404.html,tea/pot", 2, 1, "there is a page at ‘404.html’"),
      ("index.md,tea/pot", 2, 1, "there is a page at ‘index.md’"),
      ("flows/brew.md,tea/pot", 2, 1, "there is a page at ‘flows/brew.md’"),
      ("help/b/index,tea/pot", 2, 1, "there is a page at ‘help/b/index’"),
      ("./tea/pot.md,tea/pot", 2, 1, "‘./tea/pot.md’ is no path of a page"),
      ("tea/./pot.md,tea/pot", 2, 1, "‘tea/./pot.md’ is no path of a page"),
      ("../a.md,tea/pot", 2, 1, "‘../a.md’ is no path of a page"),
      ("a/../../b.md,tea/pot", 2, 1, "‘a/../../b.md’ is no path of a page"),
      ("/a.md,tea/pot", 2, 1, "‘/a.md’ is no path of a page"),
      ("a//b.md,tea/pot", 2, 1, "‘a//b.md’ is no path of a page"),
      ("a/,tea/pot", 2, 1, "‘a/’ is no path of a page"),
      ("a\u{0}b.md,tea/pot", 2, 1, "is no path of a page"),
      ("\(String(repeating: "x", count: 300)).md,tea/pot", 2, 1, "is no path of a page"),
      ("a.md,tea/gone.md", 2, 6, "‘tea/gone.md’ leads nowhere"),
      ("a.md,b.md\nb.md,tea/pot", 2, 6, "‘b.md’ leads nowhere"),
      ("a.md,flows/gone", 2, 6, "‘flows/gone’ leads nowhere"),
      ("a.md,../secret", 2, 6, "‘../secret’ leads nowhere"),
      ("a.md,//tea.example", 2, 6, "‘//tea.example’ leads nowhere"),
      ("a.md,javascript:alert(1)", 2, 6, "‘javascript:alert(1)’ leads nowhere"),
      ("a.md,data:text/html;x", 2, 6, "‘data:text/html;x’ leads nowhere"),
    ]
  )
  func mistakes(rows: String, line: Int, column: Int, message: String) async throws {
    let fixture = try self.fixture(rows)
    let error = await #expect(throws: InputError.self) { try await fixture.build() }
    #expect(error?.path == "moved.csv")
    #expect(error?.position == Position(line: line, column: column))
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.advice?.isEmpty == false)
    #expect(!FileManager.default.fileExists(atPath: fixture.output))
  }

  @Test("the mistakes of all rows are told at once")
  func manyMistakes() async throws {
    let fixture = try self.fixture("../a,tea/pot\nb,c\nsearch.md,tea/pot\nd,tea/pot\n")
    let error = await #expect(throws: InputError.self) { try await fixture.build() }
    #expect(error?.position?.line == 2)
    #expect(error?.further.map(\.position?.line) == [3, 4])
  }

  @Test("an old address is in no sitemap and no list")
  func unlisted() async throws {
    let fixture = try self.fixture("old.md,tea/pot.md\n")
    fixture.settings.url = "https://a.example"
    let site = try await FinishedSite(fixture)
    for name in ["sitemap.xml", "llms.txt", "feed.xml", "index.html"] {
      #expect(!(try site.text("de-DE/\(name)").contains("old")), "\(name)")
    }
  }
  @Test(
    "a link to an old path leads to where the page went",
    arguments: [
      ("old.md,tea/pot.md", "old.md", "tea/pot.html"),
      ("old.md,tea/pot.md", "OLD", "tea/pot.html"),
      ("old,tea/pot", "./old.html?a=b", "tea/pot.html?a=b"),
      ("old.md,tea/pot.md#brew", "old.md", "tea/pot.html#brew"),
      ("old.md,tea/pot.md#brew", "old.md#pot", "tea/pot.html#pot"),
      ("tea/kettle/index.md,tea/pot.md", "tea/kettle/", "tea/pot.html"),
      ("old.md,flows/brew", "old.md#gone", "flows/brew.html"),
      ("old.md,https://tea.example/?a=1", "old.md", "https://tea.example/?a=1"),
    ]
  )
  func linked(row: String, destination: String, link: String) async throws {
    let fixture = try fixture(row + "\n")
    try fixture.document(
      "de-DE",
      "start.md",
      title: "Anfang",
      "# \(unit(103, "Anfang", "Start"))\n\n[Zum Topf](\(destination))\n"
    )
    try fixture.document("de-DE", "tea/pot.md", title: "Kanne", Self.pot)
    let site = try await FinishedSite(fixture)
    for locale in ["en-US", "de-DE"] {
      let written = try site.tags("\(locale)/start.html").filter { $0.text == "Zum Topf" }
      #expect(written.map { $0["href"] } == [link])
    }
    #expect(site.report.findings.filter { $0.check.hasPrefix("site-link") } == [])
    #expect(site.broken == [])
  }

  @Test("a fragment that the new page lacks is told at the link, which leads to the page's top")
  func deadFragment() async throws {
    let fixture = try fixture("old.md,tea/pot.md\n")
    try fixture.document(
      "de-DE",
      "start.md",
      title: "Anfang",
      hash: "",
      "# A\n\n[Zum Topf](old.md#no)\n"
    )
    let site = try await FinishedSite(fixture)
    let links = try site.tags("de-DE/start.html").filter { $0.text == "Zum Topf" }
    #expect(links.map { $0["href"] } == ["tea/pot.html"])
    let findings = site.report.findings.filter { $0.check == "site-link" }
    #expect(findings.map(\.location.start) == [Position(line: 7, column: 1)])
  }

  private static let pot = """
    # <a name="pot"></a>\(unit(103, "Kanne", "Pot"))

    ## <a name="brew"></a>\(unit(104, "x", "Brew"))

    1. \(unit(105, "y", "Wait."))
    """
}
