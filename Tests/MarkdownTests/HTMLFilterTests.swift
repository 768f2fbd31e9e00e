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
      "a <strong>b</strong> <sup>th</sup><br>", "<p class=\"document-x\">a</p>",
      "<dl><dt>a</dt><dd>b</dd></dl>", "<a id=\"x\"></a>",
      "<a href=\"https://kit.example/?a=1&amp;b=2#c\" title=\"&quot;d&quot;\">e</a>",
      "<a href=\"../b.md#c\">d</a>", "<a href=\"mailto:a@kit.example\">b</a>",
      "<a href=\"#c:d\">e</a>",
      "<img src=\"a.png\" alt=\"b\" width=\"10\">",
      "<div lang=\"de-DE\" dir=\"ltr\">b</div>",
      "<input type=\"checkbox\" checked=\"\" disabled=\"\">", "<pre tabindex=\"0\">\n\na</pre>",
      "<ol start=\"3\"><li>a</li></ol>", "<code class=\"language-swift\">a</code>",
      "<details><summary>a</summary>b</details>", "1 &lt; 2 &amp; 3 &gt; 2",
    ]
  )
  func kept(html: String) {
    #expect(filtered(html) == html)
  }

  @Test(
    "What is obsolete, or would pass for ours, passes in other words",
    arguments: [
      ("<p align=CENTER>a</p>", "<p class=\"align-center\">a</p>"),
      ("<center>a</center>", "<div class=\"align-center\">a</div>"),
      ("<tt>a</tt><strike>b</strike>", "<code>a</code><s>b</s>"),
      ("<nobr>a</nobr><font color=red>b</font>", "ab"),
      (
        "<a name=x>b</a><a id=x>c</a><a name=y id=z>d</a>",
        "<a id=\"x\">b</a><a>c</a><a id=\"z\">d</a>"
      ),
      ("<p id=main>a<p id=u12>b<p id=u1b>c", "<p>a</p><p>b</p><p id=\"u1b\">c</p>"),
      ("<p id='a b'>c<p id>d", "<p>c</p><p>d</p>"),
      ("<p class='source tabs'>a", "<p class=\"document-source document-tabs\">a</p>"),
      ("<input type=CheckBox name=a>", "<input type=\"checkbox\" disabled=\"\">"),
      ("<input type=radio name=source id=source-only checked>b", "b"),
      ("<main><nav>a</nav></main>", "a"),
      ("<p role=alert tabindex=1 aria-hidden=true data-unit=1>a", "<p>a</p>"),
      (
        "<table border=1><tr><td width=1>a<table></table></table>",
        "<div class=\"table-scroll\" tabindex=\"0\"><table><tbody><tr><td>a<table></table></td></tr></tbody></table></div>"
      ),
      (
        "<img src=a><img src=b>",
        "<img src=\"a\" alt=\"\"><img src=\"b\" alt=\"\" loading=\"lazy\">"
      ),
    ]
  )
  func rewritten(html: String, expected: String) {
    #expect(filtered(html) == expected)
  }

  @Test(
    "What could run, load or restyle does not",
    arguments: [
      ("<script>a()</script>b", "b"), ("<SCRIPT SRC=//evil.example/a.js></SCRIPT>b", "b"),
      ("<scr<script>ipt>a()</script>b", "ipt&gt;a()b"), ("<script>a", ""),
      ("<style>a{}</style>b", "b"),
      ("<img src=x onerror=a()>", "<img src=\"x\" alt=\"\">"),
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
      ("<!--><img src=x onerror=a()>-->", "<img src=\"x\" alt=\"\">--&gt;"),
      ("<textarea><img src=x onerror=a()></textarea>b", "b"),
      ("<blink>a <v:shape>b</v:shape></blink>", "a b"),
      ("<a href=\"x\"onmouseover=\"a()\">b</a>", "<a href=\"x\">b</a>"),
      ("<p/onclick=a()>b", "<p>b</p>"),
      ("<p title='<img src=x onerror=a()>'>b", "<p title=\"&lt;img src=x onerror=a()&gt;\">b</p>"),
      ("<img src=\"a\" srcset=\"b\">", "<img src=\"a\" alt=\"\">"),
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
    #expect(result.hasSuffix("</table></div><h2>e</h2>"))
  }

  /// Collects elements and attributes that must not be there.
  private struct TagCollector: HTMLVisitor {
    var forbidden: [String] = []

    mutating func enter(_ element: HTMLElement) -> Bool {
      if HTMLAllowList.elements[element.name] == nil { forbidden.append(element.name) }
      for attribute in element.attributes
      where !HTMLAllowList.allows(attribute, of: element.name) && attribute.name != "tabindex" {
        forbidden.append(attribute.name)
      }
      return true
    }
    mutating func leave() {}
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
