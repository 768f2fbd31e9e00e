import Markdown
import Testing

@Suite("Plain text")
struct PlainTextTests {
  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    "Markup is removed, what it stands for stays",
    arguments: [
      ("a **b** _c_ ~~d~~ `e*`", "a b c d e*"),
      ("[a *b*](c.md \"t\") ![d](e.png)", "a b d"),
      ("1\\. a \\* \\<b>", "1. a * <b>"),
      ("&amp;&lt;&#8212;&#x41;&nbsp;&none;", "&<—A\u{A0}&none;"),
      ("&CounterClockwiseContourIntegral;&bne;", "∳=\u{20E5}"),
      ("a\nb  \nc\\\nd<br>e<br/>f<b>g</b>", "a b c d e fg"),
      ("# A\n\n> b\n\n- c\n- d\n\n| e | f |\n|---|---|\n", "A\nb\nc\nd\ne\nf"),
      ("```\nlet a\n\nb\n```\nc", "let a\n\nb\nc"), ("```\r\na\r\nb\r\n```", "a\nb"),
      ("> [!NOTE]\n> Save.", "Save."), ("<div>x</div>\n\ny", "y"),
      (
        ":::image source=\"a.png\" alt-text=\"The &quot;Save&quot; button\":::",
        "The \"Save\" button"
      ),
      ("Use :::no-loc text=\"Kit\"::: now", "Use Kit now"), ("\0", "\u{FFFD}"),
      ("# <a name=\"x\"></a>Títle", "Títle"), ("", ""),
    ]
  )
  func whole(text: String, expected: String) {
    #expect(string(MarkdownDocument(text).plainText()) == expected)
  }

  @Test("A part of a text is cut at its edges")
  func parts() {
    let document = MarkdownDocument("One **two** three &amp; four\n\n- five\n")
    func plain(_ range: Range<Int>) -> String { string(document.plainText(in: range)) }
    #expect(plain(0..<3) == "One")
    #expect(plain(4..<11) == "two")
    #expect(plain(7..<15) == "wo thr")
    #expect(plain(18..<23) == "&")
    #expect(plain(22..<35) == "& four\nfiv")
    #expect(plain(0..<0) == "")
    #expect(plain(0..<document.bytes.count) == string(document.plainText()))
  }

  @Test(
    "A segment is text inside a block, whatever it starts with",
    arguments: [
      "1. Join", "12) Join", "- Join", "+ Join", "* Join", "# Join", "# Join #", "Join #", "> Join",
      "| a | b |", "===", "---", "```swift", "~~~", "C#", "Join\tnow", "[x] done", "a_b_c",
      "2 * 3 * 4",
      "[a]: b", "www.kit.example", "a: b", "¿Listo?", "加入", "a #b", "##",
    ]
  )
  func segmentsWithoutMarkup(segment: String) {
    #expect(string(InlineText.plain(Array(segment.utf8))) == segment)
    let document = MarkdownDocument(parsingInline: Array(segment.utf8))
    #expect(document.nodes.dropFirst().allSatisfy { !$0.kind.isBlock })
  }

  @Test(
    "Markup in a segment is removed",
    arguments: [
      ("**Open** the [page](x.md).", "Open the page."), ("    indented", "indented"),
      (" a ", "a"), ("a\nb", "a b"), ("a  \n> b", "a > b"), ("a\\\r\nb", "a b"),
      ("a\n===", "a ==="),
      ("<div>a</div>", "a"), ("<!-- b -->a", "a"), ("[**a**](b) #", "a #"), ("__a__", "a"),
      ("> [!NOTE] a", "> [!NOTE] a"), ("Select :::no-loc text=\"Kit_a\":::", "Select Kit_a"),
      ("&lt;a&gt; #", "<a> #"), ("", ""), (" \n ", ""), ("\u{A0}*\\*a**", "\u{A0}*a*"),
    ]
  )
  func segmentsWithMarkup(segment: String, expected: String) {
    #expect(string(InlineText.plain(Array(segment.utf8))) == expected)
  }

  @Test("Ranges of a segment's nodes are its own")
  func inlineRanges() {
    let segment = "1. **Open**\n`the` [page](x.md) #"
    let document = MarkdownDocument(parsingInline: Array(segment.utf8))
    #expect(
      document.outline == [
        "text 1. ", "strong **Open**", ".text Open", "soft ⏎", "code `the`", ".text the", "text  ",
        "link [page](x.md)", ".text page", "text  #",
      ]
    )
    #expect(document.slice(document.nodes[0].range) == segment)
  }

  @Test("Plain text of plain text is itself, where it holds no markup", arguments: 0..<10)
  func agreement(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    for _ in 0..<100 {
      let segment = random.text(
        ["Join ", "1. ", "# ", "- ", "> ", "| ", "é", ".", "!", "(", ")"],
        upTo: 8
      )
      let plain = InlineText.plain(segment)
      // The copy and the parse are two ways to one text.
      let parsed = MarkdownDocument(parsingInline: segment).plainText()
      #expect(plain == parsed, "\(string(segment))")
    }
  }
}
