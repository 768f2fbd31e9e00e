import Testing

@testable import Markdown

@Suite("The HTML filter")
struct HTMLFilterTests {
  private func filtered(_ html: String) -> String {
    String(decoding: HTMLFilter.sanitize(Array(html.utf8)), as: UTF8.self)
  }

  @Test(
    "What documents use passes",
    arguments: [
      "a <strong>b</strong> <sup>th</sup><br>", "<p align=\"center\">a</p>",
      "<table border=\"1\"><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>",
      "<dl><dt>a</dt><dd>b</dd></dl>", "<a id=\"x\" name=\"y\"></a>", "<nobr>a</nobr>",
      "<a href=\"https://kit.example/?a=1&amp;b=2#c\" title=\"&quot;d&quot;\">e</a>",
      "<a href=\"../b.md#c\">d</a>", "<a href=\"mailto:a@kit.example\">b</a>",
      "<a href=\"#c:d\">e</a>",
      "<img src=\"a.png\" alt=\"b\" width=\"10\">", "<font color=\"red\">a</font>",
      "<div class=\"alert\" data-unit=\"103\" aria-label=\"a\" lang=\"de-DE\" dir=\"ltr\">b</div>",
      "<input type=\"checkbox\" disabled=\"\">", "<pre>\n\na</pre>",
      "<ol start=\"3\"><li>a</li></ol>",
      "<details><summary>a</summary>b</details>", "1 &lt; 2 &amp; 3 &gt; 2",
    ]
  )
  func kept(html: String) {
    #expect(filtered(html) == html)
  }

  @Test(
    "What could run, load or restyle does not",
    arguments: [
      ("<script>a()</script>b", "b"), ("<SCRIPT SRC=//evil.example/a.js></SCRIPT>b", "b"),
      ("<scr<script>ipt>a()</script>b", "ipt&gt;a()b"), ("<script>a", ""),
      ("<style>a{}</style>b", "b"),
      ("<img src=x onerror=a()>", "<img src=\"x\">"),
      ("<a href='#' onclick='a()'>b</a>", "<a href=\"#\">b</a>"),
      ("<p style=\"position:fixed\">a</p>", "<p>a</p>"), ("<iframe src=a></iframe>b", "b"),
      ("<object data=a>b</object><embed src=a>c", "c"),
      ("<form action=a><button>b</button></form>", "b"),
      ("<input type=text value=a>b", "b"),
      ("<link rel=stylesheet href=a><meta http-equiv=refresh>b", "b"),
      ("<svg><style><img src=x onerror=a()></style></svg>b", "b"),
      ("<svg><desc><b>a</b></desc></svg>b", "b"),
      ("<math><mtext><table><mglyph><style><img src=x onerror=a()>", ""),
      ("<noscript><p title=\"</noscript><img src=x onerror=a()>\"></noscript>b", ""),
      ("<template><img src=x onerror=a()></template>b", "b"),
      ("<!--a--><![CDATA[b]]>c<?d?>e<!f>", "c e".replacing(" ", with: "")),
      ("<!--><img src=x onerror=a()>-->", "<img src=\"x\">--&gt;"),
      ("<textarea><img src=x onerror=a()></textarea>b", "b"),
      ("<blink>a <v:shape>b</v:shape></blink>", "a b"),
      ("<a href=\"x\"onmouseover=\"a()\">b</a>", "<a href=\"x\">b</a>"),
      ("<p/onclick=a()>b", "<p>b</p>"),
      ("<p title='<img src=x onerror=a()>'>b", "<p title=\"&lt;img src=x onerror=a()&gt;\">b</p>"),
      ("<img src=\"a\" srcset=\"b\">", "<img src=\"a\">"),
      ("<plaintext>a</plaintext><b>c</b>", "<b>c</b>"),
      ("</b>a<b>c", "a<b>c</b>"), ("<b", ""), ("a<", "a&lt;"), ("<p a=\"", ""),
    ]
  )
  func dropped(html: String, expected: String) {
    #expect(filtered(html) == expected)
  }

