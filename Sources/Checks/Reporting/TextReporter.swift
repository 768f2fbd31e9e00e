import Diagnostics

extension Reporter {
  /// Findings as a compiler prints them.
  static let text = Reporter(
    name: "text",
    summary: "Findings as a compiler prints them, with source and target."
  ) { report, style, sink in
    let printer = TextPrinter(style: style)
    for finding in report.findings { try sink.append(printer.text(of: finding)) }
    try sink.append(printer.summary(of: report))
  }
}

/// Prints findings for people.
private struct TextPrinter {
  var style: ReportStyle

  private enum Color: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case green = "32"
  }

  func text(of finding: Finding) -> String {
    let color = color(of: finding.severity)
    var text = painted("\(finding.location):", .bold) + " "
    text += painted("\(finding.severity.rawValue):", color)
    text += " \(Self.visible(finding.message)) " + painted("[\(finding.check)]", .dim) + "\n"
    for (label, excerpt) in [("source", finding.source), ("target", finding.target)] {
      guard let excerpt, !excerpt.text.isEmpty else { continue }
      let line = ExcerptLine(excerpt, width: style.width - 12)
      text += painted("  \(label) | ", .dim) + line.text + "\n"
      if let marked = line.mark {
        text += painted("         | ", .dim) + String(repeating: " ", count: marked.lowerBound)
        text += painted(String(repeating: "^", count: max(1, marked.count)), color) + "\n"
      }
    }
    return text + "\n"
  }

  func summary(of report: CheckReport) -> String {
    let parts = Severity.allCases.reversed().map { severity in
      let text = Self.counted(report.counts[severity], severity.rawValue)
      return report.counts[severity] > 0 ? painted(text, color(of: severity)) : text
    }
    var text = parts.joined(separator: ", ")
    if report.hidden > 0 { text += " (\(report.hidden) not shown)" }
    text += " in \(Self.counted(report.units, "unit"))"
    text += " of \(Self.counted(report.documents, "document"))\n"
    return report.counts.total == 0 ? painted("nothing found", .green) + ": " + text : text
  }

  private func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func painted(_ text: String, _ color: Color) -> String {
    style.isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(ExcerptLine.visible)))
  }
}
