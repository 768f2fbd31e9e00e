import Diagnostics
import Workspace

extension Reporter {
  /// One JSON object with all findings.
  static let json = Reporter(
    name: "json",
    summary: "One JSON object: version, summary and findings."
  ) { report, _, sink in
    try sink.append("{\n  \"version\": 1,\n  \"summary\": ")
    try sink.append(summary(of: report))
    try sink.append(",\n  \"findings\": [")
    for (index, finding) in report.findings.enumerated() {
      try sink.append(index == 0 ? "\n    " : ",\n    ")
      try sink.append(object(of: finding))
    }
    try sink.append(report.findings.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
  }

  private static func summary(of report: CheckReport) -> String {
    let severities = Severity.allCases.reversed().map { "\"\($0.rawValue)\": \(report.counts[$0])" }
    let others = [
      "\"hidden\": \(report.hidden)", "\"documents\": \(report.documents)",
      "\"units\": \(report.units)",
    ]
    return "{" + (severities + others).joined(separator: ", ") + "}"
  }

  private static func object(of finding: Finding) -> String {
    let (start, end) = (finding.location.start, finding.location.end)
    let fields = [
      ("check", quoted(finding.check)),
      ("severity", quoted(finding.severity.rawValue)),
      ("path", quoted(finding.location.path)),
      ("locale", quoted(finding.locale)),
      ("unit", quoted(finding.unit)),
      ("line", "\(start.line)"), ("column", "\(start.column)"),
      ("endLine", "\(end.line)"), ("endColumn", "\(end.column)"),
      ("message", quoted(finding.message)),
      ("source", quoted(finding.source?.text)),
      ("target", quoted(finding.target?.text)),
    ]
    return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// A text in quotes, `null` for none.
  private static func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var bytes: [UInt8] = []
    JSONString.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
