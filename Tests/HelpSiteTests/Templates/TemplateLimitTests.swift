import HelpSite
import Testing

@Suite("Hostile templates")
struct TemplateLimitTests {
  static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "Templates beyond a limit end in an error",
    arguments: [
      ("x", 10 << 20, ""), ("{{#a}}", 100_000, ""), ("{{^a}}", 100_000, ""),
      ("{{#a}}", TemplateLimits.sectionDepth + 1, "{{/a}}"),
    ]
  )
  func size(opening: String, count: Int, closing: String) throws {
    let template = Self.repeated(opening, count) + Self.repeated(closing, count)
    #expect(try failure(template)?.kind == .limit)
  }

  @Test("Sections up to the limit render")
  func deepest() throws {
    let depth = TemplateLimits.sectionDepth
    let template = Self.repeated("{{#a}}", depth) + "x" + Self.repeated("{{/a}}", depth)
    #expect(try rendered(template, with: ["a": true]) == "x")
  }

  @Test("A tag of a million characters costs no more than its size", arguments: [".a", "a", "}"])
  func longTag(part: String) throws {
    let template = "{{a" + Self.repeated(part, 400_000) + "}}"
    let value: TemplateValue = ["a": "x"]
    #expect(try rendered(template, with: value).utf8.count <= template.utf8.count)
  }

  @Test("Partials that multiply end in an error, whether they write or not", arguments: ["", "x"])
  func multiplication(text: String) throws {
    var partials: [String: String] = ["p30": Self.repeated(text, 1_000)]
    for level in 0..<30 { partials["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    #expect(try failure("{{>p0}}", partials: partials)?.kind == .limit)
  }

  @Test("Lists within themselves end in an error")
  func longLoops() throws {
    let list = TemplateValue.list(Array(repeating: "x", count: 1_000))
    let template = "{{#a}}{{#a}}{{#a}}{{/a}}{{/a}}{{/a}}"
    #expect(try failure(template, with: ["a": list])?.kind == .limit)
  }

  @Test("An indentation that multiplies ends in an error")
  func indentation() throws {
    let partials = ["part": Self.repeated("\n", 10_000) + "x"]
    let page = Self.repeated(" ", 100_000) + "{{>part}}\n"
    #expect(try failure(page, partials: partials)?.kind == .limit)
  }

  @Test("Any cut through a template compiles or is refused; none traps")
  func cuts() throws {
    let template = Array(
      "{{=<< >>=}}<<#ä.b>>\r\n <<>p>>\n<<{c}>><<={{ }}=>>{{^d}}\t{{/d}}{{! e }}<</ä.b>>{{&f}}".utf8
    )
    var compiled = 0
    for lower in template.indices {
      for upper in lower...template.count {
        do {
          let part = try Template(compiling: Array(template[lower..<upper]), name: "part")
          let library = try TemplateLibrary([part], missingPartials: .empty)
          _ = try library.render("part", with: ["c": "x"])
          compiled += 1
        } catch {
          #expect(error.kind == .syntax)
        }
      }
    }
    #expect(compiled > 0)
  }
}
