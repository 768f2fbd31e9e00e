import Testing
import Workspace

@testable import HelpSite

@Suite("Addresses")
struct AddressTests {
  @Test(
    "paths are encoded for links",
    arguments: [
      ("join.html", "join.html"), ("a b.html", "a%20b.html"), ("100%.html", "100%25.html"),
      ("was?.html", "was%3F.html"), ("c#.html", "c%23.html"), ("a:b.html", "a%3Ab.html"),
      ("加入.html", "%E5%8A%A0%E5%85%A5.html"), ("x/ä\"<>&'.html", "x/%C3%A4%22%3C%3E%26%27.html"),
    ]
  )
  func encoding(path: String, url: String) {
    #expect(path.percentEncodedPath == url)
    #expect(url.percentDecoded == path)
  }

  @Test(
    "what is no percent-encoding stays",
    arguments: ["100%", "%", "%zz", "%4", "%FF", "50%-60%"]
  )
  func decodingLeaves(text: String) {
    #expect(text.percentDecoded == text)
  }

  @Test(
    "links are relative, and stay within the language",
    arguments: [
      ("de-DE/a.html", "de-DE/b.html", "", "b.html"),
      ("de-DE/x/a.html", "de-DE/y/b.html", "#t", "../y/b.html#t"),
      ("de-DE/x/a.html", "de-DE/x/b.html", "", "../x/b.html"),
      ("de-DE/x/a.html", "en-US/x/a.html", "?v=1#t", "../../en-US/x/a.html?v=1#t"),
      ("de-DE/x/a.html", "media/m.svg", "", "../../media/m.svg"),
      ("de-DE/x/a.html", "de-DE/x/a.html", "#t", "#t"),
      ("de-DE/x/a b.html", "de-DE/x/a b.html", "", "a%20b.html"),
      ("index.html", "de-DE/index.html", "", "de-DE/index.html"),
      ("de-DE/x.html", "de-DEx/y.html", "", "../de-DEx/y.html"),
    ]
  )
  func links(from: String, to: String, tail: String, link: String) {
    #expect(SiteAddress(from).link(to: SiteAddress(to), tail: tail) == link)
  }

  @Test("every page has an address of its own, in any letter case")
  func claims() {
    var book = AddressBook(reserved: ["index.html", "flows/join.html"])
    let names = [
      "join.md", "Join.md", "index.md", "flows/join.md", "a/join.md", "join.txt", "../up.md",
      "..", "", "v1.2.md", ".md", "a//b/./c.md",
    ]
    let addresses = names.map { book.claim(pageNamed: $0) }
    #expect(
      addresses == [
        "join.html", "Join-2.html", "index-2.html", "flows/join-2.html", "a/join.html",
        "join-3.html", "up.html", "page.html", "page-2.html", "v1.2.html", ".md.html", "a/b/c.html",
      ]
    )
  }

  @Test(
    "no file has the name of a folder, whichever comes first",
    arguments: [
      (["a.html/b.md", "a.md"], ["a.html/b.html", "a-2.html"]),
      (["a.md", "a.html/b.md", "a.html/c.md"], ["a.html", "a.html-2/b.html", "a.html-2/c.html"]),
      (["a.md", "A.HTML/b.md"], ["a.html", "A.HTML-2/b.html"]),
      (["a.md", "a.md/b.md"], ["a.html", "a.md-2/b.html"]),
      (["a.md/b.md", "a.md"], ["a.md/b.html", "a-2.html"]),
      (
        ["x/a.md", "x/a.html/y/z.md", "x/a.html-2.md"],
        ["x/a.html", "x/a.html-2/y/z.html", "x/a.html-2.html"]
      ),
      (["help.html/a.md"], ["help.html-2/a.html"]),
    ]
  )
  func folders(names: [String], addresses: [String]) {
    var book = AddressBook(reserved: ["help.html"])
    #expect(names.map { book.claim(pageNamed: $0) } == addresses)
  }

  @Test(
    "an address is plain or not",
    arguments: [
      ("a.html", true), ("a/b/c.html", true), ("加 %.html", true), ("...html", true), ("", false),
      ("/a.html", false), ("a//b.html", false), ("a/", false), ("./a.html", false),
      ("a/../b.html", false), ("a/.html", false), ("a\u{0}.html", false), ("a\n.html", false),
      (String(repeating: "x", count: 200), true), (String(repeating: "x", count: 201), false),
    ]
  )
  func plain(address: String, isPlain: Bool) {
    #expect(AddressBook.isPlain(address) == isPlain)
  }

  @Test("names that are too long for a file are cut, and still differ")
  func longNames() {
    var book = AddressBook(reserved: [])
    let name = String(repeating: "加", count: 120)
    let first = book.claim(pageNamed: name + "a.md")
    let second = book.claim(pageNamed: name + "b.md")
    #expect(first != second)
    #expect(first.utf8.count <= 255 && second.utf8.count <= 255)
  }

  @Test(
    "destinations are taken apart",
    arguments: [
      ("join.md", "join.md", "", "", false), ("../a%20b.md#c", "../a b.md", "", "c", false),
      ("a.md?x=1&y#z#", "a.md", "?x=1&y", "z#", false), ("#top", "", "", "top", false),
      ("https://example.com/#a", "https://example.com/", "", "a", true),
      ("//example.com", "//example.com", "", "", true),
      ("mailto:a@example.com", "mailto:a@example.com", "", "", true),
      ("javascript:x", "javascript:x", "", "", true), ("C:x.md", "C:x.md", "", "", false),
      ("a/b:c.md", "a/b:c.md", "", "", false), ("", "", "", "", false),
    ]
  )
  func destinations(
    text: String,
    path: String,
    query: String,
    fragment: String,
    isExternal: Bool
  ) {
    let destination = LinkDestination(text)
    #expect(destination.path == path)
    #expect(destination.query == query)
    #expect(destination.fragment == fragment)
    #expect(destination.isExternal == isExternal)
  }
}
