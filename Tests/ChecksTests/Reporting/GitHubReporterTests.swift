import Checks
import Diagnostics
import Testing

@Suite struct GitHubReporterTests {
  private func lines(_ findings: [Finding]) throws -> [Substring] {
    var report = CheckReport()
    report.add(findings, counts: SeverityCounts())
    return try #require(Reporter.named("github")).text(of: report).split(separator: "\n")
  }

  @Test func escapesWhatWouldEndAPart() throws {
    var finding = TextReporterTests.finding("100 %\r\n", "a::b", mark: nil)
    finding.message = "50 % off:\nsave, now"
    finding.location.path = "a,b:c%d.md"
    let line = try #require(try lines([finding]).first)
    #expect(
      line
        == "::warning file=a%2Cb%3Ac%25d.md,line=7,endLine=7,col=12,endColumn=12,"
        + "title=number-mismatch (es-ES)::50 %25 off: save, now%0Asource: 100 %25  %0Atarget: a::b"
    )
  }

  @Test func leavesOutColumnsAcrossLines() throws {
    var finding = TextReporterTests.finding("3", "4", mark: nil)
    finding.location.end = Position(line: 9, column: 2)
    #expect(try lines([finding])[0].contains("line=7,endLine=9,title="))
  }

  @Test func annotatesEveryCheckBeforeAnyTwice() throws {
    let findings = (0..<30).map { index in
      var finding = TextReporterTests.finding("3", "4", mark: nil)
      finding.check = index < 28 ? "number-mismatch" : "check-\(index)"
      return finding
    }
    let lines = try lines(findings)
    let commands = lines.filter { $0.hasPrefix("::warning ") }
    #expect(commands.count == 10)
    #expect(commands.count { $0.contains("title=check-") } == 2)
    #expect(lines.contains("::group::20 more findings"))
    #expect(lines.count { $0.hasPrefix("- es-ES/plans.md:7:12: warning: ") } == 20)
  }

  @Test func obeysNoDocument() throws {
    let findings = (0..<12).map { _ in
      var finding = TextReporterTests.finding("3", "4", mark: nil)
      finding.location.path = "::error::x"
      finding.message = "##[error]\n::error::y"
      return finding
    }
    let plain = try lines(findings).filter { !$0.hasPrefix("::") }
    #expect(!plain.contains { $0.contains("##[") })
    #expect(try lines(findings).count { $0.hasPrefix("::error") } == 0)
  }

  @Test func annotatesNotesAsNotices() throws {
    let finding = TextReporterTests.finding("3", "4", mark: nil, severity: .note)
    #expect(try lines([finding])[0].hasPrefix("::notice file="))
  }
}
