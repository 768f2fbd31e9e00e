import Diagnostics

/// Prints findings for people.
struct TextPrinter {
  var style: ReportStyle

  private enum Color: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case green = "32"
  }

  /// The line above the findings of a document; no tool takes it for a finding.
  func heading(of path: String, _ count: Int) -> String {
    painted("── \(Self.visible(path)) · \(Self.counted(count, "finding"))", .dim) + "\n\n"
  }

  /// The finding with its excerpts, notes and fix, and an empty line.
  func text(of finding: Finding) -> String {
    let color = color(of: finding.severity)
    var text = line(of: finding) + "\n"
    text += lines("source", finding.source, mark: "^", color)
    text += lines("target", finding.target, mark: "^", color)
    for related in finding.related {
      text += painted("\(Self.visible("\(related.location)")):", .bold) + " "
      text += painted("note:", .cyan) + " \(Self.visible(related.message))\n"
    }
    if let fix = finding.fix {
      text += painted("fix:", .green) + " \(Self.visible(fix.summary))\n"
      text += lines("target", MendedExcerpt(finding)?.excerpt, mark: "+", .green)
    }
    return text + "\n"
  }

  /// The finding on one line: place, severity, message and check.
  func line(of finding: Finding) -> String {
    painted("\(Self.visible("\(finding.location)")):", .bold) + " "
      + painted("\(finding.severity.rawValue):", color(of: finding.severity))
      + " \(Self.visible(finding.message)) " + painted("[\(finding.check)]", .dim)
  }

  private func lines(
    _ label: String,
    _ excerpt: Excerpt?,
    mark: String,
    _ color: Color
  ) -> String {
    guard let excerpt, !excerpt.text.isEmpty else { return "" }
    let line = ExcerptLine(excerpt, width: style.width - 12)
    var text = painted("  \(label) | ", .dim) + line.text + "\n"
    if let marked = line.mark {
      text += painted("         | ", .dim) + String(repeating: " ", count: marked.lowerBound)
      text += painted(String(repeating: mark, count: max(1, marked.count)), color) + "\n"
    }
    return text
  }

  /// The table of checks and locales, where it tells more than the findings, and the totals.
  func summary(of report: CheckReport) -> String {
    let tally = ReportTally(report)
    var table = ""
    if tally.whole.open.total > 0 {
      let lines = SummaryTable(tally, width: style.width).lines
      for (index, line) in lines.enumerated() {
        table += (index == 0 ? painted(line, .bold) : line) + "\n"
      }
      table += "\n"
    }
    let parts = Severity.allCases.reversed().map { severity in
      let text = Self.counted(report.counts[severity], severity.rawValue)
      return report.counts[severity] > 0 ? painted(text, color(of: severity)) : text
    }
    var text = parts.joined(separator: ", ")
    var asides: [String] = []
    if report.hidden > 0 { asides.append("\(report.hidden) not shown") }
    if report.accepted > 0 { asides.append("\(report.accepted) accepted by the baseline") }
    if !asides.isEmpty { text += " (" + asides.joined(separator: ", ") + ")" }
    text += " in \(Self.counted(report.units, "unit"))"
    text += " of \(Self.counted(report.documents, "document"))\n"
    if report.counts.total == 0 { text = painted("nothing found", .green) + ": " + text }
    return table + text
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

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A text that a terminal shows and does not obey.
  static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(ExcerptLine.visible)))
  }
}
