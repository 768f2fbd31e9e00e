import HelpSite
import Testing

@Suite("Rendering templates")
struct TemplateRenderingTests {
  /// A template, and what it renders with ``page``.
  struct Example: CustomTestStringConvertible, Sendable {
    let template: String
    let expected: String
    var testDescription: String { template }

    init(_ template: String, _ expected: String) {
      self.template = template
      self.expected = expected
    }
  }

  static let page: TemplateValue = [
    "title": "Sharing & <saving>",
    "quote": "Anna's \"map\"",
    "body": .html(Array("<p>A & B</p>".utf8)),
    "empty": "",
    "none": .null,
    "yes": true,
    "no": false,
    "emptyList": [],
    "emptyHTML": .html([]),
    "locale": ["tag": "de", "direction": "ltr", "name": ["native": "Deutsch"]],
    "steps": [["text": "Open the map"], ["text": "Tap the pin", "title": "Pin"]],
    "tags": ["maps", "<pins>"],
    "table": [["a", "b"], ["c"]],
  ]

  @Test(
    "Values",
    arguments: [
      Example("Plain { text } with } braces {", "Plain { text } with } braces {"),
      Example("<h1>{{title}}</h1>", "<h1>Sharing &amp; &lt;saving&gt;</h1>"),
      Example("<a title=\"{{quote}}\">", "<a title=\"Anna&#39;s &quot;map&quot;\">"),
      Example("{{{title}}}|{{& title }}", "Sharing & <saving>|Sharing & <saving>"),
      Example("{{body}}|{{{body}}}", "<p>A & B</p>|<p>A & B</p>"),
      Example("[{{unknown}}{{none}}{{empty}}{{steps}}{{locale}}]", "[]"),
      Example("{{yes}} {{{no}}}", "true false"),
      Example("{{\n  title\n}}", "Sharing &amp; &lt;saving&gt;"),
      Example("  {{yes}}\n", "  true\n"),
      Example("{{locale.tag}} {{ locale.name.native }}", "de Deutsch"),
      Example("[{{locale.title}}{{locale.name.tag}}{{title.tag}}{{unknown.tag}}]", "[]"),
    ]
  )
  func values(example: Example) throws {
    #expect(try rendered(example.template, with: Self.page) == example.expected)
  }

  @Test(
    "Sections",
    arguments: [
      Example("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}", "a"),
      Example("{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"),
      Example("{{#unknown}}a{{/unknown}}{{^unknown}}b{{/unknown}}", "b"),
      Example("{{#none}}a{{/none}}{{^none}}b{{/none}}", "b"),
      Example("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}", "b"),
      Example("{{#emptyHTML}}a{{/emptyHTML}}{{^emptyHTML}}b{{/emptyHTML}}", "b"),
      Example("{{#emptyList}}a{{/emptyList}}{{^emptyList}}b{{/emptyList}}", "b"),
      Example(
        "{{#steps}}<{{text}}>{{/steps}}{{^steps}}none{{/steps}}",
        "<Open the map><Tap the pin>"
      ),
      Example("{{#locale}}{{tag}} {{title}}{{/locale}}", "de Sharing &amp; &lt;saving&gt;"),
      Example("{{#steps}}[{{{title}}}]{{/steps}}", "[Sharing & <saving>][Pin]"),
      Example("{{#locale.name}}{{native}}-{{tag}}{{/locale.name}}", "Deutsch-"),
      Example("{{#locale}}{{#name}}{{native}}-{{tag}}{{/name}}{{/locale}}", "Deutsch-de"),
      Example("{{#tags}}{{.}},{{/tags}}", "maps,&lt;pins&gt;,"),
      Example("{{#table}}<{{#.}}{{.}}{{/.}}>{{/table}}", "<ab><c>"),
      Example("{{#yes}}{{#no}}a{{/no}}b{{/yes}}c", "bc"),
      Example("{{#no}}{{#yes}}a{{/yes}}b{{/no}}c", "c"),
      Example("{{^no}}{{^no}}a{{/no}}{{#steps}}b{{/steps}}{{/no}}", "abb"),
      Example("{{# yes }}a{{/ yes }}", "a"),
    ]
  )
  func sections(example: Example) throws {
    #expect(try rendered(example.template, with: Self.page) == example.expected)
  }

