import Checks
import Diagnostics
import Testing

@Suite struct TextReporterTests {
  static func finding(
    _ source: String,
    _ target: String,
    mark: Range<Int>?,
    severity: Severity = .warning
  ) -> Finding {
    Finding(
      check: "number-mismatch",
      severity: severity,
      message: "the number 3 of the source is 4 here",
      location: Location(path: "es-ES/plans.md", start: Position(line: 7, column: 12)),
      locale: "es-ES",
      unit: "104",
      source: Excerpt(source),
      target: Excerpt(target, mark: mark)
    )
  }

  static func text(
    _ findings: [Finding],
    hidden: Int = 0,
    style: ReportStyle = ReportStyle()
  ) throws -> String {
    var report = CheckReport()
    var counts = SeverityCounts()
    for finding in findings { counts[finding.severity] += 1 }
    counts[.note] += hidden
    report.add(findings, counts: counts)
    report.sort()
    var text = ""
    try #require(Reporter.named("text")).write(report, style: style) { text += $0 }
    return text
  }

  @Test func printsAFindingAsACompilerDoes() throws {
    let text = try Self.text([Self.finding("Pick 3 plans.", "Elija 4 planes.", mark: 6..<7)])
    #expect(
      text == """
        es-ES/plans.md:7:12: warning: the number 3 of the source is 4 here [number-mismatch]
          source | Pick 3 plans.
          target | Elija 4 planes.
                 |       ^

        check            severity  es-ES  total
        number-mismatch  warning       1      1
        total                          1      1

        0 errors, 1 warning, 0 notes in 0 units of 0 documents

        """
    )
  }

  @Test(arguments: [
    ("选择4个", 6..<7, 4..<5), ("选择", 0..<6, 0..<4), ("de\u{301} 4", 5..<6, 3..<4),
    ("４ Pläne", 0..<3, 0..<2), ("Ж4", 2..<3, 1..<2),
  ])
  func putsCaretsUnderWideCharacters(_ target: String, _ mark: Range<Int>, _ columns: Range<Int>)
    throws
  {
    let lines = try Self.text([Self.finding("Pick 3.", target, mark: mark)])
      .split(separator: "\n")
    let carets = try #require(lines.first { $0.contains("^") }).dropFirst("         | ".count)
    #expect(carets.prefix { $0 == " " }.count == columns.lowerBound)
    #expect(carets.count { $0 == "^" } == columns.count)
  }

  @Test(arguments: [0, 500, 995])
  func showsAWindowAroundTheMark(_ start: Int) throws {
    var target = [Character](repeating: "x", count: 1000)
    target[start] = "4"
    let style = ReportStyle(width: 80)
    let text = try Self.text(
      [Self.finding("Pick 3.", String(target), mark: start..<start + 1)],
      style: style
    )
    let lines = text.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("  target | ") })
    let carets = try #require(lines.first { $0.contains("^") })
    #expect(line.count <= 80)
    #expect(Array(line)[carets.count - 1] == "4")
    #expect(line.contains("…"))
  }

  @Test func showsNothingThatATerminalObeys() throws {
    let text = try Self.text([Self.finding("a\u{1B}[31mb", "c\u{202E}d\u{7}e\nf", mark: nil)])
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(!text.unicodeScalars.contains("\u{7}"))
    #expect(text.contains("e f"))
  }

  @Test func colorsOnlyWhenAsked() throws {
    let finding = Self.finding("Pick 3.", "Elija 4.", mark: 6..<7)
    let plain = try Self.text([finding])
    let colored = try Self.text([finding], style: ReportStyle(isColored: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func countsWhatIsHidden() throws {
    let text = try Self.text([Self.finding("3", "4", mark: nil, severity: .error)], hidden: 2)
    #expect(
      text.hasSuffix("1 error, 0 warnings, 2 notes (2 not shown) in 0 units of 0 documents\n")
    )
    #expect(try Self.text([]).hasPrefix("nothing found: "))
  }

  @Test func tellsRelatedPlacesAndFixes() throws {
    let text = try #require(Reporter.named("text")).text(of: ReportSample.report())
    #expect(
      text.contains(
        """
        content/es-ES/häufige fragen.md:3:1: note: 3 in the same sentence

        """
      )
    )
    #expect(
      text.contains(
        """
        fix: put the mark of the language
          target | 选择，好。
                 |     ++++++
        """
      )
    )
  }

  @Test func leavesOutWhatTheBaselineAccepts() throws {
    let text = try #require(Reporter.named("text")).text(of: ReportSample.report())
    #expect(!text.contains(":12:6:"))
    #expect(text.contains("(3 not shown, 1 accepted by the baseline)"))
  }

  @Test(arguments: [40, 80, 200]) func tableFitsTheTerminal(_ width: Int) throws {
    let findings = ["de-DE", "es-ES", "pt-BR", "ru-RU", "zh-CN", "fr-FR", "it-IT"].map { locale in
      var finding = Self.finding("3", "4", mark: nil)
      finding.locale = locale
      return finding
    }
    let text = try Self.text(findings, style: ReportStyle(width: width))
    let table = text.split(separator: "\n").filter { $0.hasPrefix("number-mismatch ") }
    #expect(table.allSatisfy { $0.count <= width })
    #expect(table.map { $0.split(separator: " ").count - 2 }.reduce(0, +) == 8)
    #expect(table.last?.hasSuffix(" 7") == true)
  }
}
