import Testing

@testable import Markdown

@Suite("Rendering HTML")
struct HTMLRendererTests {
  private func html(_ text: String, _ renderer: HTMLRenderer = HTMLRenderer()) -> String {
    String(decoding: renderer.render(MarkdownDocument(text)).bytes, as: UTF8.self)
  }

  @Test(
    "Each construct has its elements",
    arguments: [
      (
        "a **b** *c* ~~d~~ `e<`",
        "<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e&lt;</code></p>\n"
      ),
      ("a\nb  \nc", "<p>a\nb<br>\nc</p>\n"),
      ("a & b &amp; &copy; \"", "<p>a &amp; b &amp; © &quot;</p>\n"),
      ("[a](b c \"t\")", "<p>[a](b c &quot;t&quot;)</p>\n"),
      ("[a](<b c> \"t\")", "<p><a href=\"b%20c\" title=\"t\">a</a></p>\n"),
      ("![a *b*](c.png)", "<p><img src=\"c.png\" alt=\"a b\"></p>\n"),
      ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"), ("---", "<hr>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n"),
      (
        "- [x] a",
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked> a</li>\n</ul>\n"
      ),
      (
        "```swift x\na<\n```",
        "<pre tabindex=\"0\" dir=\"ltr\"><code class=\"language-swift\">a&lt;\n</code></pre>\n"
      ),
      ("    a\n\n    b", "<pre tabindex=\"0\" dir=\"ltr\"><code>a\n\nb</code></pre>\n"),
      ("<div>\n*a*\n</div>", "<div>\n*a*\n</div>"), ("a<br />b", "<p>a<br>b</p>\n"),
      ("<!-- a\n-->\n\nb <!-- c -->", "<p>b </p>\n"), ("a <sup>b</sup>", "<p>a <sup>b</sup></p>\n"),
      (
        "|a|b|\n|-|:-:|\n|c|",
        "<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n"
          + "<th scope=\"col\" class=\"align-center\">b</th>\n</tr>\n</thead>\n"
          + "<tbody>\n<tr>\n<td>c</td>\n<td class=\"align-center\"></td>\n</tr>\n</tbody>\n</table></div>\n"
      ),
      ("a\0b", "<p>a\u{FFFD}b</p>\n"),
    ]
  )
  func elements(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "The dialect's constructs become plain elements",
    arguments: [
      (
        "> [!NOTE]\n> a",
        "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Nota</p>\n<p>a</p>\n</div>\n"
      ),
      ("> [!TIP]\n> a", "<div class=\"alert alert-tip\" role=\"note\">\n<p>a</p>\n</div>\n"),
      ("> [!div class=\"next\"]\n> a", "<div class=\"document-next\">\n<p>a</p>\n</div>\n"),
      (
        ":::image source=\"a b.png\" alt-text=\"c &amp; d\" lightbox=\"e.png\":::",
        "<p><a class=\"lightbox\" href=\"e.png\"><img src=\"a%20b.png\" alt=\"c &amp; d\"></a></p>\n"
      ),
      (
        "a :::no-loc text=\"<Kit>\":::",
        "<p>a <span class=\"no-loc\" translate=\"no\">&lt;Kit&gt;</span></p>\n"
      ),
      (
        ":::row:::\n:::column:::\na\n:::column-end:::\n:::column span=\"2\":::\nb\n:::row-end:::\nc",
        "<div class=\"row\">\n<div class=\"column\">\n<p>a</p>\n</div>\n<div class=\"column span-2\">\n<p>b</p>\n"
          + "</div>\n</div>\n<p>c</p>\n"
      ),
      (
        ":::column-end:::\n:::row:::\n> a",
        "<div class=\"row\">\n<blockquote>\n<p>a</p>\n</blockquote>\n</div>\n"
      ),
      (
        ":::image type=\"complex\" source=\"a.png\" alt-text=\"b\":::\nLong.\n:::image-end:::",
        "<figure>\n<img src=\"a.png\" alt=\"b\">\n<figcaption>\n<p>Long.</p>\n</figcaption>\n</figure>\n"
      ),
      ("[!code-swift[Main](a.swift)]", "<p><a class=\"reference\" href=\"a.swift\">Main</a></p>\n"),
      (
        "# [One](#tab/a)\nb\n# [Two](#tab/c)\nd\n***\ne",
        "<div class=\"tabs\">\n<input type=\"radio\" name=\"tabs1\" id=\"tab1\" checked><label for=\"tab1\">One</label>\n"
          + "<section>\n<p>b</p>\n</section>\n<input type=\"radio\" name=\"tabs1\" id=\"tab6\"><label for=\"tab6\">Two</label>\n"
          + "<section>\n<p>d</p>\n</section>\n</div>\n<p>e</p>\n"
      ),
    ]
  )
  func dialect(text: String, expected: String) {
    #expect(html(text, HTMLRenderer(alertTitles: [.note: "Nota"])) == expected)
  }

