import Checks
import Diagnostics
import Testing
import Workspace
import YAML

@Suite struct JSONReporterTests {
  private func json(_ findings: [Finding]) throws -> String {
    var report = CheckReport()
    report.add(findings, counts: SeverityCounts())
    var text = ""
    try #require(Reporter.named("json")).write(report) { text += $0 }
    return text
  }

  @Test func writesEveryFieldOfAFinding() throws {
    let finding = TextReporterTests.finding("Pick 3.", "Elija 4.", mark: 6..<7)
    let root = try #require(try YAML.parse(Array(json([finding]).utf8)))
    let items = try #require(try root["findings"]).items
    let fields = try #require(items.first).entries
    #expect(
      fields.map(\.key) == [
        "check", "severity", "path", "locale", "unit", "line", "column", "endLine", "endColumn",
        "message", "source", "target", "fix", "related", "fingerprint", "accepted",
      ]
    )
    #expect(try items[0]["target"]?.string == "Elija 4.")
    #expect(try items[0]["line"]?.string == "7")
    #expect(try root["version"]?.string == "1")
  }

  @Test(arguments: ["a\"b", "a\\b", "line\nbreak", "tab\there", "\u{1}", "汉字 ¿ё", "\u{1F600}"])
  func escapesWhatJSONCannotHold(_ text: String) throws {
    let finding = TextReporterTests.finding(text, text, mark: nil)
    let written = try json([finding])
    #expect(!written.dropLast().contains { $0 < " " && $0 != "\n" })
    let root = try #require(try YAML.parse(Array(written.utf8)))
    #expect(try root["findings"]?.items.first?["source"]?.string == text)
  }

  @Test func writesAnEmptyReport() throws {
    let root = try #require(try YAML.parse(Array(json([]).utf8)))
    #expect(try root["findings"]?.items.isEmpty == true)
  }

  @Test func tellsFixesAndDocuments() throws {
    let text = try #require(Reporter.named("json")).text(of: ReportSample.report())
    let root = try #require(try YAML.parse(Array(text.utf8)))
    let findings = try #require(try root["findings"]).items
    let fix = try #require(try findings[1]["fix"])
    #expect(try fix["target"]?.string == "Pague.")
    let edit = try #require(try fix["edits"]?.items.first)
    #expect(
      try ["start", "end", "line", "column"].map { try edit[$0]?.string } == [
        "210", "211", "9", "6",
      ]
    )
    #expect(try findings[2]["accepted"]?.string == "true")
    #expect(try findings[0]["related"]?.items.first?["line"]?.string == "3")
    let documents = try #require(try root["documents"]).items
    #expect(try documents.map { try $0["locale"]?.string } == ["de-DE", "es-ES", "zh-CN"])
    #expect(try documents[2]["sourceVersion"]?.string == "older")
    #expect(try documents[1]["findings"]?["warning"]?.string == "1")
  }
}
