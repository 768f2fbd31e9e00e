import Diagnostics

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
      ("check", JSONText.quoted(finding.check)),
      ("severity", JSONText.quoted(finding.severity.rawValue)),
      ("path", JSONText.quoted(finding.location.path)),
      ("locale", JSONText.quoted(finding.locale)),
      ("unit", JSONText.quoted(finding.unit)),
      ("line", "\(start.line)"), ("column", "\(start.column)"),
      ("endLine", "\(end.line)"), ("endColumn", "\(end.column)"),
      ("message", JSONText.quoted(finding.message)),
      ("source", JSONText.quoted(finding.source?.text)),
      ("target", JSONText.quoted(finding.target?.text)),
    ]
    return "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}

/// Texts as JSON writes them (RFC 8259).
enum JSONText {
  /// A text in quotes, `null` for none.
  static func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    quoted.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): quoted += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): quoted += Array("\\n".utf8)
      case UInt8(ascii: "\t"): quoted += Array("\\t".utf8)
      case UInt8(ascii: "\r"): quoted += Array("\\r".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        quoted += Array("\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
      default: quoted.append(byte)
      }
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }
}
