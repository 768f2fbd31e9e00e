import Testing

@testable import HelpSite

@Suite("Style sheets")
struct StyleSheetTests {
  private func joined(_ sheets: String...) -> String {
    var sheet = StyleSheet()
    for text in sheets { sheet.append(Array(text.utf8)) }
    return String(decoding: sheet.bytes, as: UTF8.self)
  }

  @Test(
    "what only authors read is dropped, what browsers read stays",
    arguments: [
      ("/* why */\n.a {\n  color: red; \t\n\n}\n", ".a {\ncolor: red;\n}\n"),
      (".a { }/* x\n y */\r\n\r\n.b { }", ".a { }\n.b { }\n"),
      ("a /* x */ b{}", "a  b{}\n"),
      ("a/* x */b{}", "a/**/b{}\n"),
      ("a::before{content:\"  /* kept */  \"}", "a::before{content:\"  /* kept */  \"}\n"),
      ("a{content:'\\'/*'}/* x */", "a{content:'\\'/*'}\n"),
      ("a{content:\"one\\\n   two\"}", "a{content:\"one\\\n   two\"}\n"),
      ("a{background:URL( /*.svg )}", "a{background:URL( /*.svg )}\n"),
      ("a{background:url(\"/*.svg\")/* x */}", "a{background:url(\"/*.svg\")/**/}\n"),
      (".a\\\"b{}/* ' */", ".a\\\"b{}\n"),
      ("a{width:calc(1px +\n  2px)}", "a{width:calc(1px +\n2px)}\n"),
      ("\u{FEFF}a{}", "a{}\n"), ("", ""), (" \n\t\n", ""), ("/* never closed", ""),
      ("/*/ x */a{}", "a{}\n"),
    ]
  )
  func dropping(sheet: String, expected: String) {
    #expect(joined(sheet) == expected)
  }

  @Test("joining again changes nothing")
  func idempotence() {
    let sheet =
      "/* a */\n@media (width > 1px) {\n  .a[b=\"{\"] { content: '/*' }\n}\n.c/**/.d { }\n"
    let once = joined(sheet)
    #expect(joined(once) == once)
  }

  @Test(
    "a sheet with a bracket or string too few or too many leaves the next as it is",
    arguments: [
      "a{color:red", "@media print{a{(", "a{content:\"x", "a{content:\"x\n", "a{b:url(x", "}}]",
      "/* x", "a\\",
      "a{b:'\\",
    ]
  )
  func brokenSheets(sheet: String) {
    let text = joined(sheet, "/* next */.next { color: blue }")
    #expect(text.hasSuffix("\n.next { color: blue }\n") || text == ".next { color: blue }\n")
    let before = text.dropLast(".next { color: blue }\n".count)
    for (open, close) in [("{", "}"), ("[", "]"), ("(", ")")] as [(Character, Character)] {
      #expect(before.count { $0 == open } == before.count { $0 == close })
    }
  }

  @Test("ours name no side, so that pages run from right to left as well")
  func sides() throws {
    let assets = try SiteTemplates.assets(in: [SiteFixture.package + "/templates"])
    let sheet = try #require(assets.first { $0.path == SiteTemplates.styleSheet })
    let declarations = String(decoding: sheet.bytes, as: UTF8.self)
      .split { ";{}\n".contains($0) }
      .map { $0.split(separator: ":", maxSplits: 1).map { $0.split(separator: " ") } }
      .filter { $0.count == 2 && $0[0].count == 1 }
    #expect(declarations.count > 500)
    for declaration in declarations {
      let (name, values) = (declaration[0][0], declaration[1])
      let words = name.split(separator: "-") + values
      #expect(!words.contains("left") && !words.contains("right"), "\(declaration)")
      guard ["margin", "padding", "inset"].contains(name), values.count == 4 else { continue }
      #expect(values[1] == values[3], "\(declaration)")
    }
  }
}
