import Diagnostics
import Testing

@testable import Workspace

@Suite("Navigation in diglot.yml")
struct NavigationSettingsTests {
  private func read(_ text: String) throws(InputError) -> NavigationSettings? {
    try Configuration(parsing: Array(text.utf8), path: "docs/diglot.yml").navigation
  }

  @Test("reads pages, names for them and what stands below them, with their places")
  func everything() throws {
    let navigation = try #require(
      try read(
        """
        nav:
          - index.md
          - ./guides//start.md
          - title: Membership
            items:
              - page: membership/join.md
                title: {de-DE: Beitreten, pt-br: Associar-se}
                items: []
              - {page: membership/leave.md, title: Leave}
          - {link: "HTTPS://shop.example/?a=b#c", title: Shop}
          - {title: Letter, link: "mailto:help@example.com"}
        """
      )
    )
    #expect(navigation.path == "docs/diglot.yml")
    func at(_ line: Int, _ column: Int) -> Position { Position(line: line, column: column) }
    let titles = [
      try #require(LocaleTag("de-DE")): "Beitreten",
      try #require(LocaleTag("pt-BR")): "Associar-se",
    ]
    #expect(
      navigation.items == [
        NavigationItem(page: "index.md", position: at(2, 5)),
        NavigationItem(page: "guides/start.md", position: at(3, 5)),
        NavigationItem(
          title: "Membership",
          items: [
            NavigationItem(page: "membership/join.md", titles: titles, position: at(6, 15)),
            NavigationItem(page: "membership/leave.md", title: "Leave", position: at(9, 16)),
          ],
          position: at(4, 5)
        ),
        NavigationItem(link: "HTTPS://shop.example/?a=b#c", title: "Shop", position: at(10, 12)),
        NavigationItem(link: "mailto:help@example.com", title: "Letter", position: at(11, 27)),
      ]
    )
  }

  @Test("an empty list is navigation without entries, which is not the same as none")
  func nothing() throws {
    #expect(try read("nav: []")?.items == [])
    #expect(try read("content: a") == nil)
  }

  @Test(
    "a mistake is told with its place",
    arguments: [
      ("nav: index.md", 1, 6, "expected a list"), ("nav: {a: b}", 1, 6, "expected a list"),
      ("nav:\n  - [a.md]", 2, 5, "expected a mapping, found a list"),
      ("nav:\n  -\n  - a.md", 2, 4, "found nothing"),
      ("nav:\n  - ''", 2, 5, "‘’ is no path of a page"),
      ("nav:\n  - /a.md", 2, 5, "‘/a.md’ is no path of a page"),
      ("nav:\n  - page: a/../../b.md", 2, 11, "is no path of a page"),
      ("nav:\n  - pages: a.md", 2, 5, "unknown key ‘pages’ in navigation"),
      ("nav:\n  - a.md: Title", 2, 5, "unknown key ‘a.md’ in navigation"),
      ("nav:\n  - items: [a.md]", 2, 5, "neither page nor title"),
      ("nav:\n  - title: Alone", 2, 5, "the entry leads nowhere"),
      ("nav:\n  - {title: Alone, items: []}", 2, 5, "the entry leads nowhere"),
      ("nav:\n  - {title: A, link: a.md}", 2, 22, "‘a.md’ is no address"),
      ("nav:\n  - {title: A, link: 'https://'}", 2, 22, "‘https://’ is no address"),
      ("nav:\n  - {title: A, link: 'https://a b'}", 2, 22, "is no address"),
      ("nav:\n  - {title: A, link: 'javascript:x'}", 2, 22, "is no address"),
      ("nav:\n  - {link: 'https://a.example'}", 2, 5, "the entry has no title"),
      ("nav:\n  - {title: A, page: a.md, link: 'https://a.example'}", 2, 5, "both page and link"),
      ("nav:\n  - https://a.example", 2, 5, "‘https://a.example’ is no path of a page"),
      ("nav:\n  - {title: ' ', page: a.md}", 2, 13, "the title is empty"),
      ("nav:\n  - {title: {}, page: a.md}", 2, 13, "there is no title"),
      ("nav:\n  - {title: {german: x}, page: a.md}", 2, 14, "‘german’ is no locale"),
      ("nav:\n  - {title: {de-DE: [x]}, page: a.md}", 2, 21, "expected a text, found a list"),
      ("nav:\n  - {title: {de-DE: x, de-de: y}, page: a.md}", 2, 31, "de-DE has a title already"),
      ("nav:\n  - {title: x, items: {a: b}}", 2, 23, "expected a list"),
    ]
  )
  func mistakes(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
    let error = try #require(throws: InputError.self) { _ = try read(text) }
    #expect(error.path == "docs/diglot.yml")
    #expect(error.position == Position(line: line, column: column))
    #expect(error.message.contains(message), "\(error.message)")
  }

  @Test("the mistakes of all entries are told, and those of other keys with them")
  func manyMistakes() throws {
    let text = """
      contentt: a
      nav:
        - ''
        - a.md
        - title: Below
          items: [/b.md, {pages: c.md}]
      site: {url: nowhere, outputs: x}
      """
    let error = try #require(throws: InputError.self) { _ = try read(text) }
    #expect(
      ([error] + error.further).map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0)" } == [
        "1:1", "3:5", "6:13", "6:21", "7:13", "7:22",
      ]
    )
    #expect(error.further.allSatisfy { $0.further.isEmpty && $0.path == "docs/diglot.yml" })
  }

  @Test("a key that is nearly right is told")
  func suggestion() throws {
    let error = try #require(throws: InputError.self) { _ = try read("nav: [{titel: a}]") }
    #expect(error.advice == "did you mean ‘title’?")
  }
}
