import Markdown
import Testing

@Suite("Insertions")
struct InsertionTests {
  private func html(_ text: String, _ offsets: [Int]) -> String {
    var renderer = HTMLRenderer()
    renderer.insertions = HTMLInsertions(
      offsets.enumerated().map { ($1, Array("{\($0)}".utf8)) }
    )
    return String(decoding: renderer.render(MarkdownDocument(text)).bytes, as: UTF8.self)
  }

  @Test(
    "They stand after what ends at their offset, and before what begins there",
    arguments: [
      ("ab", [0, 1, 2], "<p>{0}a{1}b{2}</p>\n"),
      ("ab", [1, 1], "<p>a{0}{1}b</p>\n"),
      ("a**b**c", [1, 3, 4, 6], "<p>a{0}<strong>{1}b{2}</strong>{3}c</p>\n"),
      ("a**b**", [2, 5, 6], "<p>a<strong>{0}b{1}</strong>{2}</p>\n"),
      ("[ab](c)d", [0, 2, 3, 7], "<p>{0}<a href=\"c\">a{1}b{2}</a>{3}d</p>\n"),
      ("`a b` c", [2, 5], "<p><code>a{0} b</code>{1} c</p>\n"),
      ("![a](b) c", [0, 2, 7], "<p>{0}<img src=\"b\" alt=\"a\">{1}{2} c</p>\n"),
      ("a &amp; b", [2, 4, 7], "<p>a {0}&amp;{1}{2} b</p>\n"),
      ("# a\n\nb", [2, 3, 5, 6], "<h1 id=\"a\">{0}a{1}</h1>\n<p>{2}b{3}</p>\n"),
      ("- a\n- b", [2, 3], "<ul>\n<li><p>{0}a{1}</p>\n</li>\n<li>b</li>\n</ul>\n"),
      ("a\nb", [1, 2], "<p>a{0}\n{1}b</p>\n"),
      ("a", [0, 1, 9], "<p>{0}a{1}</p>\n"), ("", [0], ""),
    ]
  )
  func places(text: String, offsets: [Int], expected: String) {
    #expect(html(text, offsets) == expected)
  }

  @Test("A stretch of a block is rendered alone, its runs of text cut at the edges")
  func ranges() throws {
    let document = MarkdownDocument("One two. **Three four.** `five`\n\nsix")
    let paragraph = try #require(document.nodes.firstIndex { $0.kind == .paragraph })
    func html(_ range: Range<Int>) -> String {
      let rendered = HTMLRenderer().render(document, below: paragraph, in: range)
      return String(decoding: rendered.bytes, as: UTF8.self)
    }
    #expect(html(4..<8) == "two.")
    #expect(html(4..<16) == "two. <strong>Three</strong>")
    #expect(html(16..<40) == "<strong> four.</strong> <code>five</code>")
    #expect(html(9..<24) == "<strong>Three four.</strong>")
    #expect(html(0..<0).isEmpty)
  }

  @Test(
    "Stretches rendered one after the other are what each is alone",
    arguments: [
      "One *two **three** four* five `six`.",
      "a <b>b</b> [c *d* <i>e](f) g</i> ![h](i) j",
      "**<u>a</u>** b &amp; c\\*d :::image source=\"e\" alt-text=\"f\"::: g\nh",
      "# <a name=\"a\"></a>b *c*\n\nd\n\n- e\n- <p>f\n\n| g | h |\n|---|---|\n| *i* | j |",
    ]
  )
  func stretches(text: String) {
    let document = MarkdownDocument(text)
    var stretches = HTMLStretchRenderer(document, HTMLRenderer())
    var all: [UInt8] = Array("before".utf8)
    var expected = all
    for block in document.nodes.indices where document.nodes[block].kind.isBlock {
      let bounds = document.nodes[block].range
      for start in bounds {
        for end in start...bounds.upperBound {
          stretches.append(start..<end, of: block, to: &all)
          expected += HTMLRenderer().render(document, below: block, in: start..<end).bytes
        }
      }
    }
    #expect(all == expected)
    #expect(all.count > 2 * text.utf8.count)
  }

  @Test("The text of a stretch is what its inlines are read as, however they are nested")
  func stretchText() throws {
    let text = "One *two **three** four* five `six` [seven *eight*](nine) ten."
    let document = MarkdownDocument(text)
    let paragraph = try #require(document.nodes.firstIndex { $0.kind == .paragraph })
    for start in document.bytes.indices {
      for end in start...document.bytes.count {
        let html = HTMLRenderer().render(document, below: paragraph, in: start..<end).bytes
        let shown = html.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
          .enumerated().flatMap { $0 == 0 ? $1 : $1.drop { $0 != UInt8(ascii: ">") }.dropFirst() }
        #expect(shown == document.plainText(in: start..<end))
      }
    }
  }

  @Test("The caller gives the identifiers of headings, and further ones stand beside")
  func identifiers() {
    var renderer = HTMLRenderer()
    renderer.identifiers = { $0 == 1 ? ["join", "unirse"] : nil }
    renderer.labels.sectionLink = "Enlace a «{title}»"
    let rendered = renderer.render(MarkdownDocument("## Unirse\n\n# Salir"))
    #expect(rendered.headings.map(\.identifier) == ["join", "salir"])
    #expect(
      String(decoding: rendered.bytes, as: UTF8.self)
        == "<div class=\"heading\"><span id=\"unirse\"></span><h2 id=\"join\">Unirse</h2>"
        + "<a class=\"anchor\" href=\"#join\" aria-label=\"Enlace a «Unirse»\"></a></div>\n"
        + "<h1 id=\"salir\">Salir</h1>\n"
    )
  }
}