  @Test(
    "Tags that stand alone take their line with them",
    arguments: [
      Example(
        "<ul>\n  {{#steps}}\n  <li>{{text}}</li>\n  {{/steps}}\n</ul>\n",
        "<ul>\n  <li>Open the map</li>\n  <li>Tap the pin</li>\n</ul>\n"
      ),
      Example("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
      Example("a\n\t{{! why }} \t\nb", "a\nb"),
      Example("a\n {{! why\n and how }}\nb", "a\nb"),
      Example("a {{! why }}\nb", "a \nb"),
      Example("{{! why }} a\n", " a\n"),
      Example("{{#yes}} {{/yes}}\n", " \n"),
      Example("{{! one }}{{! two }}\n", "\n"),
      Example("{{#yes}}\na{{/yes}}", "a"),
      Example("a\n  {{^no}}\nb\n  {{/no}}", "a\nb\n"),
      Example("{{! why }}\r", "\r"),
      Example("{{! why }}", ""),
      Example("", ""),
    ]
  )
  func standaloneTags(example: Example) throws {
    #expect(try rendered(example.template, with: Self.page) == example.expected)
  }

  @Test(
    "Delimiters",
    arguments: [
      Example("{{=<% %>=}}<%yes%> {{yes}} <%={{ }}=%>{{yes}}", "true {{yes}} true"),
      Example("{{=| |=}}|#yes|a|/yes| |{empty}||&yes|", "a true"),
      Example("a\n  {{= [ ] =}}\nb[yes]", "a\nbtrue"),
      Example("{{=[[ ]]=}}[[{title}]]", "Sharing & <saving>"),
    ]
  )
  func delimiters(example: Example) throws {
    #expect(try rendered(example.template, with: Self.page) == example.expected)
  }

  @Test("Rendering twice gives the same bytes, and a page of another does not leak into it")
  func determinism() throws {
    let library = try TemplateLibrary([
      Template(compiling: "{{#steps}}{{text}}{{/steps}}{{title}}", name: "page")
    ])
    let first = try library.render("page", with: Self.page)
    #expect(try library.render("page", with: ["title": "x"]) == Array("x".utf8))
    #expect(try library.render("page", with: Self.page) == first)
  }

  @Test(
    "Escaped text contains no special character and reads back as it was",
    arguments: [
      "", "plain", "&amp;", "<script>alert('\"')</script>", "a&b<c>d\"e'f", "Übung 𝄞 “quoted”",
      String(repeating: "&", count: 1_000),
    ]
  )
  func escaping(text: String) throws {
    let escaped = try rendered("{{.}}", with: .text(text))
    #expect(!escaped.contains { "<>\"'".contains($0) })
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    let back = entities.reduce(escaped) { $0.replacing($1.0, with: $1.1) }
    #expect(back == text)
  }

  @Test(
    "Of fields with the same name the last one counts, and nil removes a field",
    arguments: [0, 9, 10, 11, 12, 200]
  )
  func fields(others: Int) {
    let names = (0..<others).map { "other \($0)" }
    var object = TemplateObject(
      names.map { ($0, .text($0)) } + [("a", "1"), ("b", "2"), ("a", "3")]
    )
    #expect(object["a"] == "3")
    #expect(object.names == names + ["a", "b"])
    object["a"] = nil
    object["c"] = true
    #expect(object.names == names + ["b", "c"])
    #expect(object["a"] == nil)
    #expect(object["b"] == "2")
    #expect(names.allSatisfy { object[$0] == .text($0) })
    for name in names { object[name] = nil }
    #expect(object == TemplateObject([("b", "2"), ("c", true)]))
  }
}
