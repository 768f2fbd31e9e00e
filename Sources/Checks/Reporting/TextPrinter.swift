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

  /// Adds findings with their excerpts, notes and fixes; those of several lines stand apart from others.
  func append(_ findings: some Collection<Finding>, to text: inout [UInt8]) {
    var previous: Finding?
    for finding in findings {
      if let previous, Self.hasDetails(previous) || Self.hasDetails(finding) { text += "\n".utf8 }
      append(finding, to: &text)
      previous = finding
    }
    if previous != nil { text += "\n".utf8 }
  }

  /// Whether more than one line is printed of a finding.
  private static func hasDetails(_ finding: Finding) -> Bool {
    [finding.source, finding.target].contains { $0?.text.isEmpty == false }
      || !finding.related.isEmpty || finding.fix != nil
  }

  private func append(_ finding: Finding, to text: inout [UInt8]) {
    let color = color(of: finding.severity)
    appendLine(of: finding, to: &text)
    text += "\n".utf8
    appendExcerpt("source", finding.source, mark: UInt8(ascii: "^"), color, to: &text)
    appendExcerpt("target", finding.target, mark: UInt8(ascii: "^"), color, to: &text)
    for related in finding.related {
      paint(.bold, &text) { append(related.location, to: &$0) }
      text += " ".utf8
      paint(.cyan, &text) { $0 += "note:".utf8 }
      text += " ".utf8
      VisibleText.append(related.message, to: &text)
      text += "\n".utf8
    }
    if let fix = finding.fix {
      paint(.green, &text) { $0 += "fix:".utf8 }
      text += " ".utf8
      VisibleText.append(fix.summary, to: &text)
      text += "\n".utf8
      let mended = MendedExcerpt(finding)?.excerpt
      appendExcerpt("target", mended, mark: UInt8(ascii: "+"), .green, to: &text)
    }
  }

  /// Findings with their excerpts, notes and fixes, and an empty line if there are any.
  func text(of findings: some Collection<Finding>) -> String {
    var text: [UInt8] = []
    append(findings, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The finding on one line: place, severity, message and check.
  func line(of finding: Finding) -> String {
    var text: [UInt8] = []
    appendLine(of: finding, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func appendLine(of finding: Finding, to text: inout [UInt8]) {
    paint(.bold, &text) { append(finding.location, to: &$0) }
    text += " ".utf8
    paint(color(of: finding.severity), &text) {
      $0 += finding.severity.rawValue.utf8
      $0 += ":".utf8
    }
    text += " ".utf8
    VisibleText.append(finding.message, to: &text)
    text += " ".utf8
    paint(.dim, &text) {
      $0 += "[".utf8
      $0 += finding.check.utf8
      $0 += "]".utf8
    }
  }

  private func append(_ location: Location, to text: inout [UInt8]) {
    VisibleText.append(location.description, to: &text)
    text += ":".utf8
  }

  private func appendExcerpt(
    _ label: String,
    _ excerpt: Excerpt?,
    mark: UInt8,
    _ color: Color,
    to text: inout [UInt8]
  ) {
    guard let excerpt, !excerpt.text.isEmpty else { return }
    let line = ExcerptLine(excerpt, width: style.width - 12)
    paint(.dim, &text) {
      $0 += "  ".utf8
      $0 += label.utf8
      $0 += " | ".utf8
    }
    text += line.bytes
    text += "\n".utf8
    if let marked = line.mark {
      paint(.dim, &text) { $0 += "         | ".utf8 }
      text += repeatElement(UInt8(ascii: " "), count: marked.lowerBound)
      paint(color, &text) { $0 += repeatElement(mark, count: max(1, marked.count)) }
      text += "\n".utf8
    }
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

  private func paint(_ color: Color, _ text: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    guard style.isColored else { return body(&text) }
    text += "\u{1B}[\(color.rawValue)m".utf8
    body(&text)
    text += "\u{1B}[0m".utf8
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A text that a terminal shows and does not obey.
  static func visible(_ text: String) -> String {
    var bytes: [UInt8] = []
    VisibleText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