  @Test("Headings have their anchor, or a slug, once each")
  func headings() {
    let text = """
      # <a name="join"></a>Únase **ahora**
      ## Über uns: 1 & 2
      ## Über uns – 1 2
      ## 加入 会员
      ## 加入 会员
      ## ***
      ### <a name="join"></a>Otra
      ### Join
      """
    let rendered = HTMLRenderer().render(MarkdownDocument(text))
    #expect(
      rendered.headings.map(\.identifier) == [
        "join", "über-uns-1--2", "über-uns--1-2", "加入-会员", "加入-会员-1", "", "join-1", "join-2",
      ]
    )
    #expect(rendered.headings.map(\.level) == [1, 2, 2, 2, 2, 2, 3, 3])
    #expect(rendered.headings[0].text == "Únase ahora")
    let html = String(decoding: rendered.bytes, as: UTF8.self)
    #expect(html.hasPrefix("<h1 id=\"join\">Únase <strong>ahora</strong></h1>\n"))
  }

  @Test("The caller rewrites addresses and marks nodes")
  func hooks() {
    let renderer = HTMLRenderer(
      address: { address, use in (use == .link ? Array("l/".utf8) : Array("i/".utf8)) + address },
      attributes: { _, node in
        node.kind == .link ? [("data-at", "\(node.range.lowerBound)")] : []
      }
    )
    #expect(
      html("[a](b) ![c](d)\n\n- e", renderer)
        == "<p><a href=\"l/b\" data-at=\"0\">a</a> <img src=\"i/d\" alt=\"c\"></p>\n"
        + "<ul>\n<li>e</li>\n</ul>\n"
    )
  }

  @Test(
    "A hostile document is rendered safely",
    arguments: [
      ("<script>a()</script>\n\nb", "\n<p>b</p>\n"),
      ("[a](javascript:b())", "<p><a>a</a></p>\n"),
      ("![a](data:b)", "<p><span class=\"missing-image\">a</span></p>\n"),
      ("a <b onclick=c()>d", "<p>a <b>d</b></p>\n"),
      ("[a](JAVA&#10;SCRIPT:b)", "<p><a>a</a></p>\n"),
      (":::image source=\"javascript:a\" alt-text=\"\\\"><script>\":::", nil),
    ] as [(String, String?)]
  )
  func hostile(text: String, expected: String?) {
    let rendered = HTMLRenderer().render(MarkdownDocument(text))
    let html = String(decoding: rendered.bytes, as: UTF8.self)
    if let expected { #expect(html == expected) }
    #expect(!html.contains("<script") && !html.contains("javascript:"))
  }

  @Test(
    "Addresses reach the caller decoded, in Markdown and in raw HTML, and are judged afterwards"
  )
  func rewrittenAddresses() {
    let renderer = HTMLRenderer(address: { address, _ in
      switch String(decoding: address, as: UTF8.self) {
      case "ü b.md": Array("ü/b c".utf8)
      case "gone.md": nil
      case "evil.md": Array("javascript:a()".utf8)
      case let other: Array("other:\(other)".utf8)
      }
    })
    for raw in ["", "<i></i>"] {
      let text = "[a](<ü b.md>) [c](gone.md) [d](evil.md)\(raw)"
      let html = String(
        decoding: renderer.render(MarkdownDocument(text)).bytes,
        as: UTF8.self
      )
      #expect(html == "<p><a href=\"%C3%BC/b%20c\">a</a> <a>c</a> <a>d</a>\(raw)</p>\n")
    }
    let raw = renderer.render(
      MarkdownDocument("<a href='&#252; b.md'>a</a> <a href=evil.md>d</a>")
    )
    #expect(
      String(decoding: raw.bytes, as: UTF8.self)
        == "<p><a href=\"%C3%BC/b%20c\">a</a> <a>d</a></p>\n"
    )
  }

  @Test("A part of a document is rendered alone")
  func parts() throws {
    let document = MarkdownDocument("# A\n\n1. b **c**\n2. d\n")
    let item = try #require(document.nodes.firstIndex { $0.kind == .item(nil) })
    let html = HTMLRenderer().render(document, below: item).bytes
    #expect(String(decoding: html, as: UTF8.self) == "b <strong>c</strong>")
  }

  @Test("Rendering is well-formed for any text", arguments: 0..<20)
  func wellFormed(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    let pieces = RandomMarkdown.pieces.filter { !$0.contains("<") }
    for _ in 0..<100 {
      let text = random.text(pieces, upTo: 24)
      let html = String(
        decoding: HTMLRenderer().render(MarkdownDocument(parsing: text)).bytes,
        as: UTF8.self
      )
      var open: [Substring] = []
      for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
        let name = piece.prefix { $0 != ">" && $0 != " " }
        if name.hasPrefix("/") {
          #expect(open.popLast() == name.dropFirst())
        } else if !["br", "hr", "img", "input"].contains(name) {
          open.append(name)
        }
      }
      #expect(open.isEmpty, "\(String(decoding: text, as: UTF8.self).debugDescription)")
    }
  }
}

@Suite("Slugs")
struct SlugTests {
  @Test("The quick way and the slow one agree", arguments: 0..<20)
  func agreement(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    let pieces = [
      "a", "Z", "É", "ß", "Ж", "ё", "Ї", "会", "9", "_", "-", " ", "\u{A0}", "\t", "\n", "\r\n", "«",
      "“", "’", "…", "，",
      "\u{301}", "ﬁ", "İ", "Σ", "²", "½", "😀", "\u{200D}", "٣", "\u{7}", "\u{C}", "&", "×", "÷",
      "ÿ", "Ÿ", "—", "（",
    ]
    for _ in 0..<200 {
      let text = String(decoding: random.text(pieces, upTo: 8), as: UTF8.self)
      #expect(Slug.make(text) == Slug.makeSlowly(text), "\(text.debugDescription)")
    }
  }
}
