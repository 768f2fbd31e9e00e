import Diagnostics

/// How many findings each check has in each locale, as lines of a terminal.
struct SummaryTable {
  /// The lines, the first of each block with the names of the columns.
  let lines: [String]

  /// Lays the table out; where the locales do not fit into the width, in several blocks.
  ///
  /// - Parameters:
  ///   - tally: the counts.
  ///   - width: the columns of the terminal.
  init(_ tally: ReportTally, width: Int) {
    let checks = tally.checks.filter { $0.open.total > 0 }
    var columns: [Column] = tally.locales.filter { $0.open.total > 0 }.map { locale in
      Column(title: locale.name) { tally.count($0.name, locale.name) }
    }
    if tally.hasFindingsWithoutLocale {
      columns.append(Column(title: "no locale") { tally.count($0.name, nil) })
    }
    columns.append(Column(title: "total") { $0.open.total })
    let names = checks.map(\.name) + ["total"]
    let severities = checks.map { tally.severity($0.name)?.rawValue ?? "" } + [""]
    let nameWidth = names.map(\.count).max() ?? 0
    var lines: [String] = []
    var rest = columns[...]
    while !rest.isEmpty {
      var used = nameWidth + 10
      var block: [Column] = []
      while let column = rest.first {
        used += 2 + column.width(checks)
        if used > width, !block.isEmpty { break }
        block.append(rest.removeFirst())
      }
      if !lines.isEmpty { lines.append("") }
      lines.append(
        Self.line("check", "severity", nameWidth, block.map { ($0.title, $0.width(checks)) })
      )
      for index in names.indices {
        let cells = block.map { column in
          let count =
            index < checks.count
            ? column.count(checks[index]) : checks.reduce(0) { $0 + column.count($1) }
          return (count > 0 ? "\(count)" : "·", column.width(checks))
        }
        lines.append(Self.line(names[index], severities[index], nameWidth, cells))
      }
    }
    self.lines = lines
  }

  private struct Column {
    var title: String
    var count: (ReportTally.Row) -> Int

    func width(_ checks: [ReportTally.Row]) -> Int {
      max(title.count, "\(checks.reduce(0) { $0 + count($1) })".count)
    }
  }

  private static func line(
    _ name: String,
    _ severity: String,
    _ nameWidth: Int,
    _ cells: [(text: String, width: Int)]
  ) -> String {
    var line = padded(name, nameWidth) + "  " + padded(severity, 8)
    for cell in cells {
      line += "  " + String(repeating: " ", count: max(0, cell.width - cell.text.count)) + cell.text
    }
    return line
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
