import Diagnostics
import Testing

@testable import HelpSite

@Suite("Contents of the source language in other languages")
struct BorrowedContentsTests {
  private static let pages = [
    "en-US/index.md": NavigationFixture.page("Start"),
    "en-US/a.md": NavigationFixture.page("Apples"),
    "en-US/sub/b.md": NavigationFixture.page("Pears"),
    "en-US/sub/c.md": NavigationFixture.page("Cherries"),
    "de-DE/index.md": NavigationFixture.page("Anfang"),
    "de-DE/sub/b.md": NavigationFixture.page("Birnen"),
  ]

  private static let toc = """
    # [Welcome](index.md)
    # Fruit
    ## [All about apples](a.md)
    ## [All about pears](sub/b.md)
    ## [How pears are peeled](sub/b.md#peel)
    # [Shop](https://shop.example/)
    # [Gone](gone.md)
    """

  private func fixture(_ documents: [String: String], nav: String? = nil) throws
    -> NavigationFixture
  {
    var fixture = try NavigationFixture(Self.pages.merging(documents) { $1 }, nav: nav)
    fixture.plan.fallBack()
    return fixture
  }

  /// The entries of a tree, each with the language it is marked as.
  private func marked(_ tree: NavigationTree, _ fixture: NavigationFixture) -> [String] {
    zip(fixture.outline(tree), tree.nodes).map { line, node in
      line + (node.language.map { " [\(fixture.plan.languages[$0].tag)]" } ?? "")
    }
  }

  @Test(
    "a language without contents has those of the source, with its own titles",
    arguments: [
      toc,
      "# [Welcome](index.md)\r\n"
        + toc.split(separator: "\n").dropFirst()
        .joined(separator: "\r\n"),
    ]
  )
  func titles(toc: String) throws {
    let fixture = try fixture(["en-US/TOC.md": toc], nav: "  - sub/b.md\n")
    let navigation = try fixture.navigation()
    #expect(
      marked(navigation.trees[0], fixture) == [
        "Anfang → index.md", "Fruit [en-US]", "  All about apples → a.md [en-US]",
        "  Birnen → sub/b.md", "  How pears are peeled → sub/b.md#peel [en-US]",
        "Shop → https://shop.example/ [en-US]", "Gone [en-US]",
      ]
    )
    #expect(navigation.position(of: try fixture.page("sub/b.md"))?.tree == 0)
    #expect(navigation.homeTrees.first == 0)
    let source = try fixture.navigation("en-US")
    #expect(source.trees[0].nodes.map(\.link) == navigation.trees[0].nodes.map(\.link).map(own))
    #expect(source.trees[0].nodes.allSatisfy { $0.language == nil })

    /// The same link in the source language.
    func own(_ link: NavigationTree.Link?) -> NavigationTree.Link? {
      if case .page(let page, _, let fragment) = link {
        return .page(page, language: SitePlan.source, fragment: fragment)
      }
      return link
    }
  }

  @Test("what is wrong with the contents is told once, where they are written")
  func findings() throws {
    let fixture = try fixture(["en-US/TOC.md": Self.toc])
    #expect(try fixture.navigation("en-US").deadLinks.map(\.location.start.line) == [7])
    #expect(try fixture.navigation("de-DE").deadLinks.isEmpty)
  }

  @Test("foreign names are marked as such in the page")
  func html() throws {
    let fixture = try fixture(["en-US/TOC.md": Self.toc])
    let html = try fixture.renderer().html(beside: try fixture.page("sub/b.md")).text
    #expect(html.contains("<span class=\"group\" lang=\"en-US\">Fruit</span>"))
    #expect(
      html.contains(
        "<a href=\"../a.html\" hreflang=\"en-US\" lang=\"en-US\">All about apples</a>"
      )
    )
    #expect(html.contains("aria-current=\"page\">Birnen</a>"))
  }

  @Test("contents of a language's own are used as far as they govern")
  func ownContents() throws {
    let fixture = try fixture([
      "en-US/TOC.md": Self.toc, "en-US/sub/TOC.md": "# [Pears](b.md)\n# [Cherries](c.md)",
      "de-DE/TOC.md": "# [Mein Anfang](index.md)",
    ])
    let navigation = try fixture.navigation()
    #expect(marked(navigation.trees[0], fixture) == ["Mein Anfang → index.md"])
    #expect(navigation.position(of: try fixture.page("sub/b.md"))?.tree == 0)
  }

  @Test("contents of a folder alone leave those above it to the source")
  func ownContentsBelow() throws {
    let fixture = try fixture([
      "en-US/TOC.md": "# [Welcome](index.md)\n# [Below](sub/TOC.md)",
      "en-US/sub/TOC.md": "# [Cherries](c.md)", "de-DE/sub/TOC.md": "# [Meine Birnen](b.md)",
    ])
    let navigation = try fixture.navigation()
    #expect(
      navigation.trees.prefix(2).map { marked($0, fixture) } == [
        ["Anfang → index.md", "Below [en-US]", "  Meine Birnen → sub/b.md"],
        ["Meine Birnen → sub/b.md"],
      ]
    )
    #expect(navigation.position(of: try fixture.page("sub/b.md"))?.tree == 1)
  }

  @Test("the source side of translated contents is lent as well")
  func sourceSide() throws {
    let toc = "# [\(unit(101, "Alles", "Everything"))](index.md)\n# \(unit(102, "Mehr", "More"))\n"
    let fixture = try fixture([
      "es-ES/TOC.md": toc, "es-ES/index.md": NavigationFixture.page("Inicio"),
    ])
    let navigation = try fixture.navigation()
    #expect(
      marked(navigation.trees[0], fixture) == ["Anfang → index.md", "More [en-US]"]
    )
    let spanish = try fixture.navigation("es-ES")
    #expect(marked(spanish.trees[0], fixture) == ["Alles → index.md", "Mehr"])
  }

  @Test("contents that cannot be read leave the pages to their folders")
  func unreadable() throws {
    let fixture = try fixture(["en-US/toc.yml": "- ["])
    let navigation = try fixture.navigation()
    #expect(navigation.notes.isEmpty)
    #expect(navigation.trees.first?.pages.sorted() == Array(fixture.plan.pages.indices))
  }
}
