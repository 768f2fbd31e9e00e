import HelpSite
import Testing

@Suite("Partials")
struct PartialTests {
  static let page: TemplateValue = [
    "title": "Maps",
    "lines": "one\ntwo",
    "steps": [["text": "Open"], ["text": "Tap"]],
  ]

  /// A page that includes `part`, the text of `part`, and the result.
  struct Example: CustomTestStringConvertible, Sendable {
    let page: String
    let part: String
    let expected: String
    var testDescription: String { "\(page) ← \(part)" }

    init(_ page: String, _ part: String, _ expected: String) {
      self.page = page
      self.part = part
      self.expected = expected
    }
  }

  @Test(
    "A partial is indented as its tag is",
    arguments: [
      Example("<{{>part}}>", "{{title}}", "<Maps>"),
      Example("{{#steps}}{{>part}}{{/steps}}", "{{text}} {{title}}. ", "Open Maps. Tap Maps. "),
      Example("a\n  {{>part}}\nb", "x\ny\n", "a\n  x\n  y\nb"),
      Example("a\n  {{>part}}\nb", "x\n\ny", "a\n  x\n  \n  yb"),
      Example("a\r\n\t{{>part}}\r\nb", "x\r\ny\r\n", "a\r\n\tx\r\n\ty\r\nb"),
      Example(" {{>part}}\n", "{{lines}}\nend\n", " one\ntwo\n end\n"),
      Example(" {{>part}}\n", "{{title}} {{title}}\n{{title}}\n", " Maps Maps\n Maps\n"),
      Example(" {{>part}}\n", "{{#steps}}\n- {{text}}\n{{/steps}}\n", " - Open\n - Tap\n"),
      Example(" {{>part}}\n", "{{#steps}}{{text}}{{/steps}}\nx\n", " OpenTap\n x\n"),
      Example(" {{>part}}\n", "", ""),
      Example(" {{>part}}!\n", "x\ny", " x\ny!\n"),
      Example("{{=<% %>=}}<%>part%>", "{{title}}<%title%>", "Maps<%title%>"),
    ]
  )
  func indentation(example: Example) throws {
    let text = try rendered(example.page, with: Self.page, partials: ["part": example.part])
    #expect(text == example.expected)
  }

  @Test("Indentations of partials in partials add up; within a line there is none")
  func nestedIndentation() throws {
    let partials = ["outer": "<\n  {{>inner}}\n{{>inner}}>\n", "inner": "x\ny\n"]
    #expect(
      try rendered(" {{>outer}}\n", partials: partials) == " <\n   x\n   y\n x\ny\n>\n"
    )
  }

  @Test("An indented partial renders as if each of its lines had been indented by hand")
  func indentationModel() throws {
    let lines = [
      "text", "", "{{title}}", "{{#steps}}", "{{/steps}}", "  {{text}} {{title}}", "{{! why }}",
      "{{#steps}}{{text}}{{/steps}}", "{{^none}}none{{/none}} {{! why }}",
    ]
    let parts: [[Int]] = [
      [0, 1, 2], [3, 5, 4], [3, 7, 4, 6], [6, 6, 0], [8, 2, 8], [3, 3, 0, 4, 1, 4], [1], [7],
    ]
    for part in parts {
      let partial = part.map { lines[$0] + "\n" }.joined()
      let byHand = part.map { "\t" + lines[$0] + "\n" }.joined()
      let included = try rendered("\t{{>part}}\n", with: Self.page, partials: ["part": partial])
      #expect(included == (try rendered(byHand, with: Self.page)), "\(partial)")
    }
  }

  @Test("A template may include itself, as trees need")
  func tree() throws {
    let tree: TemplateValue = [
      "name": "a",
      "children": [
        ["name": "b", "children": [["name": "c", "children": []]]],
        ["name": "d", "children": []],
      ],
    ]
    let node = "{{name}}\n{{#children}}\n  {{>node}}\n{{/children}}\n"
    #expect(
      try rendered("{{>node}}", with: tree, partials: ["node": node]) == "a\n  b\n    c\n  d\n"
    )
  }

  @Test("A missing partial is named with its place and the name that is meant")
  func missingPartial() throws {
    let error = try failure("<body>\n  {{> navigaton}}\n", partials: ["navigation": "x"])
    #expect(
      error?.description == """
        templates/page.mustache:2:3: error: there is no template ‘navigaton’
          Did you mean ‘navigation’?
        """
    )
    #expect(try failure("{{>zebra}}")?.advice.contains("zebra.mustache") == true)
    #expect(try rendered("[{{>zebra}}]", missingPartials: .empty) == "[]")
  }

  @Test("Templates that include one another without end are named")
  func endlessInclusion() throws {
    let error = try failure(
      "{{>even}}",
      partials: ["even": "x\n {{>odd}}", "odd": "{{>even}}"]
    )
    #expect(error?.kind == .limit)
    #expect(error?.message.contains("even → odd → even") == true)
  }
}
