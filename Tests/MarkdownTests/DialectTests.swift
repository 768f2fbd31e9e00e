import ParserInvariants
import Testing

@testable import Markdown

@Suite("The documentation dialect")
struct DialectTests {
  @Test(
    "Alerts are quotes with a kind, and their marker is no content",
    arguments: [
      ("> [!NOTE]\n> Save first.", .note, "Save first."),
      (">[!IMPORTANT] Save first.", .important, "Save first."),
      ("> [!Tip]  \n> Save **first**.", .tip, "Save **first**."),
      ("- a\n\n  > [!WARNING]\n  > Save first.", .warning, "Save first."),
      ("> [!caution]\n>\n> Save first.", .caution, "Save first."),
      ("> [!NOTE] ", .note, nil),
    ] as [(String, MarkdownQuoteStyle.Alert, String?)]
  )
  func alerts(text: String, alert: MarkdownQuoteStyle.Alert, content: String?) throws {
    let document = MarkdownDocument(text)
    let quote = try #require(document.first { $0.kind == .blockQuote })
    let style = try #require(document.quoteStyle(of: quote))
    #expect(style.alert == alert)
    #expect(document.slice(style.marker).lowercased() == "[!\(alert.rawValue)]")
    let paragraph = document.nodes.last { $0.kind == .paragraph }
    let isInside = paragraph.map { quote.range.contains($0.range.lowerBound) } ?? false
    #expect((isInside ? paragraph.map { document.slice($0.range) } : nil) == content)
    #expect(TreeProblems.structural(document) == nil)
  }

  @Test(
    "What only looks like an alert is a quotation",
    arguments: ["> \\[!NOTE\\] a", "> [!filekey] a", "> a [!NOTE]", "> [NOTE]", "[!NOTE] a"]
  )
  func noAlerts(text: String) {
    let document = MarkdownDocument(text)
    #expect(document.nodes.allSatisfy { document.quoteStyle(of: $0) == nil })
  }

  @Test("A division names its class")
  func division() throws {
    let document = MarkdownDocument("> [!div class=\"next\"]\n> [Go on](b.md)")
    let quote = try #require(document.first { $0.kind == .blockQuote })
    let style = try #require(document.quoteStyle(of: quote))
    #expect(style.alert == nil)
    #expect(style.divisionClass.map(document.slice) == "next")
    #expect(document.outline.contains("..link [Go on](b.md)"))
  }

  @Test(
    "Constructs in text are one leaf, whatever their attributes hold",
    arguments: [
      ":::image type=\"content\" source=\"m/a_b_c.png\" alt-text=\"A *b* | [c](d) `e` www.a.example\":::",
      ":::no-loc text=\"_Kit_\":::",
      ":::image source=\"a.png\" alt-text=\"The \"Save\" button\":::",
      "[!INCLUDE [shared note](parts/a_b_.md)]", "[!code-swift[Main](a/b_c_.swift?x=1)]",
      "[!VIDEO https://video.example/watch?v=a_b_c]",
    ]
  )
  func inlineConstructs(construct: String) throws {
    for text in [construct, "a **\(construct)** b", "- a \(construct)", "| \(construct) |\n|---|"] {
      let document = MarkdownDocument(text)
      let nodes = document.nodes.filter { $0.kind == .directive }
      #expect(nodes.map { document.slice($0.range) } == [construct], "\(document.outline)")
      let directive = try #require(nodes.first.flatMap { document.directive(of: $0) })
      #expect(document.slice(directive.range) == construct)
      #expect(TreeProblems.delimiters(document) == nil)
    }
  }

  @Test("Attributes are named and have ranges")
  func attributes() throws {
    let document = MarkdownDocument(
      "See\n:::image source=\"a.png\"\n  alt-text=\"A b\" border=false::: now"
    )
    let node = try #require(document.first { $0.kind == .directive })
    let directive = try #require(document.directive(of: node))
    #expect(directive.name == "image" && directive.form == .colons)
    let attributes = directive.attributes.map {
      [document.slice($0.name), document.slice($0.value)]
    }
    #expect(attributes == [["source", "a.png"], ["alt-text", "A b"], ["border", "false"]])
    #expect(document.outline.last == ".text  now")
  }

