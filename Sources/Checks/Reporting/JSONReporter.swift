import Diagnostics
import Workspace

extension Reporter {
  /// One JSON object with everything that a report knows, for programs.
  ///
  /// - `version`: 1; it changes when a field changes its meaning or goes, not when one is added.
  /// - `program`: the version of Diglot.
  /// - `summary`: the number of findings by severity, shown or not; how many are `hidden`, how many
  ///   `accepted` by a baseline; the `documents` and `units` that were checked.
  /// - `findings`: in order, each with `check`, `severity`, `path`, `locale`, `unit`, `line`, `column`,
  ///   `endLine`, `endColumn` (from 1, in Unicode scalars, the end after the last), `message`, `source`,
  ///   `target`, `fix`, `related`, `fingerprint` and `accepted`. What is not known is `null`.
  /// - `fix`: its `summary`, and its `edits` from first to last: `start` and `end` in bytes of the
  ///   document, `line` to `endColumn` as above, the `replacement`, and beside them `target`, the target
  ///   as it would be.
  /// - `documents`: one each, with `path`, `page`, `locale`, `units`, `origin`, `sourceHash`,
  ///   `sourceDate`, `handOff`, how its source relates to the newest of the page (`sourceVersion`: `same`,
  ///   `older`, `different` or `unknown`), and its `findings` that are shown and not accepted.
  static let json = Reporter(
    name: "json",
    summary: "One JSON object: summary, findings and documents."
  ) { report, _, sink in
    try sink.append("{\n  \"version\": 1,\n  \"program\": ")
    try sink.append(JSONValue.string(report.programVersion).text)
    try sink.append(",\n  \"summary\": ")
    try sink.append(summary(of: report).text)
    try sink.append(",\n  \"findings\": [")
    try sink.append(linesOf: report.findings.lazy.map(object), indentation: 2)
    try sink.append(",\n  \"documents\": [")
    let tally = ReportTally(report)
    let rows = Dictionary(
      tally.documents.map { ($0.name, $0.open) },
      uniquingKeysWith: { first, _ in first }
    )
    let documents = report.documentReports.lazy.map { document in
      object(of: document, rows[document.path] ?? SeverityCounts())
    }
    try sink.append(linesOf: documents, indentation: 2)
    try sink.append("\n}\n")
  }

  private static func summary(of report: CheckReport) -> JSONValue {
    let severities = fields(of: report.counts)
    return .object(
      severities + [
        ("hidden", .integer(report.hidden)), ("accepted", .integer(report.accepted)),
        ("documents", .integer(report.documents)), ("units", .integer(report.units)),
      ]
    )
  }

  private static func fields(of counts: SeverityCounts) -> [(name: String, value: JSONValue)] {
    Severity.allCases.reversed().map { ($0.rawValue, .integer(counts[$0])) }
  }

  private static func object(of finding: Finding) -> JSONValue {
    let head: [(name: String, value: JSONValue)] = [
      ("check", .string(finding.check)),
      ("severity", .string(finding.severity.rawValue)),
      ("path", .string(finding.location.path)),
      ("locale", JSONValue(finding.locale)),
      ("unit", JSONValue(finding.unit)),
    ]
    let tail: [(name: String, value: JSONValue)] = [
      ("message", .string(finding.message)),
      ("source", JSONValue(finding.source?.text)),
      ("target", JSONValue(finding.target?.text)),
      ("fix", fix(of: finding)),
      ("related", .array(finding.related.map(object))),
      ("fingerprint", .string(finding.fingerprint)),
      ("accepted", .boolean(finding.isAccepted)),
    ]
    return .object(head + fields(of: finding.location.start, finding.location.end) + tail)
  }

  private static func fields(
    of start: Position,
    _ end: Position
  ) -> [(name: String, value: JSONValue)] {
    [
      ("line", .integer(start.line)), ("column", .integer(start.column)),
      ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
    ]
  }

  private static func object(of related: Finding.Related) -> JSONValue {
    .object(
      [("path", .string(related.location.path))]
        + fields(of: related.location.start, related.location.end)
        + [("message", .string(related.message))]
    )
  }

  private static func fix(of finding: Finding) -> JSONValue {
    guard let fix = finding.fix else { return .null }
    let edits = fix.edits.map { edit -> JSONValue in
      var edited: [(name: String, value: JSONValue)] = [
        ("start", .integer(edit.range.lowerBound)), ("end", .integer(edit.range.upperBound)),
      ]
      if let positions = edit.positions {
        edited += fields(of: positions.lowerBound, positions.upperBound)
      }
      edited.append(("replacement", .string(String(decoding: edit.replacement, as: UTF8.self))))
      return .object(edited)
    }
    return .object([
      ("summary", .string(fix.summary)), ("edits", .array(edits)),
      ("target", JSONValue(MendedExcerpt(finding)?.excerpt.text)),
    ])
  }

  private static func object(of document: DocumentReport, _ counts: SeverityCounts) -> JSONValue {
    .object([
      ("path", .string(document.path)), ("page", .string(document.page)),
      ("locale", .string(document.locale.text)), ("units", .integer(document.units)),
      ("origin", .string(document.origin.rawValue)),
      ("sourceHash", JSONValue(document.version?.hash)),
      ("sourceDate", JSONValue(document.version?.date?.description)),
      ("handOff", JSONValue(document.handOff?.description)),
      ("sourceVersion", .string(document.relation.rawValue)),
      ("findings", .object(fields(of: counts))),
    ])
  }
}
