import Checks
import Diagnostics
import Testing

@Suite struct HTMLReporterTests {
  private func html(_ report: CheckReport) throws -> String {
    try #require(Reporter.named("html")).text(of: report)
  }

  @Test func needsNothingFromOutside() throws {
    let page = try html(ReportSample.report())
    for reference in page.matches(of: /(?:href|src|action)="(.*?)"/) {
      #expect(reference.1.hasPrefix("#"))
    }
    #expect(!page.contains("url("))
    #expect(!page.contains("@import"))
    #expect(page.contains("default-src 'none'"))
  }

  /// Every link leads to something, and every name is given once.
  @Test func linksLeadSomewhere() throws {
    let page = try html(ReportSample.report())
    let names = page.matches(of: /\sid="(.*?)"/).map(\.1)
    #expect(Set(names).count == names.count)
    for link in page.matches(of: /href="#(.*?)"/) { #expect(names.contains(link.1)) }
  }

  @Test(arguments: [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><b>", "&lt;", "]]>",
    "\u{0}\u{FFFE}\u{1B}", "</title>", "<!--",
  ])
  func escapesWhateverATextHolds(_ text: String) throws {
    var finding = TextReporterTests.finding(text, text, mark: 1..<3)
    (finding.message, finding.check, finding.location.path) = (text, text, text)
    (finding.locale, finding.unit) = (text, text)
    finding.fix = Fix(summary: text, edits: [.init(range: 0..<1, replacement: Array(text.utf8))])
    finding.target?.offset = 0
    finding.related = [.init(location: finding.location, message: text)]
    var report = CheckReport()
    (report.title, report.programVersion) = (text, text)
    report.add([finding], counts: SeverityCounts())
    let page = try html(report)
    #expect(page.components(of: "<script>") == 2)
    #expect(page.components(of: "</script>") == 2)
    #expect(page.components(of: "<img") == 1)
    #expect(page.components(of: "<!") == 2)
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!page.unicodeScalars.contains("\u{FFFE}"))
  }

  @Test func marksWhatIsWrongAndWhatIsMended() throws {
    let page = try html(ReportSample.report())
    #expect(page.contains("Elija **<mark>4</mark>** planes"))
    #expect(page.contains("选择<ins>，好。</ins>"))
    #expect(page.contains("<p lang=\"zh-CN\" dir=\"auto\">"))
  }

  /// Filters do nothing without the script, so they are not there without it.
  @Test func hidesFiltersFromReadersWithoutScripts() throws {
    #expect(try html(ReportSample.report()).contains("<form id=\"filters\" hidden>"))
    #expect(try !html(CheckReport()).contains("<form"))
  }

  @Test func cutsLongTextsAroundTheMark() throws {
    let text = String(repeating: "汉", count: 100_000)
    let finding = TextReporterTests.finding(text, text, mark: 150_000..<150_003)
    var report = CheckReport()
    report.add([finding], counts: SeverityCounts())
    let page = try html(report)
    #expect(page.utf8.count < 40_000)
    #expect(page.contains("汉<mark>汉</mark>汉"))
    #expect(!page.contains("\u{FFFD}"))
  }

  @Test func staysSmall() throws {
    var report = ReportSample.report()
    let empty = try html(report).utf8.count
    let findings = (0..<1000).map { line in
      var finding = ReportSample.findings[0]
      finding.location.start.line = line
      return finding
    }
    report.add(findings, counts: SeverityCounts())
    report.sort()
    #expect(try html(report).utf8.count - empty < 1000 * 1200)
  }
}

extension String {
  /// How many parts a text falls into at another.
  fileprivate func components(of separator: String) -> Int {
    ranges(of: separator).count + 1
  }
}
