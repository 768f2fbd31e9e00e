import HelpSite
import Testing

@Suite("Mistakes in templates")
struct TemplateErrorTests {
  /// A template with a mistake, its place and a part of the message.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let template: String
    let line: Int
    let column: Int
    let message: String
    var testDescription: String { template }

    init(_ template: String, _ line: Int, _ column: Int, _ message: String) {
      self.template = template
      self.line = line
      self.column = column
      self.message = message
    }
  }

  @Test(
    "Each mistake is told with its place",
    arguments: [
      Mistake("a\n  {{#nav}}\nb", 2, 3, "section ‘nav’ is never closed"),
      Mistake("{{^nav}}{{#a}}{{/a}}", 1, 1, "section ‘nav’ is never closed"),
      Mistake("ä𝄞 {{/nav}}", 1, 4, "‘nav’ is closed here but not open"),
      Mistake("{{#a}}\r\n{{#b}}{{/a}}{{/b}}", 2, 7, "‘a’ is closed here while ‘b’ is open"),
      Mistake("a {{title", 1, 3, "the tag is never closed"),
      Mistake("a {{", 1, 3, "the tag is never closed"),
      Mistake("{{{title}} x", 1, 1, "the tag is never closed"),
      Mistake("{{! why", 1, 1, "the tag is never closed"),
      Mistake("{{=<% %>}}", 1, 1, "the tag is never closed"),
      Mistake("{{}}", 1, 1, "the tag has no name"),
      Mistake("{{# }}", 1, 1, "the tag has no name"),
      Mistake("{{page title}}", 1, 1, "‘page title’ contains white space"),
      Mistake("{{title {{body}}", 1, 1, "contains white space"),
      Mistake("{{ #nav}}", 1, 1, "‘#nav’ is not a name"),
      Mistake("{{$block}}{{/block}}", 1, 1, "‘$block’ is not a name"),
      Mistake("{{<layout}}", 1, 1, "‘<layout’ is not a name"),
      Mistake("{{>*name}}", 1, 1, "‘*name’ is not a name"),
      Mistake("{{a..b}}", 1, 1, "‘a..b’ has a dot too many"),
      Mistake("{{.a}}", 1, 1, "‘.a’ has a dot too many"),
      Mistake("{{a.}}", 1, 1, "‘a.’ has a dot too many"),
      Mistake("{{=<%=}}", 1, 1, "does not name two delimiters"),
      Mistake("{{=a b c=}}", 1, 1, "does not name two delimiters"),
      Mistake("{{== ==}}", 1, 1, "does not name two delimiters"),
    ]
  )
  func syntax(mistake: Mistake) throws {
    let error = try #require(try failure(mistake.template))
    #expect(error.kind == .syntax)
    #expect(error.path == "templates/page.mustache")
    #expect(error.line == mistake.line)
    #expect(error.column == mistake.column)
    #expect(error.message.contains(mistake.message))
    #expect(error.advice.hasSuffix("."))
  }

  @Test("A mistake reads as a compiler's, with the advice below")
  func description() throws {
    #expect(
      try failure("<nav>\n  {{#nav}}")?.description == """
        templates/page.mustache:2:3: error: section ‘nav’ is never closed
          Close it with a tag of ‘/’ and the same name.
        """
    )
  }

  @Test("Bytes that are not UTF-8 are refused with their place; a byte order mark is dropped")
  func encoding() throws {
    #expect {
      try Template(compiling: [0x61, 0x0A, 0x62, 0xFF, 0x63], name: "page")
    } throws: { error in
      (error as? TemplateError)?.description.hasPrefix("page:2:2: error: ") == true
    }
    let marked = try Template(compiling: [0xEF, 0xBB, 0xBF] + Array("{{! a }}\nb".utf8), name: "p")
    #expect(try TemplateLibrary([marked]).render("p", with: .null) == Array("b".utf8))
  }

  @Test("A quotation in a message is short and obeys no terminal")
  func quotation() throws {
    let error = try #require(
      try failure("{{#\u{1B}[31m\(String(repeating: "ü", count: 10_000))}}")
    )
    #expect(error.message.count < 120)
    #expect(!error.message.contains("\u{1B}"))
  }

  @Test("Templates that are asked for or given by the wrong name are named")
  func libraryNames() throws {
    let page = try Template(compiling: "a", name: "page")
    #expect {
      try TemplateLibrary([page]).render("pages", with: .null)
    } throws: { error in
      guard let error = error as? TemplateError else { return false }
      return error.kind == .unknownTemplate && error.advice == "Did you mean ‘page’?"
    }
    #expect {
      try TemplateLibrary([page, Template(compiling: "b", name: "page", path: "b.mustache")])
    } throws: { error in
      (error as? TemplateError)?.kind == .duplicateTemplate
    }
  }
}
