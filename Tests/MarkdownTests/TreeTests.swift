import Markdown
import Testing

@Suite("Trees and the places of their nodes")
struct TreeTests {
  @Test(
    "Each construct has its node and its bytes",
    arguments: [
      ("", [String]()),
      ("Plain text.", ["p Plain text.", ".text Plain text."]),
      (
        "# Join *now*\n\nText\n",
        ["h1 # Join *now*", ".text Join ", ".em *now*", "..text now", "p Text", ".text Text"]
      ),
      ("Join\n====\n\nA\n", ["h1 Join", ".text Join", "p A", ".text A"]),
      ("## Closed ##\n", ["h2 ## Closed", ".text Closed"]),
      ("#\n", ["h1 #"]),
      (
        "a **b _c_** d",
        [
          "p a **b _c_** d", ".text a ", ".strong **b _c_**", "..text b ", "..em _c_", "...text c",
          ".text  d",
        ]
      ),
      ("***x***", ["p ***x***", ".em ***x***", "..strong **x**", "...text x"]),
      (
        "~~x~~ `` a`b ``",
        ["p ~~x~~ `` a`b ``", ".del ~~x~~", "..text x", ".text  ", ".code `` a`b ``", "..text a`b"]
      ),
      ("a\\*b", ["p a\\*b", ".text a", ".text *b"]),
      (
        "> a\n> b\n\nc",
        ["quote > a⏎> b", ".p a⏎> b", "..text a", "..soft ⏎", "..text b", "p c", ".text c"]
      ),
      (
        "a  \nb\\\r\nc",
        ["p a  ⏎b\\␍⏎c", ".text a", ".hard   ⏎", ".text b", ".hard \\␍⏎", ".text c"]
      ),
      (
        "1. one\n2. two\n   - three\n",
        [
          "ol 1. one⏎2. two⏎   - three", ".li 1. one", "..p one", "...text one",
          ".li 2. two⏎   - three", "..p two", "...text two", "..ul - three", "...li - three",
          "....p three", ".....text three",
        ]
      ),
      ("-\n- x\n", ["ul -⏎- x", ".li -", ".li - x", "..p x", "...text x"]),
      ("- - x", ["ul - - x", ".li - - x", "..ul - x", "...li - x", "....p x", ".....text x"]),
      ("-\n  x", ["ul -⏎  x", ".li -⏎  x", "..p x", "...text x"]),
      (
        "> - > x",
        ["quote > - > x", ".ul - > x", "..li - > x", "...quote > x", "....p x", ".....text x"]
      ),
      (
        "- [x] y\n- [ ] z",
        [
          "ul - [x] y⏎- [ ] z", ".li-done - [x] y", "..p y", "...text y", ".li-open - [ ] z",
          "..p z", "...text z",
        ]
      ),
      ("a\n\n* * *\nb", ["p a", ".text a", "hr * * *", "p b", ".text b"]),
      (
        "```swift\nlet x\n\n  y\n```\nz",
        ["fenced ```swift⏎let x⏎⏎  y⏎```", ".text let x⏎⏎  y⏎", "p z", ".text z"]
      ),
      ("    a\n    b", ["indented a⏎    b", ".text a⏎", ".text b"]),
      ("> ```\n> a\n> ```", ["quote > ```⏎> a⏎> ```", ".fenced ```⏎> a⏎> ```", "..text a⏎"]),
      (
        "```\na\r\nb\r\n```",
        ["fenced ```⏎a␍⏎b␍⏎```", ".text a", ".soft ␍⏎", ".text b", ".soft ␍⏎"]
      ),
      (
        "<div>\nx\n</div>\n\ny",
        ["htmlblock <div>⏎x⏎</div>⏎", ".html <div>⏎x⏎</div>⏎", "p y", ".text y"]
      ),
      ("a <b\nc> d", ["p a <b⏎c> d", ".text a ", ".html <b⏎c>", ".text  d"]),
      ("a &amp; b", ["p a &amp; b", ".text a ", ".entity &amp;", ".text  b"]),
      (
        "| a | b |\n|---|:-:|\n| x \\| y | |\n",
        [
          "table | a | b |⏎|---|:-:|⏎| x \\| y | |", ".thead | a | b |", "..tr | a | b |",
          "...th a",
          "....text a", "...th b", "....text b", ".tbody | x \\| y | |", "..tr | x \\| y | |",
          "...td x \\| y", "....text x ", "....text | y", "...td ",
        ]
      ),
      (
        "a | b\n-|--\n | **c**\n",
        [
          "table a | b⏎-|--⏎ | **c**", ".thead a | b", "..tr a | b", "...th a", "....text a",
          "...th b",
          "....text b", ".tbody | **c**", "..tr | **c**", "...td **c**", "....strong **c**",
          ".....text c", "...td ",
        ]
      ),
    ]
  )
  func outlines(text: String, expected: [String]) {
    #expect(MarkdownDocument(text).outline == expected)
  }

