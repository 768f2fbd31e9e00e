import HelpSite
import Testing

@Suite("Undefined names")
struct UndefinedNamesTests {
  static let schema: TemplateValue = [
    "title": "",
    "locale": ["tag": "", "name": ["native": ""]],
    "steps": [["text": ""], ["icon": ""]],
    "isHome": false,
    "alerts": [],
    "tree": ["label": "", "children": [["label": "", "children": []]]],
  ]

  static func undefined(_ page: String, partials: [String: String] = [:]) throws -> [String] {
    let library = try TemplateLibrary(
      [Template(compiling: page, name: "page")]
        + partials.map { try Template(compiling: $1, name: $0) }
    )
    return try library.undefinedNames(in: "page", schema: schema)
      .map { "\($0.path):\($0.line ?? 0):\($0.column ?? 0) \($0.message) \($0.advice)" }
  }

  @Test(
    "Names that the schema has are not reported, whatever its values",
    arguments: [
      "{{title}}{{locale.name.native}}{{#locale}}{{tag}}{{title}}{{/locale}}",
      "{{#steps}}{{text}}{{icon}}{{.}}{{title}}{{/steps}}{{^steps}}{{title}}{{/steps}}",
      "{{#isHome}}{{title}}{{/isHome}}{{^isHome}}{{title}}{{/isHome}}",
      "{{#alerts}}{{anything}}{{/alerts}}",
    ]
  )
  func definedNames(page: String) throws {
    #expect(try Self.undefined(page) == [])
  }

  @Test(
    "Names that it does not have are reported with the name that is meant",
    arguments: [
      ("a\n {{titel}}", "page:2:2", "‘titel’ is never defined", "‘title’"),
      ("{{#locale}}{{tga}}{{/locale}}", "page:1:12", "‘tga’ is never defined", "‘tag’"),
      ("{{locale.name.natve}}", "page:1:1", "‘locale.name.natve’", "‘native’"),
      ("{{#isHome}}{{{xyz}}}{{/isHome}}", "page:1:12", "‘xyz’", "define the name"),
      ("{{^isHme}}x{{/isHme}}", "page:1:1", "‘isHme’", "‘isHome’"),
      ("{{#stepz}}{{whatever}}{{/stepz}}", "page:1:1", "‘stepz’", "‘steps’"),
      ("{{text}}", "page:1:1", "‘text’", "define the name"),
    ]
  )
  func undefinedNames(page: String, place: String, message: String, advice: String) throws {
    let reports = try Self.undefined(page)
    #expect(reports.count == 1)
    let report = try #require(reports.first)
    #expect(report.hasPrefix(place))
    #expect(report.contains(message))
    #expect(report.contains(advice))
  }

  @Test("Partials are read in the context of their tags, and each tag is reported once")
  func partials() throws {
    let partials = ["step": "{{text}} {{txt}}", "foot": "{{text}}"]
    let reports = try Self.undefined(
      "{{#steps}}{{>step}}{{>step}}{{/steps}}{{>foot}}{{nothing}}",
      partials: partials
    )
    #expect(
      reports.map { $0.prefix { $0 != " " } } == ["foot:1:1", "page:1:48", "step:1:10"]
    )
  }

  @Test("A tree that includes itself is read to its end")
  func tree() throws {
    let node = "{{label}}{{#children}}{{>node}}{{lable}}{{/children}}"
    let reports = try Self.undefined("{{#tree}}{{>node}}{{/tree}}", partials: ["node": node])
    #expect(reports.count == 1)
    #expect(reports.first?.contains("‘label’") == true)
  }

  @Test("Partials that multiply end in an error")
  func multiplication() throws {
    var partials = ["p40": ""]
    for level in 0..<40 { partials["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    #expect {
      try Self.undefined("{{>p0}}", partials: partials)
    } throws: { error in
      (error as? TemplateError)?.kind == .limit
    }
  }
}
