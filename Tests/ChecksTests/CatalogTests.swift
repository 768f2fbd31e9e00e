import BilingualMarkdown
import Checks
import Diagnostics
import Testing

@Suite struct CatalogTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var check: Check
    var example: CheckExample
    var testDescription: String {
      "\(check.id): \(example.unit?.target ?? example.files.map(\.path).joined(separator: ", "))"
    }
  }

  static let cases = Check.catalog.flatMap { check in
    check.examples.map { Case(check: check, example: $0) }
  }

  @Test(arguments: cases) func reportsJustWhereAnExampleIsMarked(_ example: Case) throws {
    // Whether a comment keeps something back shows only when the other checks run.
    let checks = example.check.group == .suppressions ? Check.catalog : [example.check]
    let run = try ExampleRun(example.example, checks: checks)
    let findings = run.findings.filter { $0.check == example.check.id }
    let found = findings.map { "\($0.location.start)-\($0.location.end): \($0.message)" }
    let places = findings.map(\.location)
    let expected = try ExampleRun.expected(example.example)
    #expect(Set(places) == Set(expected), "\(found)")
  }

  @Test(arguments: cases.filter { $0.example.fixed != nil })
  func mendsAnExample(_ example: Case) throws {
    let file = try #require(example.example.files.first)
    let fixed = try #require(example.example.fixed)
    let text = CheckExample.unmarked(CheckExample.tagged(file.text)).text
    let run = try ExampleRun(example.example, checks: [example.check])
    let mended = FixedText(
      applying: run.findings.compactMap(\.fix),
      to: BilingualDocument(parsing: Array(text.utf8))
    )
    let expected =
      example.example.unit.map { CheckExample.unit(103, fixed, $0.source) + "\n" } ?? fixed
    let outcome = String(decoding: mended.bytes, as: UTF8.self)
    #expect(outcome == CheckExample.tagged(expected))
    let again = CheckExample(
      files: [.init(file.path, outcome)],
      terms: example.example.terms,
      flows: example.example.flows
    )
    #expect(try ExampleRun(again, checks: [example.check]).findings.allSatisfy { $0.fix == nil })
  }

  @Test(arguments: Check.catalog.map(\.id)) func isDocumented(_ id: String) throws {
    let check = try #require(Check.named(id))
    #expect(check.summary.hasSuffix("."))
    #expect(check.rationale.hasSuffix("."))
    #expect(!check.summary.contains("\n"))
  }

  @Test(arguments: Check.catalog.map(\.id).filter { $0 != "encoding-invalid" })
  func hasThreeExamplesOfBothKindsInSeveralLanguages(_ id: String) throws {
    let check = try #require(Check.named(id))
    let reported = check.examples.filter { $0.isReported }
    #expect(reported.count >= 3)
    #expect(check.examples.count - reported.count >= 3)
    let locales = Set(check.examples.flatMap(\.files).map { $0.path.prefix { $0 != "/" } })
    #expect(locales.count > 1)
  }

  @Test func identifiersAreUnique() {
    #expect(Set(Check.catalog.map(\.id)).count == Check.catalog.count)
  }
}
