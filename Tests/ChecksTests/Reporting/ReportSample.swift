import Diagnostics
import Workspace

@testable import Checks

/// A small report with everything that a report can hold.
enum ReportSample {
  static let checks = [
    Check(
      id: "number-mismatch",
      summary: "A number of the source is missing or another one stands there.",
      rationale: "Readers act on numbers: on prices, limits and dates.",
      severity: .error,
      examples: [
        .unit("es-ES", "Pick 3 plans.", "Elija ⟦4⟧ planes."),
        .unit("de-DE", "Pick 3 plans.", "Wählen Sie 3 Pläne."),
      ],
      work: .document { _, _ in }
    ),
    Check(
      id: "space-before-punctuation",
      summary: "A space stands before a punctuation mark.",
      rationale: "A mark that stands alone looks like a slip & may begin a line. <Not> in French.",
      severity: .warning,
      languages: .except(["fr"]),
      examples: [.unit("es-ES", "Pay.", "Pague⟦ ⟧.", fixed: "Pague.")],
      work: .document { _, _ in }
    ),
    Check(
      id: "source-drift",
      summary: "A page translates another version of the source than its other locales.",
      rationale: "Readers of different languages read different things.",
      severity: .warning,
      examples: [],
      work: .document { _, _ in }
    ),
  ]

  static let findings = [
    Finding(
      check: "number-mismatch",
      severity: .error,
      message: "the number 3 of the source is 4 here",
      location: location("content/es-ES/plans.md", 7, 18, 19),
      locale: "es-ES",
      unit: "104",
      source: Excerpt("Pick **3** plans & pay.", mark: 7..<8, offset: 140),
      target: Excerpt("Elija **4** planes y pague.", mark: 8..<9, offset: 90),
      related: [
        .init(
          location: location("content/es-ES/häufige fragen.md", 3, 1, 12),
          message: "3 in the same sentence"
        )
      ],
      fingerprint: "00000000000000a1"
    ),
    Finding(
      check: "space-before-punctuation",
      severity: .warning,
      message: "a space stands before ‘.’",
      location: location("content/es-ES/plans.md", 9, 6, 7),
      locale: "es-ES",
      unit: "105",
      source: Excerpt("Pay <em>now</em>.", offset: 300),
      target: Excerpt("Pague .", mark: 5..<6, offset: 205),
      fix: Fix(
        summary: "remove the space",
        edits: [
          .init(
            range: 210..<211,
            replacement: [],
            positions: Position(line: 9, column: 6)..<Position(line: 9, column: 7)
          )
        ]
      ),
      fingerprint: "00000000000000b2"
    ),
    Finding(
      check: "space-before-punctuation",
      severity: .warning,
      message: "a space stands before ‘.’",
      location: location("content/es-ES/plans.md", 12, 6, 7),
      locale: "es-ES",
      unit: "108",
      source: Excerpt("Pay.", offset: 700),
      target: Excerpt("Pague .", mark: 5..<6, offset: 605),
      fingerprint: "00000000000000b2",
      isAccepted: true
    ),
    Finding(
      check: "source-drift",
      severity: .warning,
      message: "translates an older source (2024-01-05) than es-ES (2024-06-15)",
      location: Location(path: "content/zh-CN/plans.md"),
      locale: "zh-CN",
      fingerprint: "00000000000000c3"
    ),
    Finding(
      check: "space-before-punctuation",
      severity: .note,
      message: "the mark ‘。’ stands after a space",
      location: location("content/zh-CN/plans.md", 5, 3, 4),
      locale: "zh-CN",
      unit: "104",
      source: Excerpt("Pick **3** plans & pay.", offset: 140),
      target: Excerpt("选择 。", mark: 6..<7, offset: 60),
      fix: Fix(
        summary: "put the mark of the language",
        edits: [
          .init(
            range: 66..<70,
            replacement: Array("，好。".utf8),
            positions: Position(line: 5, column: 3)..<Position(line: 5, column: 5)
          )
        ]
      ),
      fingerprint: "00000000000000d4"
    ),
  ]

  /// The whole report; two findings more are not shown.
  static func report() -> CheckReport {
    var report = CheckReport()
    report.title = "Plans & <Prices>"
    report.programVersion = "1.2.3"
    report.checks = checks
    report.hasBaseline = true
    report.resolved = [
      Finding(
        check: "number-mismatch",
        severity: .error,
        message: "the number 8 of the source is missing",
        location: location("content/de-DE/plans.md", 4, 2, 9),
        locale: "de-DE",
        fingerprint: "00000000000000e5"
      )
    ]
    var counts = SeverityCounts()
    for finding in findings { counts[finding.severity] += 1 }
    counts[.note] += 2
    report.add(findings, counts: counts)
    for document in documents { report.add(document) }
    report.sort()
    return report
  }

  private static var documents: [DocumentReport] {
    [
      document("es-ES", "2024-06-15", .human, 120, .same),
      document("zh-CN", "2024-01-05", .machine, 80, .older),
      document("de-DE", nil, .unknown, 100, .unknown),
    ].compactMap { $0 }
  }

  private static func document(
    _ locale: String,
    _ date: String?,
    _ origin: TranslationOrigin,
    _ units: Int,
    _ relation: VersionRelation
  ) -> DocumentReport? {
    guard let tag = LocaleTag(locale) else { return nil }
    let info = DocumentInfo(
      path: "content/\(locale)/plans.md",
      page: "plans.md",
      locale: tag,
      version: date.map { SourceVersion(hash: "hash of \($0)", date: CalendarDate($0)) },
      origin: origin
    )
    return DocumentReport(info, units: units, relation: relation)
  }

  private static func location(_ path: String, _ line: Int, _ start: Int, _ end: Int) -> Location {
    Location(
      path: path,
      start: Position(line: line, column: start),
      end: Position(line: line, column: end)
    )
  }
}
