import Diagnostics
import Testing

@testable import Workspace

struct TermBaseTests {
  private static let header = "concept,rule,note,en-US,de-DE,zh-CN\n"

  private func locale(_ text: String) throws -> LocaleTag { try #require(LocaleTag(text)) }

  @Test func readsTerms() throws {
    let text = """
      \u{FEFF}concept,rule,note,en-us,de-DE,zh-CN
      membership,translate,"the level, not the card",membership*,mitgliedschaft*,会员资格|会员
      Larkspur,keep,,Larkspur,,

      login, forbid ,say sign in,,einloggen*|login,
      """
    let base = try TermBase(Array(text.utf8), path: "terms.csv")
    #expect(base.locales.map(\.text) == ["en-US", "de-DE", "zh-CN"])
    #expect(base.terms.map(\.concept) == ["membership", "Larkspur", "login"])
    #expect(base.terms.map(\.rule) == [.translate, .keep, .forbid])
    #expect(base.terms.map(\.note) == ["the level, not the card", "", "say sign in"])
    #expect(base.terms.map(\.position.line) == [2, 3, 5])
    let (german, chinese) = (try locale("de-DE"), try locale("zh-CN"))
    #expect(base.terms[0].cells[chinese]?.alternatives == ["会员资格", "会员"])
    #expect(base.terms[0].cells[german]?.matches(in: "Ihre Mitgliedschaften") == [5..<21])
    #expect(base.terms[1].cells[german] == nil)
    #expect(base.terms[2].cells.keys.sorted() == [german])
  }

  @Test func emptyListsAreFine() throws {
    #expect(TermBase().terms.isEmpty)
    #expect(try TermBase(Array(Self.header.utf8), path: "terms.csv").terms.isEmpty)
    #expect(try TermBase(Array("concept,rule,note".utf8), path: "terms.csv").locales.isEmpty)
  }

  @Test func readsFiles() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("terms.csv", Self.header + "a,keep,,A,,\n")
    #expect(try TermBase.read(path).terms.count == 1)
    #expect(throws: InputError.self) { try TermBase.read(folder("none.csv")) }
    try folder.file("terms.csv", "a\0")
    #expect(throws: InputError.self) { try TermBase.read(path) }
  }

  @Test(arguments: [
    ("a,tranlsate,,x,,\n", "2:3: error: unknown rule 'tranlsate'; did you mean 'translate'?"),
    ("a,whatever,,x,,\n", "2:3: error: unknown rule 'whatever'; write translate, keep or forbid"),
    ("a,,,x,,\n", "2:3: error: the row has no rule; write translate, keep or forbid"),
    (" ,keep,,x,,\n", "2:1: error: the row has no concept; name it in the first column"),
    (
      "a,keep,,,,\nb,keep,,,,\na,keep,,,,\n",
      "4:1: error: 'a' is there already, in line 2; merge the two rows, or give one another name"
    ),
    (
      "a,keep,é,x,\n",
      "2:12: error: the row has 5 cells, the header 6; "
        + "write one cell a column; a comma inside a cell needs quotes around it"
    ),
    (
      "a,keep,,x,,,y\n",
      "2:13: error: the row has 7 cells, the header 6; "
        + "write one cell a column; a comma inside a cell needs quotes around it"
    ),
    (
      "a\n",
      "2:1: error: the row has 1 cell, the header 6; "
        + "write one cell a column; a comma inside a cell needs quotes around it"
    ),
    (
      "a,keep,,x,y||z,\n",
      "2:11: error: an alternative is empty; remove the '|' or write a word beside it"
    ),
    (
      "a,keep,,x*y,,\n",
      "2:9: error: '*' inside a word; put it at the end of a word, for any ending"
    ),
    ("a,keep,\"x\n", "2:8: error: the quote that opens this cell is never closed; close it"),
  ])
  func refusesRows(rows: String, message: String) {
    let error = #expect(throws: InputError.self) {
      try TermBase(Array((Self.header + rows).utf8), path: "terms.csv")
    }
    #expect(error?.description == "terms.csv:" + message)
  }

  @Test(arguments: [
    ("", "terms.csv: error: the list of terms is empty"),
    (
      "membership,translate,,a\n",
      "terms.csv:1:1: error: the column 'concept' is missing from the header"
    ),
    ("concept,rules,note\n", "terms.csv:1:9: error: the column 'rule' is missing from the header"),
    ("concept,rule\n", "terms.csv:1:9: error: the column 'note' is missing from the header"),
    ("concept,rule,note,german\n", "terms.csv:1:19: error: the column 'german' is not a locale"),
    (
      "concept,rule,note,de-DE,de-de\n", "terms.csv:1:25: error: the locale 'de-DE' has two columns"
    ),
    (
      "concept,rule,note,dd-DE\n",
      "terms.csv:1:19: error: the locale 'dd-DE' is not known here; did you mean 'de-DE'?"
    ),
    (
      "concept,rule,note,qaa-XX\n",
      "terms.csv:1:19: error: the locale 'qaa-XX' is not known here; add it to"
    ),
  ])
  func refusesHeaders(text: String, message: String) throws {
    let known = [try locale("de-DE"), try locale("es-ES")]
    let error = #expect(throws: InputError.self) {
      try TermBase(Array(text.utf8), path: "terms.csv", known: known)
    }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }
}
