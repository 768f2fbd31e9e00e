import Checks
import Diagnostics
import Testing
import Workspace

/// Documents made to take long must be checked all the same, each finding inside the document.
///
/// What is quadratic takes hours at these sizes in a debug build, so that the tests would not end.
@Suite struct HostileShapeTests {
  /// A document that grows with a size.
  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    var text: @Sendable (Int) -> String
    var testDescription: String { name }

    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
      (self.name, self.text) = (name, text)
    }

    /// One unit whose sides repeat a piece each.
    init(_ target: String, _ source: String) {
      self.init("\(target)/\(source)") { size in
        unit(String(repeating: target, count: size), String(repeating: source, count: size))
      }
    }
  }

  static let repeated = [
    Shape("palabra ", "word "), Shape("x", "y"), Shape("汉字", "word "), Shape("*a ", "a "),
    Shape("**a** ", "**b** "), Shape("[a](b) ", "[a](c) "), Shape("<b>x</b> ", "<i>x</i> "),
    Shape("<a b=\"", "a"), Shape("<!--", "a"), Shape("`a` ", "`b` "), Shape("&amp;", "&lt;"),
    Shape("&", "&a"), Shape("\"a\" ", "a "), Shape("« ", "\" "), Shape("(", ")"), Shape("{", "}}"),
    Shape("1,2.3 ", "3.2 "), Shape("1,", "1."), Shape("{0}%s ${x} ", "{1} %d"),
    Shape("https://a.example/b ", "https://c.example "), Shape("https://", "a"),
    Shape("a@b.example ", "c@d.example "), Shape("a@", "a"), Shape(" .", "."), Shape("  ", "a"),
    Shape("casa casa ", "house "), Shape("Casa ", "house "), Shape("a | ", "a | "),
    Shape("aBcD ", "AbCd "), Shape("\\", "\\*"), Shape(":::image ", ":::no-loc text=\""),
    Shape("<xref:a> ", "<xref:"), Shape("\u{200B}", "a"), Shape("a\r\n", "a\r\n"),
    Shape("...", "…"), Shape("a, ", "a, "), Shape("-", "–"), Shape("¿", "?"), Shape("**", "**"),
    Shape("~~", "~"), Shape("_a", "a_"), Shape("](", "]["), Shape("C:\\a\\", "/a/"),
  ]

  static let nested = [
    Shape("emphasis in emphasis") {
      unit(String(repeating: "*", count: $0) + "a" + String(repeating: "*", count: $0), "a")
    },
    Shape("two kinds of emphasis") {
      unit(String(repeating: "*_", count: $0) + "a" + String(repeating: "_*", count: $0), "a")
    },
    Shape("links in links") {
      unit(String(repeating: "[", count: $0) + "a" + String(repeating: "](b)", count: $0), "a")
    },
    Shape("images in images") {
      unit(String(repeating: "![", count: $0) + "a" + String(repeating: "](b)", count: $0), "a")
    },
    Shape("spans in spans") {
      let (open, close) = ("<span>", "</span>")
      return unit(String(repeating: open, count: $0) + String(repeating: close, count: $0), "a")
    },
    Shape("quotes in quotes") { String(repeating: "> ", count: $0) + unit("x", "y") },
    Shape("units that never close") {
      String(repeating: "<span data-ttu-id=\"0a1b2-103\">", count: $0)
    },
    Shape("units cut in half") {
      let half = "<span data-ttu-id=\"0a1b2-103\">a</span><span class=\"sxs-lookup\">"
      return String(repeating: half, count: $0)
    },
  ]

  static let wide = [
    Shape("units of one number") { each($0) { _ in "{103|Uno dos|One two}" } },
    Shape("units that fall") { size in each(size) { "{\(size + 103 - $0)|Uno dos|One two}" } },
    Shape("one source in many wordings") {
      each($0) { "{\($0 + 103)|Pague \($0)x antes.|Pay before the last day.}" }
    },
    Shape("many links") {
      each($0) { "{\($0 + 103)|[a\($0)](b\($0).md#c)|[a](b\($0).md#d)}" }
    },
    Shape("headings of one name") { each($0) { "# {\($0 + 103)|Uno|One}" } },
    Shape("one row of cells") { size in
      "|a|b|\n|-|-|\n" + (0..<size).map { unit("x", "y", $0 + 103) }.joined(separator: "|")
    },
    Shape("a table of many columns") { size in
      ["a", "-", "b"].map { String(repeating: "|\($0)", count: size) + "|\n" }.joined()
        + unit("x", "y")
    },
    Shape("bold over many units") { "**" + each($0) { "{\($0 + 103)|Uno|One}" } + "**" },
    Shape("keys of front matter") { size in
      "---\n" + (0..<size).map { "k\($0): v\n" }.joined() + "---\n" + unit("x", "y")
    },
  ]

  private static func check(_ shape: Shape, _ size: Int, _ locale: String) throws -> [Finding] {
    let text = shape.text(size)
    let run = try ExampleRun(
      CheckExample(
        files: [.init("\(locale)/page.md", text)],
        terms: "concept,rule,note,en-US,es-ES,zh-CN\na,translate,,a* a* a*|w*,b* b*,汉\n"
      )
    )
    let lines = text.utf8.count { $0 == 0x0A } + 1
    for finding in run.findings {
      #expect((1...lines).contains(finding.location.start.line))
      #expect(finding.location.start <= finding.location.end)
    }
    return run.findings
  }

  @Test(arguments: repeated) func survivesLongUnits(_ shape: Shape) throws {
    _ = try Self.check(shape, 1500, "es-ES")
  }

  @Test(arguments: nested) func survivesNesting(_ shape: Shape) throws {
    _ = try Self.check(shape, 6000, "zh-CN")
  }

  @Test(arguments: wide) func survivesManyUnits(_ shape: Shape) throws {
    _ = try Self.check(shape, 1000, "es-ES")
  }

  @Test func tellsManyWordingsOnceWithFewPlaces() throws {
    let shape = try #require(Self.wide.first { $0.name == "one source in many wordings" })
    let found = try Self.check(shape, 500, "es-ES").filter {
      $0.check == "inconsistent-translation"
    }
    #expect(found.count == 1)
    #expect((1...40).contains(found.first?.related.count ?? 0))
  }

  @Test func showsAPartOfAVastUnit() throws {
    let words = String(repeating: "palabra ", count: 50_000)
    let example = CheckExample(
      files: [.init("es-ES/page.md", "{103|\(words) casa .|house.}\n")]
    )
    let check = try #require(Check.named("space-before-punctuation"))
    let found = try ExampleRun(example, checks: [check]).findings
    let excerpt = try #require(found.first?.target)
    let mark = try #require(excerpt.mark)
    #expect(excerpt.text.utf8.count < 100_000)
    #expect(Array(excerpt.text.utf8)[mark].elementsEqual(" .".utf8))
  }
}

private func unit(_ target: String, _ source: String, _ number: Int = 103) -> String {
  let id = "0a1b2-\(number)"
  return "<span data-ttu-id=\"\(id)\">\(target)</span><span class=\"sxs-lookup\">"
    + "<span data-stu-id=\"\(id)\">\(source)</span></span>"
}

private func each(_ size: Int, _ text: (Int) -> String) -> String {
  CheckExample.tagged((0..<size).map { text($0) + "\n\n" }.joined())
}