  @Test(
    "Attributes need no space between them where both are quoted",
    arguments: [
      ("alt-text=\"A b.\"lightbox=\"c.png\"", ["alt-text A b.", "lightbox c.png"]),
      ("alt-text=\"A\"b=\"c\" d=\"e\"", ["alt-text A", "b c", "d e"]),
      ("alt-text=\"Press \"x\"=y\"", ["alt-text Press \"x\"=y"]),
    ]
  )
  func unspacedAttributes(text: String, expected: [String]) throws {
    let document = MarkdownDocument(":::image \(text):::")
    let node = try #require(document.first { $0.kind == .directive })
    let directive = try #require(document.directive(of: node))
    let attributes = directive.attributes.map {
      "\(document.slice($0.name)) \(document.slice($0.value))"
    }
    #expect(attributes == expected)
  }

  @Test("Constructs that divide the text stand alone in their lines")
  func blocks() {
    let text = """
      :::row:::
          :::column span="2":::
              Left *side*
          :::column-end:::
      :::row-end:::
      > ::: moniker range=">=kit-2"
      > x
      """
    let document = MarkdownDocument(text)
    let names = document.nodes.compactMap { document.directive(of: $0)?.name }
    #expect(names == ["row", "column", "column-end", "row-end", "moniker"])
    #expect(document.outline.contains("p Left *side*"))
    #expect(TreeProblems.structural(document) == nil)
  }

  @Test(
    "What only looks like a construct stays text",
    arguments: [
      "ipport=\\[:::\\]:443", "`shell:::{0A1B}::{2C}`", "a ::: b", ":::row::: and more",
      "::::row::::",
      "\\[!code-swift[a](b)]", "[!INCLUDE]", "[! filekey]", ":::image source=\"a",
      "```\n:::row:::\n```", "`:::no-loc text=\"a\":::`",
    ]
  )
  func noConstructs(text: String) {
    let document = MarkdownDocument(text)
    #expect(document.nodes.allSatisfy { document.directive(of: $0) == nil })
  }

  @Test(
    "Headings carry the anchor at their start",
    arguments: [
      ("# <a name=\"join-now\"></a>Únase", "join-now"), ("## <a id='b'></a> B", "b"),
      ("# <A NAME=c></A>C", "c"), ("D <a name=\"late\"></a>\n===", nil),
      ("# <a href=\"x\"></a>E", nil),
    ] as [(String, String?)]
  )
  func anchors(text: String, anchor: String?) {
    let document = MarkdownDocument(text)
    let marks = document.nodes.compactMap { document.headingMarks(of: $0) }.first
    #expect(marks?.anchor.map(document.slice) == anchor)
  }

  @Test("A heading that is a link to a tab carries the tab")
  func tabs() throws {
    let document = MarkdownDocument("### <a name=\"a\"></a>[Shell](#tab/shell)\n\nx\n\n***\n")
    let marks = try #require(document.headingMarks(of: document.nodes[1]))
    #expect(marks.tab == Array("shell".utf8))
  }

  @Test("Without the dialect everything is plain Markdown")
  func withoutDialect() {
    let text = "> [!NOTE]\n> :::no-loc text=\"a\":::\n\n:::row:::"
    let options = MarkdownOptions(recognizesDialect: false)
    let document = MarkdownDocument(parsing: Array(text.utf8), options: options)
    #expect(document.nodes.allSatisfy { $0.kind != .directive && $0.kind != .directiveBlock })
    #expect(document.nodes.allSatisfy { document.quoteStyle(of: $0) == nil })
  }

  @Test("The scanner finds what looking at every byte finds", arguments: 0..<10)
  func scanner(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    let pieces = RandomMarkdown.pieces + [":", "::", ":::", ":::row:::", "[!", "!"]
    for _ in 0..<200 {
      let text = random.text(pieces, upTo: 16)
      let scanner = DialectScanner(source: text)
      var expected: [Range<Int>] = []
      var index = 0
      while index < text.count {
        let isRun = index > 0 && text[index] == UInt8(ascii: ":") && text[index - 1] == text[index]
        let isAfterConstruct = expected.last?.upperBound == index
        let found =
          text[index] == UInt8(ascii: ":") && (!isRun || isAfterConstruct)
          ? scanner.colons(at: index)
          : text[index] == UInt8(ascii: "[") ? scanner.bracket(at: index) : nil
        if let found { expected.append(found.directive.range) }
        index = found?.directive.range.upperBound ?? index + 1
      }
      #expect(scanner.scan().map(\.directive.range) == expected)
    }
  }
}
