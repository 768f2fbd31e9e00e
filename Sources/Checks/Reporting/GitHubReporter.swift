import Diagnostics

extension Reporter {
  /// Annotations of a GitHub workflow: its log, with commands that put findings beside the lines of a
  /// change.
  ///
  /// GitHub shows the first ten annotations a step of each of the three kinds and drops the rest. The ten
  /// are chosen so that no check comes twice before every check has come once; all other findings follow
  /// as lines of a folded group. Columns are left out where a finding spans lines, as GitHub wants.
  static let github = Reporter(
    name: "github",
    summary: "Annotations of a GitHub workflow."
  ) { report, _, sink in
    let open = report.findings.filter { !$0.isAccepted }
    let printer = TextPrinter(style: ReportStyle(width: 160))
    var shown: Set<Int> = []
    for severity in Severity.allCases.reversed() {
      for index in chosen(open, severity) {
        shown.insert(index)
        try sink.append(command(for: open[index]))
      }
    }
    let rest = open.indices.filter { !shown.contains($0) }
    if !rest.isEmpty {
      try sink.append("::group::\(TextPrinter.counted(rest.count, "more finding"))\n")
      for index in rest { try sink.append(plain(printer.line(of: open[index])) + "\n") }
      try sink.append("::endgroup::\n")
    }
    try sink.append(printer.summary(of: report))
  }

  /// How many annotations of a kind GitHub shows for one step.
  private static let shownByGitHub = 10

  /// The indices of the findings of a severity that are annotated.
  private static func chosen(_ findings: [Finding], _ severity: Severity) -> [Int] {
    var seen: [String: Int] = [:]
    var ranked: [(rank: Int, index: Int)] = []
    for (index, finding) in findings.enumerated() where finding.severity == severity {
      let rank = seen[finding.check] ?? 0
      seen[finding.check] = rank + 1
      if rank < shownByGitHub { ranked.append((rank, index)) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .prefix(shownByGitHub).map(\.index).sorted()
  }

  private static func command(for finding: Finding) -> String {
    let (start, end) = (finding.location.start, finding.location.end)
    var properties = [
      ("file", escaped(finding.location.path, isProperty: true)), ("line", "\(start.line)"),
      ("endLine", "\(end.line)"),
    ]
    if start.line == end.line {
      // The end is the last column here, not the one after it.
      properties += [
        ("col", "\(start.column)"), ("endColumn", "\(max(start.column, end.column - 1))"),
      ]
    }
    let title = finding.locale.map { "\(finding.check) (\($0))" } ?? finding.check
    properties.append(("title", escaped(title, isProperty: true)))
    let listed = properties.map { "\($0.0)=\($0.1)" }.joined(separator: ",")
    return "::\(kind(finding.severity)) \(listed)::\(escaped(text(of: finding)))\n"
  }

  private static func kind(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// The message with both sides below it, cut around what is marked.
  private static func text(of finding: Finding) -> String {
    var lines = [TextPrinter.visible(finding.message)]
    for (label, excerpt) in [
      ("source", finding.source), ("target", finding.target),
      ("fixed", MendedExcerpt(finding)?.excerpt),
    ] {
      guard let excerpt, !excerpt.text.isEmpty else { continue }
      lines.append("\(label): \(ExcerptLine(excerpt, width: 200).text)")
    }
    return lines.joined(separator: "\n")
  }

  /// A text as the commands of a workflow hold it.
  private static func escaped(_ text: String, isProperty: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line that the runner takes for no command, whatever a document or its path is called.
  private static func plain(_ line: String) -> String {
    "- " + line.replacing("##[", with: "## [")
  }
}