  @Test(
    "Addresses that could run are left out, however they are written",
    arguments: [
      "javascript:a()", "JaVaScRiPt:a()", "java&#10;script:a()", "java&Tab;script:a()",
      " javascript:a()",
      "&#1;javascript:a()", "jav\tascript:a()", "&#106;avascript:a()", "&#x6A;avascript&colon;a()",
      "vbscript:a()", "data:text/html,a", "blob:a", "file:///etc/a", "view-source:a",
      "java\u{0}script:a()",
      "javascript&#58;a()", "\u{1}java\u{2}script:a()",
    ]
  )
  func addresses(address: String) {
    #expect(filtered("<a href=\"\(address)\">b</a>") == "<a>b</a>")
    #expect(filtered("<img src='\(address)'>").isEmpty)
    #expect(
      filtered("<img src='\(address)' alt=c>") == "<span class=\"missing-image\">c</span>"
    )
  }

  @Test("Filtering again changes nothing, and only allowed tags come out", arguments: 0..<20)
  func randomHTML(seed: Int) {
    let pieces = [
      "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>",
      "<li>", "<ul>",
      "</ul>", "<a href='", "'", "\"", ">", "<", "javascript:", "a", " ", "<svg>", "</svg>",
      "<math>",
      "<style>", "</style>", "<script>", "</script>", "<!--", "-->", "<img src=x onerror=a()>",
      "<select>",
      "<option>", "<template>", "</template>", "<noscript>", "<textarea>", "<title>", "&", "&lt;",
      "\0", "/",
      "<br>", "</br>", "<pre>\n", "<h1>", "<form>", "<mtext>", "<desc>", "<foreignObject>", "<!",
      "<?", "</",
      "<frameset>", "<body onload=a()>", "<html>", "<xmp>", "<dd>", "<caption>", "<col>", "é",
      "\u{FFFD}",
    ]
    var random = RandomMarkdown(seed: seed)
    for _ in 0..<100 {
      let html = random.text(pieces, upTo: 20)
      let once = HTMLFilter.sanitize(html)
      let shown = String(decoding: html, as: UTF8.self).debugDescription
      var tags = TagCollector()
      HTMLTree.walk(once, visitor: &tags)
      #expect(tags.forbidden.isEmpty, "\(shown)")
      #expect(isBalanced(once), "\(shown)")
    }
  }

  @Test("Deep and wide markup neither recurses nor takes long")
  func hostile() {
    func repeated(_ text: String, _ count: Int) -> [UInt8] {
      Array(repeatElement(Array(text.utf8), count: count).joined())
    }
    let deep = HTMLFilter.sanitize(repeated("<div>", 100_000) + Array("a".utf8))
    #expect(deep.count == HTMLFilter.maximumDepth * 11 + 1)
    for tag in [
      "<b>", "<p><b>", "<b><div></b>", "<table><tr><td>", "<svg>", "<a>", "<font a=1><p>", "<li>",
    ] {
      #expect(isBalanced(HTMLFilter.sanitize(repeated(tag, 50_000))), "\(tag)")
    }
    let attributes = (0..<50_000).map { " a\($0)=b" }.joined()
    #expect(filtered("<p\(attributes)>a</p>").contains("a"))
    #expect(HTMLFilter.sanitize(repeated("<!--", 50_000)).isEmpty)
    #expect(HTMLFilter.sanitize(repeated("<", 50_000)).count == 200_000)
  }

  @Test("Long sloppy tables and lists keep their structure")
  func sloppyMarkup() {
    let row = "<tr><td>a<td><p>b<ul><li>c<li>d</ul>"
    let html = "<table>" + String(repeating: row, count: 500) + "</table><h2>e</h2>"
    let result = filtered(html)
    #expect(result.matches(of: "<tr>") == 500)
    #expect(result.hasSuffix("</table><h2>e</h2>"))
  }

  /// Collects elements and attributes that must not be there.
  private struct TagCollector: HTMLVisitor {
    var forbidden: [String] = []

    mutating func enter(_ name: String, attributes: [HTMLAttribute]) -> Bool {
      if HTMLAllowList.elements[name] == nil { forbidden.append(name) }
      for attribute in attributes where !HTMLAllowList.allows(attribute, of: name) {
        forbidden.append(attribute.name)
      }
      return true
    }
    mutating func leave(_ name: String) {}
    mutating func text(_ text: [UInt8]) {}
  }

  /// Whether every end tag closes the last open start tag, and none is left.
  private func isBalanced(_ html: [UInt8]) -> Bool {
    var open: [Substring] = []
    for piece in String(decoding: html, as: UTF8.self).split(separator: "<").dropFirst(
      html.first == UInt8(ascii: "<") ? 0 : 1
    ) {
      let name = piece.prefix { $0 != ">" && $0 != " " }
      if name.hasPrefix("/") {
        guard open.popLast() == name.dropFirst() else { return false }
      } else if !HTMLAllowList.void.contains(String(name)) {
        open.append(name)
      }
    }
    return open.isEmpty
  }
}

extension String {
  fileprivate func matches(of text: String) -> Int { split(separator: text).count - 1 }
}
