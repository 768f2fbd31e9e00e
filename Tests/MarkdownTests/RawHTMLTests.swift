import ParserInvariants
import Testing

@testable import Markdown

@Suite("HTML in documents")
struct RawHTMLTests {
  private func html(_ text: String, _ insertions: [(Int, String)] = []) -> String {
    var renderer = HTMLRenderer(alertTitles: [.note: "Nota"])
    renderer.insertions = HTMLInsertions(insertions.map { ($0, Array($1.utf8)) })
    return String(decoding: renderer.render(MarkdownDocument(text)).bytes, as: UTF8.self)
  }

  @Test(
    "What a block of text leaves open or closes ends with it",
    arguments: [
      ("a <b>c\n\nd", "<p>a <b>c</b></p>\n<p>d</p>\n"),
      ("a </div></main>b", "<p>a b</p>\n"),
      ("a </p>b", "<div class=\"paragraph\">a <p></p>b</div>\n"),
      (
        "> [!NOTE]\n> a </div></div> b",
        "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Nota</p>\n<p>a  b</p>\n</div>\n"
      ),
      (
        "> [!NOTE]\n> </div></div>\n\nb",
        "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Nota</p>\n\n</div>\n<p>b</p>\n"
      ),
      ("a <i>**b</i> c** d", "<p>a <i><strong>b</strong></i><strong> c</strong> d</p>\n"),
      ("**a </strong> b** c", "<p><strong>a </strong> b c</p>\n"),
      ("a <script> b </script> c", "<p>a  b  c</p>\n"),
      ("a <textarea> b <title> c", "<p>a  b  c</p>\n"),
      ("a <svg> b </svg> c", "<p>a  c</p>\n"),
      (
        "a <a href=x>https://kit.example</a>",
        "<p>a <a href=\"x\"></a><a href=\"https://kit.example\">https://kit.example</a></p>\n"
      ),
      ("a <ul><li>b</ul> c", "<div class=\"paragraph\">a <ul><li>b</li></ul> c</div>\n"),
      ("|a|\n|-|\n|b <ul><li>c</td></table>|", nil),
      ("# a <div>b", "<h1 id=\"a-b\">a <div>b</div></h1>\n"),
      ("a <b title=\"x>\ny\">z</b>", "<p>a <b title=\"x&gt;\ny\">z</b></p>\n"),
      ("a <b title=\"x>  \ny\">z</b>", "<p>a <b title=\"x&gt;  \ny\">z</b></p>\n"),
      ("a <b title='>\t\n <i> \ny'>z</b>", "<p>a <b title=\"&gt;\t\n&lt;i&gt; \ny\">z</b></p>\n"),
      ("- a <b title=\"> \n  y\">z</b>", "<ul>\n<li>a <b title=\"&gt; \ny\">z</b></li>\n</ul>\n"),
      ("a <b>  \n<i> \n</i>z</b>", "<p>a <b><br>\n<i>\n</i>z</b></p>\n"),
      ("a <img src=\"x.png\"\n     alt=\"b\">", "<p>a <img src=\"x.png\" alt=\"b\"></p>\n"),
      (
        "> a <b title=\"x\n> y\">z</b>",
        "<blockquote>\n<p>a <b title=\"x\ny\">z</b></p>\n</blockquote>\n"
      ),
      (
        "> a <b title=\"x>  \n> y\">z</b>",
        "<blockquote>\n<p>a <b title=\"x&gt;  \ny\">z</b></p>\n</blockquote>\n"
      ),
    ] as [(String, String?)]
  )
  func lines(text: String, expected: String?) throws {
    let html = html(text)
    if let expected { #expect(html == expected) }
    #expect(String(decoding: ReparsedHTML.of(Array(html.utf8)), as: UTF8.self).contains("a"))
  }

  @Test(
    "What a block of raw HTML opens, one after it may close, and else its container does",
    arguments: [
      (
        "<details>\n<summary>a</summary>\n\n*b*\n\n</details>\n\nc",
        "<details>\n<summary>a</summary>\n<p><em>b</em></p>\n</details>\n<p>c</p>\n"
      ),
      ("<div>\n\na\n\nb", "<div>\n</div><p>a</p>\n<p>b</p>\n"),
      ("</div>\n\na\n\n</div></main>\n\nb", "\n<p>a</p>\n\n<p>b</p>\n"),
      (
        "<table>\n<tr>\n<td>\n\n**a**\n\n</td>\n</tr>\n</table>",
        "<div class=\"table-scroll\" tabindex=\"0\"><table>\n<tbody><tr>\n<td>\n<p><strong>a</strong></p>\n</td>\n</tr>\n</tbody></table></div>"
      ),
      (
        "<table>\n\n# a\n\n</table>",
        "<h1 id=\"a\">a</h1>\n<div class=\"table-scroll\" tabindex=\"0\"><table>\n</table></div>"
      ),
      ("<svg>\n\na\n\n</svg>\n\nb", "<p>a</p>\n\n<p>b</p>\n"),
      ("<select>\n\na\n\n</select>", "<p>a</p>\n"),
      (
        "- <div>\n\n  a\n- b\n\n</div>",
        "<ul>\n<li><div>\n</div>a</li>\n<li>b</li>\n</ul>\n"
      ),
      (
        "<div>\n\n:::row:::\n\n</div>\n\na",
        "<div>\n</div><div class=\"row\">\n\n<p>a</p>\n</div>\n"
      ),
      ("<hr><wbr>\n\na\n\n<hr>", "<hr><wbr>\n<p>a</p>\n<hr>"),
    ]
  )
  func blocks(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "Insertions stand whole beside raw HTML, which gives way where it would tear them",
    arguments: [
      ("a <b>c</b> d", [0, 12], "<p>{a <b>c</b> d}</p>\n"),
      ("a <b>c d</b> e", [0, 7], "<p>{a c }d e</p>\n"),
      ("a <b>c d</b> e", [5, 8], "<p>a <b>{c d}</b> e</p>\n"),
      ("a <script>b</script> c", [0, 22], "<p>{a b c}</p>\n"),
      ("a <svg>b</svg> c", [7, 8], "<p>a {b} c</p>\n"),
      ("a <svg>b</svg> c", [0, 2], "<p>{a } c</p>\n"),
      ("a <!-- c --> d <br/>", [0, 20], "<p>{a  d <br>}</p>\n"),
      ("<i>a</i> b", [0, 8], "<p>{<i>a</i>} b</p>\n"),
    ]
  )
  func insertions(text: String, offsets: [Int], expected: String) {
    let parts = [(offsets[0], "<span class=\"unit\" id=\"u1\">"), (offsets[1], "</span>")]
    let html = html(text, parts)
      .replacing(parts[0].1, with: "{").replacing("</span>", with: "}")
    #expect(html == expected)
  }

  @Test(
    "What was left out is told with its place",
    arguments: [
      ("a <b onclick=c()>d</b>", [.init(part: .attribute("onclick", element: "b"), offset: 2)]),
      ("a\n\n<p>b\n<blink>c</blink>", [.init(part: .element("blink"), offset: 8)]),
      (
        "> <!-- x --><i>\n> <script>b</script><script>",
        [.init(part: .element("script"), offset: 18), .init(part: .element("script"), offset: 36)]
      ),
      (
        "a [b](JavaScript:c()) <a href=vbscript:d>",
        [
          .init(part: .scheme("javascript"), offset: 2),
          .init(part: .scheme("vbscript"), offset: 22),
        ]
      ),
      (
        "<p align=right class=a id=main><font color=red>a",
        [.init(part: .element("font"), offset: 31)]
      ),
      (
        "<base href=x>\n\na\n\n<meta>",
        [.init(part: .element("base"), offset: 0), .init(part: .element("meta"), offset: 18)]
      ),
      ("a <br> b <!-- c --> <a name=d></a>", []),
    ] as [(String, [HTMLRemoval])]
  )
  func removed(text: String, expected: [HTMLRemoval]) {
    #expect(HTMLRenderer().render(MarkdownDocument(text)).removed == expected)
  }

  @Test("Of many things left out, a bounded number is told")
  func manyRemoved() {
    let text = Array(repeatElement("<blink>", count: 1_000).joined(separator: "a\n").utf8)
    let removed = HTMLRenderer().render(MarkdownDocument(parsing: text)).removed
    #expect(removed.count == HTMLRemoval.maximumCount)
  }

  @Test("Identifiers of documents are theirs alone, and headings come first")
  func identifiers() {
    let text =
      "<a id=\"join\"></a>\n\n<p id=x><p id=x><p id=u7>\n\n## Join\n\n## Main\n\n## u7\n\n## X"
    let rendered = HTMLRenderer().render(MarkdownDocument(text))
    #expect(rendered.headings.map(\.identifier) == ["join", "main-1", "u7-1", "x"])
    let html = String(decoding: rendered.bytes, as: UTF8.self)
    #expect(html.split(separator: "id=\"join\"").count == 2)
    #expect(html.split(separator: "id=\"x\"").count == 2)
    #expect(!html.contains("id=\"u7\""))
  }

  @Test(
    "Nothing in a document runs, restyles or breaks out",
    arguments: [
      "<script>a()</script>", "a <script>b()</script>", "<img src=x onerror=a()>",
      "<body onload=a()>",
      "<a href=\"java&#10;script:a()\">b</a>", "[a](<java\tscript:b()>)", "[a](&#106;avascript:b)",
      "<form action=a><input type=submit formaction=javascript:b></form>",
      "<base href=//evil.example>",
      "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=a>", "<style>*{}</style>",
      "<svg onload=a()><a xlink:href=javascript:b><text>c</text></a></svg>",
      "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=a()&gt;\">",
      "<form><math><mtext></form><form><mglyph><style></math><img src onerror=a()>",
      "<svg></p><style><a id=\"</style><img src=1 onerror=a()>\">",
      "<noscript><p title=\"</noscript><img src=x onerror=a()>\">",
      "<div style=\"position:fixed\">a</div>",
      "<input type=radio name=source id=source-only checked>",
      "<div class=\"source reading skip\">a",
      "</div></div></article></main><script>a()</script>", "<iframe srcdoc=\"<script>\"></iframe>",
      "<a\nhref=javascript:a()>b</a>", "> <a\n> href='javascript:a()'>b</a>",
      "<xmp><script>a()</script></xmp>",
      "|<script>|\n|-|\n|<td onclick=a()>|", "# <img src=x onerror=a()>",
      "- <b onclick=a()>\n- </ul></div>",
      "# [<script>a()</script>](#tab/x\"onclick=)\n***",
      "> [!div class=\"source\\\" onclick=\\\"a()\"]\n> b",
      ":::image source=\"x\" alt-text=\"\\\" onerror=\\\"a()\":::", "```\"onclick=a()\nb\n```",
      ":::no-loc text=\"<script>a()</script>\":::", "[!VIDEO javascript:a()]",
      "[!INCLUDE [<script>a</script>](javascript:b)]", "![<script>](javascript:a)",
      "<b a='>'onclick=a()>c",
    ]
  )
  func hostile(text: String) throws {
    for text in [
      text, "> [!NOTE]\n> " + text.replacing("\n", with: "\n> "), "x\n\n" + text + "\n\ny",
    ] {
      let document = MarkdownDocument(text)
      let html = HTMLRenderer().render(document).bytes
      try HTMLFilterInvariants.checkHarmless(html)
      let written = String(decoding: html, as: UTF8.self)
      #expect(!written.contains("class=\"source"), "\(written)")
      #expect(!written.contains("name=\"source"), "\(written)")
    }
  }

  @Test("The parser reads in a page what is written there", arguments: 0..<20)
  func reparsed(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    let pieces = RandomMarkdown.pieces.filter { !$0.contains("<") } + ["<br>", "<!-- a -->"]
    for _ in 0..<100 {
      let text = random.text(pieces, upTo: 24)
      let html = HTMLRenderer().render(MarkdownDocument(parsing: text)).bytes
      #expect(
        String(decoding: ReparsedHTML.of(html), as: UTF8.self)
          == String(decoding: html, as: UTF8.self),
        "\(String(decoding: text, as: UTF8.self).debugDescription)"
      )
    }
  }
}
