import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("Tables of contents")
struct ContentsTests {
  private static let pages = [
    "de-DE/index.md": NavigationFixture.page("Anfang"),
    "de-DE/a.md": NavigationFixture.page("Äpfel"),
    "de-DE/sub/b.md": NavigationFixture.page("Birnen"),
    "de-DE/sub/c.md": NavigationFixture.page("Kirschen"),
  ]

  private func fixture(_ documents: [String: String], nav: String? = nil) throws
    -> NavigationFixture
  {
    try NavigationFixture(Self.pages.merging(documents) { $1 }, nav: nav)
  }

  private func outline(_ documents: [String: String], nav: String? = nil) throws -> [String] {
    let fixture = try fixture(documents, nav: nav)
    return fixture.outline(try #require(try fixture.navigation().trees.first))
  }

  @Test("a toc.yml nests by its items, and its names may be units")
  func yaml() throws {
    let toc = """
      items:
      - name: <span data-ttu-id="abcde-101">Start</span><span class="sxs-lookup"><span data-stu-id="abcde-101">Begin</span></span>
        href: index.md
        displayName: home, first
      - name: "Obst & Gemüse"
        expanded: true
        items:
        - {name: Äpfel, topicHref: a.md, href: sub/missing-toc.md}
        - href: sub/b.md
        - name: Laden
          href: https://shop.example/
          items:
      """
    #expect(
      try outline(["de-DE/toc.yml": toc]) == [
        "Start → index.md", "Obst & Gemüse", "  Äpfel → a.md", "  Birnen → sub/b.md",
        "  Laden → https://shop.example/",
      ]
    )
  }

  @Test("in the source language a toc.yml shows the sources of its units")
  func yamlSource() throws {
    let unit =
      "<span data-ttu-id=\"abcde-101\">Laden</span><span class=\"sxs-lookup\">"
      + "<span data-stu-id=\"abcde-101\">Shop</span></span>"
    let fixture = try fixture(["de-DE/toc.yml": "- name: \(unit)\n  href: https://shop.example/\n"])
    for (language, name) in [("de-DE", "Laden"), ("en-US", "Shop")] {
      let tree = try #require(try fixture.navigation(language).trees.first)
      #expect(fixture.outline(tree) == ["\(name) → https://shop.example/"])
    }
  }

