import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("Pages and files whose addresses could collide")
struct AddressCollisionTests {
  /// A site of pages of some names, each linking to all others.
  private func site(_ names: [String], flows: String? = nil) async throws -> FinishedSite {
    let fixture = try SiteFixture()
    fixture.flows = flows
    fixture.isSearchable = true
    fixture.redirects = "from,to\nmoved.md,\(names[0].percentEncodedPath)\n"
    for name in names {
      let up = String(repeating: "../", count: Path.components(of: name).count - 1)
      let links = names.enumerated().map { index, other in
        unit(
          104 + index,
          "[x](<\(up)\(other.percentEncodedPath)>)",
          "[\(index)](<\(up)\(other.percentEncodedPath)>)"
        )
      }
      try fixture.document(
        "de-DE",
        name,
        title: "'Seite \(name)'",
        "# <a name=\"top\"></a>\(unit(103, "S", "P"))\n\n1. \(links.joined(separator: "\n1. "))\n"
      )
    }
    return try await FinishedSite(fixture)
  }

  @Test(
    "every page has a file of its own, and ours stay ours",
    arguments: [
      ["search.md", "404.md", "help-map.md", "index.md", "feed.md", "llms.md", "sitemap.md"],
      ["help/guild/index.md", "help/guild.md", "help.md", "help/index.md"],
      ["flows/brew.md", "flows/other.md", "flows.md", "flows/index.md"],
      ["a.md", "A.md", "dir/B.md", "DIR/b.md"], ["a.html/b.md", "a.md"],
      ["x/index.html/y.md", "x/index.md", "search.html/z.md"],
      ["a..md", "-.md", "a b.md", "a%20b.md", "a+b.md"],
      ["100%.md", "%2e%2e.md", "%.md", "50%25.md", "%2F.md"],
      ["加入.md", "加入/加入.md", "Ä.md", "ä.md", "한국.md"],
      ["robots.md", "pagefind/x.md", "assets/site.md", "de-DE.md"],
    ]
  )
  func pages(names: [String]) async throws {
    let site = try await site(
      names,
      flows: "flows: [{id: brew, stage: join, page: \(names[0]), anchor: top, help: guild}]"
    )
    for name in names {
      let title = "<title>Seite \(name) · "
      let own = site.pages.filter { page in
        page.hasPrefix("de-DE/") && (try? site.text(page).contains(title)) == true
          && (try? site.text(page).contains("http-equiv=\"refresh\"")) == false
      }
      #expect(own.count == 1, "\(name): \(own)")
    }
    #expect(try site.text("de-DE/search.html").contains("role=\"search\""))
    #expect(try site.text("de-DE/404.html").contains("class=\"code\""))
    #expect(try site.text("de-DE/index.html").contains("id=\"contents\""))
    #expect(try site.text("de-DE/flows/brew.html").contains("class=\"steps\""))
    #expect(try site.text("de-DE/help/guild/index.html").contains("http-equiv=\"refresh\""))
    #expect(site.report.findings.filter { $0.check == "site-link" } == [])
    #expect(site.broken == [])
  }

  @Test(
    "files of documents never take the place of ours",
    arguments: [
      "assets/site.css", "assets/icon.svg", "Assets/menus.png", "help/x.png", "robots.txt",
      "llms.txt", "pictures/a b%.png", "files/assets/icon.svg",
    ]
  )
  func files(name: String) async throws {
    let fixture = try SiteFixture()
    fixture.settings.url = "https://a.example"
    let isCopied = !name.hasSuffix(".css")
    try fixture.write("theirs", to: "content/" + name)
    try fixture.write("theirs too", to: "content/de-DE/" + name)
    let encoded = name.percentEncodedPath
    try fixture.document(
      "de-DE",
      "a.md",
      title: "A",
      "# \(unit(103, "A", "A"))\n\n[x](../\(encoded)) [y](\(encoded))"
    )
    let site = try await FinishedSite(fixture)
    #expect(site.report.files == (isCopied ? 2 : 0))
    for text in ["theirs", "theirs too"] {
      let count = site.files.values.count { $0 == Array(text.utf8) }
      #expect(count == (isCopied ? 1 : 0), "\(text)")
    }
    #expect(try site.text("robots.txt").hasPrefix("User-agent"))
    #expect(try site.text("llms.txt").hasPrefix("# "))
    #expect(try site.text("de-DE/llms.txt").hasPrefix("# "))
    #expect(try site.text("assets/icon.svg").contains("<svg"))
    #expect(site.broken == [])
  }

  @Test("files that differ in what they are named after stay apart")
  func apart() async throws {
    let fixture = try SiteFixture()
    let names = ["assets/icon.svg", "files/assets/icon.svg"]
    for name in names { try fixture.write(name, to: "content/" + name) }
    try fixture.document(
      "de-DE",
      "a.md",
      title: "A",
      "# \(unit(103, "A", "A"))\n\n" + names.map { "[x](../\($0))" }.joined(separator: " ")
    )
    let site = try await FinishedSite(fixture)
    for name in names {
      #expect(site.files.values.count { $0 == Array(name.utf8) } == 1, "\(name)")
    }
  }
}
