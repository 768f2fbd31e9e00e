import Markdown
import Testing
import Workspace

@testable import HelpSite

@Suite("Trees of navigation")
struct NavigationTreeTests {
  private func outline(_ tree: NavigationTree) -> [String] { NavigationFixture.outline(tree) }

  private func read(_ text: String) -> NavigationTree {
    var tree = NavigationTree()
    for entry in MarkdownContents.read(MarkdownDocument(parsing: Array(text.utf8))).entries {
      let link = entry.link.flatMap { link -> NavigationTree.Link? in
        if link.text.hasPrefix("https:") { return .external(link.text) }
        return Int(link.text.prefix { $0 != "." }).map { .page($0, language: 0) }
      }
      tree.append(entry.title, link: link, level: entry.level)
    }
    return tree
  }

  @Test("headings nest by their levels, with or without links")
  func headings() {
    let tree = read("# [Start](0.md)\n# Joining\n## [Join](1.md)\n#### [*Deep*](2.md)\n## Last\n")
    #expect(
      outline(tree) == ["Start → 0", "Joining", "  Join → 1", "    Deep → 2", "  Last"]
    )
  }

  @Test("lists nest below their items and below the heading above")
  func lists() {
    let tree = read(
      """
      # Guide

      - [One](1.md)
        1. [Two](2.md)

           More about it.
        2. Plain
      - [Site](https://example.com/)

      ## [Next](3.md)
      """
    )
    #expect(
      outline(tree) == [
        "Guide", "  One → 1", "    Two → 2", "    Plain", "  Site → https://example.com/",
        "  Next → 3",
      ]
    )
    #expect(tree.node(of: 2) == 2)
    #expect(tree.ancestors(of: 2) == [0, 1])
    #expect(tree.children(of: nil) == [0])
    #expect(tree.children(of: 0) == [1, 4, 5])
  }

  @Test("of entries that lead into a page and to its top, one of these stands for it")
  func sections() {
    var tree = NavigationTree()
    tree.append("Part", link: .page(1, language: 0, fragment: "part"), level: 1)
    tree.append("One", link: .page(1, language: 0), level: 2)
    tree.append("Two", link: .page(2, language: 0), level: 1)
    tree.append("One again", link: .page(1, language: 0), level: 1)
    tree.append("End of three", link: .page(3, language: 0, fragment: "end"), level: 1)
    tree.append("Start of three", link: .page(3, language: 0, fragment: "start"), level: 1)
    #expect([1, 2, 3].map(tree.node) == [1, 2, 4])
    #expect(tree.neighbours(ofPage: 1) == (nil, 2))
    #expect(tree.neighbours(ofPage: 2) == (1, 4))
    #expect(tree.neighbours(ofPage: 3) == (2, nil))
    #expect(tree.entrance(of: 0) == 0)
  }

  @Test("depth is bounded, whatever the document", arguments: [9, 100, 2_000])
  func depth(levels: Int) {
    let lines = (0..<levels).map { String(repeating: "  ", count: $0) + "- Item \($0)" }
    let tree = read(lines.joined(separator: "\n"))
    #expect(tree.nodes.allSatisfy { $0.depth < NavigationTree.depthLimit })
  }

  @Test(
    "entries without text or target are harmless",
    arguments: ["", "# \n- \n", "- []()\n", "text"]
  )
  func hostile(text: String) {
    #expect(read(text).nodes.allSatisfy { !$0.title.isEmpty && $0.link == nil })
  }

  @Test("folders come after the pages beside them, each sorted")
  func folders() throws {
    let entries = [
      ("b/two.md", "Zwei"), ("a.md", "Zuletzt"), ("b/one.md", "Eins"), ("b/c-d/x.md", "Tief"),
      ("start.md", "Anfang"), ("a/x.md", "Auch"),
    ].enumerated().map { index, entry in
      FolderNavigation.Entry(page: index, language: 0, name: entry.0, title: entry.1)
    }
    #expect(
      outline(try FolderNavigation.tree(of: entries, locale: .americanEnglish)) == [
        "Anfang → 4", "Zuletzt → 1", "A", "  Auch → 5", "B", "  Eins → 2", "  Zwei → 0",
        "  C d", "    Tief → 3",
      ]
    )
  }

  @Test(
    "pages and folders are in the order of the reader's language, numbers by their value",
    arguments: [
      (
        "de-DE", ["Schritt 10", "Zebra", "Äpfel", "Schritt 2", "apfel", "Ärger"],
        ["apfel", "Äpfel", "Ärger", "Schritt 2", "Schritt 10", "Zebra"]
      ),
      (
        "ru-RU", ["Яблоко", "Ёлка", "Ель", "Жук", "елка"], ["елка", "Ёлка", "Ель", "Жук", "Яблоко"]
      ),
      ("zh-CN", ["中", "第 10 章", "阿", "第 2 章", "北"], ["阿", "北", "第 2 章", "第 10 章", "中"]),
      ("es-ES", ["nube", "ñu", "oso", "nz"], ["nube", "nz", "ñu", "oso"]),
    ]
  )
  func collation(locale: String, titles: [String], sorted: [String]) throws {
    let tag = try #require(LocaleTag(locale))
    let entries = titles.enumerated().map { index, title in
      FolderNavigation.Entry(page: index, language: 0, name: "p\(index).md", title: title)
    }
    for entries in [entries, entries.reversed()] {
      let tree = try FolderNavigation.tree(of: entries, locale: tag)
      #expect(tree.nodes.map(\.title) == sorted)
    }
    let inFolders = titles.enumerated().map { index, title in
      FolderNavigation.Entry(page: index, language: 0, name: "\(title)/p.md", title: "P")
    }
    let folders = try FolderNavigation.tree(of: inFolders, locale: tag).nodes.compactMap(\.folder)
    #expect(folders == sorted)
  }

  @Test("pages of one title are in the order of their paths, and every folder is there once")
  func equalTitles() throws {
    let names = ["b/x.md", "a.md", "B/x.md", "b/a.md", "b_/x.md", "b-/x.md", "B/a.md", "b.md"]
    let entries = names.enumerated().map { index, name in
      FolderNavigation.Entry(page: index, language: 0, name: name, title: "P")
    }
    let tree = try FolderNavigation.tree(of: entries, locale: .americanEnglish)
    let pages = tree.nodes.compactMap { node -> String? in
      if case .page(let page, _, _) = node.link { names[page] } else { nil }
    }
    #expect(
      pages == [
        "a.md", "b.md", "B/a.md", "B/x.md", "b/a.md", "b/x.md", "b-/x.md", "b_/x.md",
      ]
    )
    let folders = tree.nodes.compactMap(\.folder)
    #expect(folders.count == Set(folders).count)
  }

  @Test("marks take an insertion at one place and vanish at the others")
  func marks() throws {
    let library = try TemplateLibrary([
      Template(compiling: "{{#items}}<a{{mark}}>{{/items}}", name: "x")
    ])
    let items = (0..<12).map {
      TemplateValue.object(TemplateObject([("mark", MarkedHTML.mark($0))]))
    }
    let marked = MarkedHTML(try library.render("x", with: ["items": .list(items)]))
    let text = String(decoding: marked.html(" here", at: 11), as: UTF8.self)
    #expect(text == String(repeating: "<a>", count: 11) + "<a here>")
    #expect(marked.html("x", at: nil) == Array(String(repeating: "<a>", count: 12).utf8))
    #expect(MarkedHTML([]).html("x", at: 0).isEmpty)
  }

  @Test("neighbours and entrances agree with a walk through all entries")
  func walking() {
    let tree = read(
      """
      # Start
      ## [One](1.md)
      ## Group
      ### Inner
      #### [Two](2.md)
      #### [One again](1.md)
      ## [Site](https://example.com/)
      ## [Three](3.md)
      # Empty
      """
    )
    let stops = [1, 2, 3]
    for (index, page) in stops.enumerated() {
      let neighbours = tree.neighbours(ofPage: page)
      #expect(neighbours.previous == (index > 0 ? tree.node(of: stops[index - 1]) : nil))
      #expect(neighbours.next == (index < 2 ? tree.node(of: stops[index + 1]) : nil))
    }
    #expect(tree.neighbours(ofPage: 7).previous == nil)
    for node in tree.nodes.indices {
      let below = tree.nodes.indices.filter { $0 == node || tree.ancestors(of: $0).contains(node) }
      let first = below.first { if case .page = tree.nodes[$0].link { true } else { false } }
      #expect(tree.entrance(of: node) == first)
    }
  }
}