  @Test("what only another language has is linked there, and marked as foreign")
  func otherLanguages() throws {
    let fixture = try fixture(
      ["es-ES/solo.md": NavigationFixture.page("Solo")],
      nav: "  - {page: solo.md, items: [a.md]}\n  - sub/b.md\n"
    )
    let navigation = try fixture.navigation()
    let outline = ["Solo → solo.md", "  Äpfel → a.md", "Birnen → sub/b.md"]
    #expect(navigation.trees.map(fixture.outline).first == outline)
    #expect(navigation.deadLinks.isEmpty)
    let html = try fixture.renderer().html(beside: try fixture.page("a.md")).text
    #expect(
      html.contains("<a href=\"../es-ES/solo.html\" hreflang=\"es-ES\" lang=\"es-ES\">Solo</a>")
    )
  }

  @Test(
    "wrong shapes are told with their place, and the rest is read",
    arguments: [
      ("- name: [x]\n- {name: A, href: a.md}", 1, 9, "expected a text, found a list"),
      ("- just text\n- {name: A, href: a.md}", 1, 3, "expected a mapping, found the text"),
      ("- {name: A, href: a.md}\n- - x", 2, 3, "expected a mapping, found a list"),
      ("- {name: A, href: a.md, items: none}", 1, 32, "expected a list, found the text"),
      ("- {name: A, href: a.md}\n- {uid: x}", 2, 3, "the entry has no name"),
      ("items:\n- {name: A, href: a.md}\n- {name: B, href: {a: b}}", 3, 19, "expected a text"),
    ]
  )
  func shapes(toc: String, line: Int, column: Int, message: String) throws {
    let fixture = try fixture(["de-DE/toc.yml": toc])
    let navigation = try fixture.navigation()
    #expect(fixture.outline(navigation.trees[0]) == ["A → a.md"])
    #expect(navigation.notes.count == 1)
    let note = try #require(navigation.notes.first)
    #expect(note.location.path == "content/de-DE/toc.yml")
    #expect(note.location.start == Position(line: line, column: column))
    #expect(note.message.contains(message), "\(note.message)")
  }

  @Test(
    "a toc.yml that is no list of items leaves the pages to their folders",
    arguments: ["", "text", "{}", "name: x", "- [", "a: b\na: c", "- &a [*a]", "items: 1"]
  )
  func unreadable(toc: String) throws {
    let fixture = try fixture(["de-DE/toc.yml": toc])
    let navigation = try fixture.navigation()
    #expect(navigation.trees.count == 1)
    #expect(navigation.trees.first?.pages.sorted() == Array(fixture.plan.pages.indices))
    #expect(navigation.notes.count == (toc.isEmpty ? 0 : 1))
  }

  @Test("links that lead nowhere are told with their place, and stand as mere names")
  func deadLinks() throws {
    let fixture = try fixture([
      "de-DE/TOC.md": "# [A](a.md)\n# [Weg](gone.md)\n",
      "de-DE/sub/toc.yml":
        "- {name: B, href: b.md}\n- {name: X, tocHref: x/toc.yml, items: [{name: Y, href: y.md}]}",
    ])
    let navigation = try fixture.navigation()
    #expect(
      navigation.trees.map(fixture.outline).prefix(2) == [
        ["A → a.md", "Weg"], ["B → sub/b.md", "X", "  Y"],
      ]
    )
    let places = navigation.deadLinks.map {
      "\($0.location.path):\($0.location.start.line):\($0.location.start.column)"
    }
    #expect(
      places == [
        "content/de-DE/TOC.md:2:3", "content/de-DE/sub/toc.yml:2:22",
        "content/de-DE/sub/toc.yml:2:57",
      ]
    )
  }

  @Test(
    "contents that others name stand below the entry that names them",
    arguments: [
      "# [Anfang](index.md)\n# [Unten](sub/TOC.md)\n## [Äpfel](a.md)",
      "- {name: Anfang, href: index.md}\n- {name: Unten, href: sub/, items: [{name: Äpfel, href: a.md}]}",
      "- {name: Anfang, href: index.md}\n- {name: Unten, tocHref: ./sub/toc.md, items: [{name: Äpfel, href: a.md}]}",
    ]
  )
  func nesting(toc: String) throws {
    let name = toc.hasPrefix("#") ? "TOC.md" : "toc.yml"
    let fixture = try fixture([
      "de-DE/\(name)": toc, "de-DE/sub/TOC.md": "- [B](b.md)\n  - [C](c.md)",
    ])
    let navigation = try fixture.navigation()
    let whole = [
      "Anfang → index.md", "Unten", "  B → sub/b.md", "    C → sub/c.md", "  Äpfel → a.md",
    ]
    #expect(navigation.trees.map(fixture.outline) == [whole, ["B → sub/b.md", "  C → sub/c.md"]])
    #expect(navigation.homeTrees == [0])
    #expect(navigation.position(of: try fixture.page("sub/c.md"))?.tree == 1)
    #expect(navigation.position(of: try fixture.page("a.md"))?.tree == 0)
    #expect(navigation.deadLinks.isEmpty && navigation.notes.isEmpty)
  }

  @Test("contents that name one another end, are told, and are all shown once")
  func cycles() throws {
    let fixture = try fixture([
      "de-DE/TOC.md":
        "# [Selbst](TOC.md)\n# [Unten](sub/TOC.md)\n# [Noch einmal](sub/TOC.md)\n# [A](a.md)",
      "de-DE/sub/TOC.md": "# [Oben](../TOC.md)\n# [B](b.md)",
    ])
    let navigation = try fixture.navigation()
    #expect(
      navigation.trees.prefix(2).map(fixture.outline) == [
        ["Selbst", "Unten", "  Oben", "  B → sub/b.md", "Noch einmal", "A → a.md"],
        ["Oben", "  Selbst", "  Unten", "  Noch einmal", "  A → a.md", "B → sub/b.md"],
      ]
    )
    #expect(navigation.homeTrees.first == 0)
    #expect(!navigation.homeTrees.contains(1))
    let own = navigation.notes.filter { $0.location.path == "content/de-DE/TOC.md" }
    let lines = Set(own.map { "\($0.location.start.line) \($0.message)" }).sorted()
    #expect(lines.first == "1 the entry leads back to the contents that it stands in")
    #expect(lines.contains("3 the contents that it names are in this navigation already"))
  }

  @Test("chains of contents end at the limit")
  func chain() throws {
    var documents: [String: String] = [:]
    for level in 0..<40 {
      let folder = "de-DE/" + (0..<level).map { "f\($0)/" }.joined()
      documents[folder + "TOC.md"] = "# [Seite](p.md)\n# [Tiefer](f\(level)/TOC.md)"
      documents[folder + "p.md"] = NavigationFixture.page("Seite \(level)")
    }
    let navigation = try NavigationFixture(documents).navigation()
    #expect(
      navigation.trees.allSatisfy { $0.nodes.count <= 2 * (NavigationAssembler.nestingLimit + 1) }
    )
    #expect(navigation.notes.contains { $0.message.contains("more than") })
    let shown = navigation.homeTrees.reduce(into: Set<Int>()) {
      $0.formUnion(navigation.trees[$1].pages)
    }
    #expect(shown.count == 40)
  }

  @Test("of two tables of contents in a folder one counts, and the other is told")
  func two() throws {
    let fixture = try fixture([
      "de-DE/TOC.md": "# [A](a.md)", "de-DE/toc.yml": "- {name: B, href: sub/b.md}",
    ])
    let navigation = try fixture.navigation()
    #expect(fixture.outline(navigation.trees[0]) == ["A → a.md"])
    #expect(navigation.notes.map(\.location.path) == ["content/de-DE/toc.yml"])
  }

  @Test("findings of one document are bounded")
  func manyFindings() throws {
    let toc = (0..<1_000).map { "# [X](gone-\($0).md)\n" }.joined()
    let navigation = try fixture(["de-DE/TOC.md": toc]).navigation()
    #expect(navigation.deadLinks.count == NavigationAssembler.findingLimit)
  }

  @Test("nav in diglot.yml orders what no table of contents governs")
  func settings() throws {
    let nav = """
        - index.md
        - title: {de-DE: Früchte, en-US: Fruits}
          items: [a.md, {page: sub/c, title: C}]
        - gone.md
        - {page: lost.md, title: Verloren, items: [sub/b.md]}
      """
    let fixture = try fixture(["de-DE/sub/TOC.md": "# [B](b.md)"], nav: nav)
    let navigation = try fixture.navigation()
    #expect(
      navigation.trees.map(fixture.outline) == [
        ["B → sub/b.md"],
        [
          "Anfang → index.md", "Früchte", "  Äpfel → a.md", "  C → sub/c.md", "Verloren",
          "  Birnen → sub/b.md",
        ],
      ]
    )
    #expect(navigation.position(of: try fixture.page("a.md"))?.tree == 1)
    #expect(navigation.position(of: try fixture.page("sub/c.md"))?.tree == 0)
    #expect(
      navigation.deadLinks.map {
        "\($0.location.path):\($0.location.start.line):\($0.location.start.column)"
      }
        == ["diglot.yml:5:5", "diglot.yml:6:12"]
    )
  }

  @Test("nav leads to the web and to mail, and a title that only the source language has is marked")
  func configuredLinks() throws {
    let nav = """
        - {title: Laden, link: "https://shop.example/a?b=c"}
        - {title: {en-US: Write to us}, link: "mailto:help@example.com"}
        - {title: {es-ES: Solo}, link: "http://solo.example", items: [a.md]}
        - {title: {en-US: Fruit}, items: [sub/b.md]}
      """
    let navigation = try fixture([:], nav: nav).navigation()
    #expect(
      NavigationFixture.outline(navigation.trees[0]).prefix(2) == [
        "Laden → https://shop.example/a?b=c", "Write to us → mailto:help@example.com",
      ]
    )
    #expect(
      navigation.trees[0].nodes.map(\.title) == [
        "Laden", "Write to us", "Äpfel", "Fruit", "Birnen",
      ]
    )
    #expect(navigation.trees[0].nodes.map(\.language) == [nil, 0, nil, 0, nil])
    #expect(navigation.deadLinks.isEmpty)
  }

  @Test("a name in nav that is too long is told where it is written")
  func longName() throws {
    let long = String(repeating: "Apfel ", count: 100)
    let nav = "  - index.md\n  - {title: {de-DE: \(long)}, page: a.md}\n"
    let navigation = try fixture([:], nav: nav).navigation()
    #expect(navigation.notes.map(\.location.start.line) == [3])
    #expect(navigation.notes.map(\.check) == ["site-navigation"])
    #expect(navigation.trees[0].nodes.last?.title.hasSuffix("Apfel…") == true)
  }

  @Test("contents lead to mail as to the web, and nowhere else")
  func mail() throws {
    let toc = """
      # [Schreiben](mailto:help@example.com)
      # [Anrufen](tel:123)
      # [Laufen](javascript:alert)
      # [Laden](https://shop.example/)
      """
    #expect(
      try outline(["de-DE/TOC.md": toc]) == [
        "Schreiben → mailto:help@example.com", "Anrufen", "Laufen", "Laden → https://shop.example/",
      ]
    )
  }

  @Test("names with U+0000 do not disturb the marks of the current page")
  func zeros() throws {
    let toc = "- {name: \"A\\0 0\\0\", href: a.md}\n- {name: B, href: sub/b.md}"
    let fixture = try fixture(["de-DE/toc.yml": toc])
    let html = try fixture.renderer().html(beside: try fixture.page("sub/b.md")).text
    #expect(
      html.contains("<a href=\"sub/b.html\" aria-current=\"page\">B</a>")
        || html.contains("aria-current=\"page\">B</a>")
    )
    #expect(html.split(separator: "aria-current").count == 2)
    #expect(!html.utf8.contains(0))
  }
}