  @Test(
    "Links and images tell where they lead and where that is written",
    arguments: [
      ("[a](b.md)", "[a](b.md)", .inline, "b.md", "b.md", nil),
      ("[a](<b c.md> \"t\")", "[a](<b c.md> \"t\")", .inline, "b c.md", "b c.md", "t"),
      ("[a]( b.md\n't\\'u' )x", "[a]( b.md\n't\\'u' )", .inline, "b.md", "b.md", "t'u"),
      ("![a](b&amp;c)", "![a](b&amp;c)", .inline, "b&c", "b&amp;c", nil),
      ("[a](b(c)d)e", "[a](b(c)d)", .inline, "b(c)d", "b(c)d", nil),
      ("[]()", "[]()", .inline, "", "", nil),
      ("[a][R]b\n\n[r]: /u", "[a][R]", .reference, "/u", nil, nil),
      ("[r][]b\n\n[r]: /u", "[r][]", .reference, "/u", nil, nil),
      ("[r] (b)\n\n[r]: /u", "[r]", .reference, "/u", nil, nil),
      ("[r]x\n\n[r]: /u 'q'", "[r]", .reference, "/u", nil, "q"),
      (
        "<https://a.example/b>", "<https://a.example/b>", .autolink, "https://a.example/b",
        "https://a.example/b", nil
      ),
      (
        "<xref:Kit.Part%2A>", "<xref:Kit.Part%2A>", .crossReference, "xref:Kit.Part%2A",
        "xref:Kit.Part%2A", nil
      ),
      (
        "see www.a.example.", "www.a.example", .bareAddress, "http://www.a.example",
        "www.a.example", nil
      ),
      ("> [a](\n> b.md)", "[a](\n> b.md)", .inline, "b.md", "b.md", nil),
    ] as [(String, String, MarkdownLink.Form, String, String?, String?)]
  )
  func links(
    text: String,
    whole: String,
    form: MarkdownLink.Form,
    destination: String,
    written: String?,
    title: String?
  ) throws {
    let document = MarkdownDocument(text)
    let node = try #require(document.first { $0.kind == .link || $0.kind == .image })
    let link = try #require(document.link(of: node))
    #expect(document.slice(node.range) == whole)
    #expect(link.form == form)
    #expect(String(decoding: link.destination, as: UTF8.self) == destination)
    #expect(link.destinationRange.map(document.slice) == written)
    #expect(link.title.map { String(decoding: $0, as: UTF8.self) } == title)
  }

  @Test("Content ranges leave out delimiters")
  func contentRanges() throws {
    let document = MarkdownDocument("## A **b** [c](d) `` e ``")
    let contents = document.nodes.filter { !$0.kind.isBlock && $0.range != $0.contentRange }
      .map { document.slice($0.contentRange) }
    #expect(contents == ["b", "c", " e "])
    let heading = try #require(document.first { $0.kind == .heading(level: 2) })
    #expect(document.slice(heading.contentRange) == "A **b** [c](d) `` e ``")
  }

  @Test("Blanks that a tab only partly gives to code are kept as text")
  func tabsInCode() throws {
    let document = MarkdownDocument("-\t\tcode")
    let leaf = try #require(document.nodes.last { $0.kind == .text })
    #expect(leaf.range.upperBound == 7)
    #expect(String(decoding: document.plainText(), as: UTF8.self) == "  code")
  }

  @Test("Lists carry their start, mark and spacing")
  func lists() throws {
    let document = MarkdownDocument("3) a\n\n4) b\n")
    guard case .list(let list) = document.nodes[1].kind else {
      Issue.record("not a list")
      return
    }
    #expect(list.isOrdered && !list.isTight && list.start == 3 && list.mark == UInt8(ascii: ")"))
  }

  @Test("The deepest node at an offset is found, and children are walked")
  func lookups() {
    let document = MarkdownDocument("> a **b** c\n\nd")
    #expect(document.nodes[document.deepestNode(at: 6)].kind == .text)
    #expect(document.nodes[document.deepestNode(at: 4)].kind == .strong)
    #expect(document.nodes[document.deepestNode(at: 0)].kind == .blockQuote)
    #expect(document.deepestNode(at: 12) == MarkdownDocument.root)
    let kinds = document.children(of: MarkdownDocument.root).map { document.nodes[$0].kind }
    #expect(kinds == [.blockQuote, .paragraph])
    #expect(document.descendants(of: 1).count == 5)
  }
}
