import Testing

@testable import Markdown

@Suite struct BareAddressTests {
  @Test(
    "Addresses in text are links, and end where a reader would end them",
    arguments: [
      ("see https://a.example/b_c.", ["https://a.example/b_c"]),
      ("(http://a.example/b(c)), and", ["http://a.example/b(c)"]),
      ("[ftp://a.example]", ["ftp://a.example"]),
      ("**www.a.example**", ["http://www.a.example"]),
      ("HTTPS://A.example?x=1&y=2;", ["HTTPS://A.example?x=1&y=2"]),
      ("请访问https://a.example/b，然后继续。", ["https://a.example/b"]),
      ("Откройте https://ru.a.example/страница.", ["https://ru.a.example/страница"]),
      ("mail a.b+c@d-e.example.", ["mailto:a.b+c@d-e.example"]),
      ("https://a.example and www.b.example", ["https://a.example", "http://www.b.example"]),
      ("xhttps://a.example", []),
      ("https:// and www. and a@b", []),
      ("`https://a.example`", []),
    ] as [(String, [String])]
  )
  func found(text: String, destinations: [String]) {
    for document in [
      MarkdownDocument(parsing: Array(text.utf8)),
      MarkdownDocument(parsingInline: Array(text.utf8)),
    ] where !text.hasPrefix("[") || document.nodes.count > 2 {
      let links = document.nodes.filter {
        document.link(of: $0)?.form == .bareAddress
      }
      #expect(
        links.compactMap { document.link(of: $0) }.map {
          String(decoding: $0.destination, as: UTF8.self)
        } == destinations
      )
      for link in links {
        #expect(document.link(of: link)?.destinationRange == link.range)
      }
    }
  }

  @Test(
    "An address in a destination leaves the emphasis after it alone",
    arguments: [
      "转到 [门户](https://a.example)，然后选择**加入**。",
      "[x](https://a.example)，**加入**",
      "See [x](https://a.example),**Join**.",
    ]
  )
  func emphasisAfterLink(text: String) {
    let document = MarkdownDocument(parsing: Array(text.utf8))
    #expect(document.nodes.filter { $0.kind == .strong }.count == 1)
    #expect(document.nodes.filter { $0.kind == .link }.count == 1)
  }

  @Test(
    "Text inside links stays text",
    arguments: ["[see www.a.example](b.md)", "![a@b.example](c)"]
  )
  func insideLinks(text: String) {
    let document = MarkdownDocument(parsing: Array(text.utf8))
    #expect(!document.nodes.contains { document.link(of: $0)?.form == .bareAddress })
  }

  @Test("The tree stays sound around many addresses")
  func soundTree() {
    let line = "- *a https://a.example b* | www.b.example, **c@d.example** `x`\n"
    let text = String(repeating: line, count: 50)
    let document = MarkdownDocument(parsing: Array(text.utf8))
    #expect(document.nodes.filter { $0.kind == .link }.count == 150)
    for (index, node) in document.nodes.enumerated() where index > 0 {
      let parent = document.nodes[node.parent]
      #expect(node.parent < index && parent.subtreeEnd >= node.subtreeEnd)
      #expect(parent.range.lowerBound <= node.range.lowerBound)
      #expect(parent.range.upperBound >= node.range.upperBound)
    }
  }
}
