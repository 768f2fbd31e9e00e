import Checks
import Diagnostics
import Testing
import XML

@Suite struct JUnitReporterTests {
  private func junit(_ report: CheckReport) throws -> String {
    try #require(Reporter.named("junit")).text(of: report)
  }

  @Test func aCheckFailsOnceInADocument() throws {
    var report = CheckReport()
    let findings = [1, 2, 3].map { line in
      var finding = TextReporterTests.finding("3", "4", mark: nil)
      finding.location.start.line = line
      return finding
    }
    report.add(findings, counts: SeverityCounts())
    let text = try junit(report)
    #expect(text.contains("tests=\"2\" failures=\"1\""))
    #expect(text.contains("message=\"3 findings\""))
    #expect(text.contains("classname=\"es-ES.es-ES/plans\""))
  }

  @Test func notesAndAcceptedFindingsDoNotFail() throws {
    var report = CheckReport()
    var accepted = TextReporterTests.finding("3", "4", mark: nil, severity: .error)
    accepted.isAccepted = true
    var note = TextReporterTests.finding("3", "4", mark: nil, severity: .note)
    note.check = "quote-style"
    report.add([accepted, note], counts: SeverityCounts())
    let text = try junit(report)
    #expect(text.contains("failures=\"0\""))
    #expect(text.contains("skipped=\"1\""))
    #expect(text.contains("<system-out>"))
    #expect(!text.contains("<failure"))
  }

  @Test(arguments: ["a<b>&\"c\"", "]]>", "\u{0}\u{1B}[31m", "a\nb", "\u{FFFE}"])
  func isWellFormedWhateverATextHolds(_ text: String) throws {
    var finding = TextReporterTests.finding(text, text, mark: nil)
    (finding.message, finding.location.path) = (text, text)
    var report = CheckReport()
    report.add([finding], counts: SeverityCounts())
    let written = try junit(report)
    #expect(!written.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    var names: [String] = []
    var reader = XMLStreamReader(Array(written.utf8))
    while let event = try reader.next() {
      if case .startElement(let element) = event.kind { names.append(element.name.qualified) }
    }
    #expect(names.prefix(4) == ["testsuites", "testsuite", "testcase", "failure"])
  }
}
