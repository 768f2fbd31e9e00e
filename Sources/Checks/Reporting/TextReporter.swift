import Diagnostics

extension Reporter {
  /// Findings as a compiler prints them.
  static let text = Reporter(
    name: "text",
    summary: "Findings as a compiler prints them, with source and target."
  ) { report, style, sink in
    let printer = TextPrinter(style: style)
    let open = report.findings.filter { !$0.isAccepted }
    let isGrouped = open.first?.location.path != open.last?.location.path
    var start = open.startIndex
    while start < open.endIndex {
      let path = open[start].location.path
      let group = open[start...].prefix { $0.location.path == path }
      if isGrouped { try sink.append(printer.heading(of: path, group.count)) }
      try sink.append { printer.append(group, to: &$0) }
      start = group.endIndex
    }
    try sink.append(printer.summary(of: report))
  }
}
