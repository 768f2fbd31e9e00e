import CommandLineInterface
import TranslationMemory
import Workspace

extension MemoryReport {
  /// The report for people: what there is, then leverage in segments and in words.
  ///
  /// - Parameter heading: sets the head of a table off.
  /// - Returns: tables, and the file's size.
  func text(heading: (String) -> String) -> String {
    var holdings: [(title: String, value: (Locale) -> String)] = [
      ("documents", { $0.statistics.documents.grouped }),
      ("segments", { $0.statistics.segments.grouped }),
      ("words", { $0.words.grouped }),
      ("sources", { $0.statistics.sources.grouped }),
      ("covered", { percent($0.covered, of: sources) }),
      ("translations", { $0.statistics.translations.grouped }),
      ("conflicts", { $0.statistics.sourcesWithSeveralTargets.grouped }),
      ("human", { ($0.statistics.segmentsByOrigin[.human] ?? 0).grouped }),
      ("machine", { ($0.statistics.segmentsByOrigin[.machine] ?? 0).grouped }),
    ]
    let others: [TranslationOrigin] = [.postEdited, .imported, .unknown]
    for origin in others {
      func count(_ locale: Locale) -> Int { locale.statistics.segmentsByOrigin[origin] ?? 0 }
      if locales.contains(where: { count($0) > 0 }) {
        holdings.append((origin.rawValue, { count($0).grouped }))
      }
    }
    func lacking(_ locale: Locale) -> Int {
      locale.statistics.segments - locale.statistics.segmentsWithSource
    }
    if locales.contains(where: { lacking($0) > 0 }) {
      holdings.append(("without source", { lacking($0).grouped }))
    }
    var text = table("locale", holdings, heading)
    if locales.contains(where: { $0.leverage != nil }) {
      let parts: [(String, KeyPath<Leverage.Count, Int>)] = [
        ("segments", \.segments), ("words", \.words),
      ]
      for (title, part) in parts {
        let columns = LeverageBand.bands(from: cutoff).map { band in
          (
            title: band.title(from: cutoff),
            value: { (locale: Locale) in
              let leverage = locale.leverage ?? Leverage()
              let count = leverage[band][keyPath: part]
              return "\(count.grouped) \(percent(count, of: leverage.total[keyPath: part]))"
            }
          )
        }
        text += "\n" + table(title, columns, heading)
      }
      text += "\n"
    }
    return text + "\(path): \(counted(sources, "source")), "
      + "\(((fileSize + 1023) / 1024).grouped) KB\n"
  }

  private func table(
    _ name: String,
    _ columns: [(title: String, value: (Locale) -> String)],
    _ heading: (String) -> String
  ) -> String {
    var rows = [[name] + columns.map(\.title)]
    rows += locales.map { locale in
      [locale.statistics.locale.text] + columns.map { $0.value(locale) }
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + padding : "  " + padding + cell.0
      }.joined()
    }
    return heading(lines[0]) + "\n" + lines.dropFirst().map { $0 + "\n" }.joined()
  }
}

/// A share in whole percent, rounded down, so that what is not all is not shown as 100 %.
private func percent(_ part: Int, of whole: Int) -> String {
  whole == 0 ? "–" : "\(part * 100 / whole)%"
}

extension LeverageBand {
  /// The band for people.
  func title(from cutoff: Double) -> String {
    switch self {
    case .repetition: "repeated"
    case .fuzzy95, .fuzzy85, .fuzzy75, .fuzzy50: name(from: cutoff).replacing("-", with: "–")
    case .none: "new"
    }
  }
}
