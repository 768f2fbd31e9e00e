public import Workspace

/// Writes one row a source segment and the columns of `PivotColumn` for each locale: `begin`, then `write`
/// each row, then `end`.
///
/// Before them stand `page`, `version`, `key` and `source`. Rows of one page may share a key where locales
/// translate different versions; `version` tells them apart. Each method throws what the sink throws.
public struct PivotWriter {
  private let locales: [LocaleTag]
  private let encoding: any TableEncoding
  private let leads: [[UInt8]]
  private var output: OutputBuffer

  fileprivate init(locales: [LocaleTag], encoding: any TableEncoding, sink: @escaping ByteSink) {
    self.locales = locales
    self.encoding = encoding
    leads = Self.columns(locales).enumerated().map { index, name in
      encoding.lead(column: name, isFirst: index == 0)
    }
    output = OutputBuffer(sink: sink)
  }

  private static func columns(_ locales: [LocaleTag]) -> [String] {
    ["page", "version", "key", "source"]
      + locales.flatMap { locale in PivotColumn.allCases.map { $0.heading(of: locale) } }
  }

  /// Writes what stands before the first row.
  public mutating func begin() throws {
    output.bytes += encoding.head(columns: Self.columns(locales))
  }

  /// Writes a row; a locale without a target is an empty cell, or null in JSON Lines.
  public mutating func write(_ row: JoinedSegment, of page: String) throws {
    let cells =
      [.text(page), Cell(row.version?.hash), .text(row.key.description), Cell(row.source)]
      + locales.flatMap { locale in
        PivotColumn.allCases.map { $0.cell(row.translations[locale]) }
      }
    for (lead, cell) in zip(leads, cells) {
      output.bytes += lead
      encoding.append(cell, to: &output.bytes)
    }
    output.bytes += encoding.rowEnd
    try output.drain()
  }

  /// Hands all bytes to the sink.
  public mutating func end() throws { try output.flush() }
}

extension Format {
  /// Makes a writer of a pivoted table with a column for each locale, in their order.
  ///
  /// Returns nil where the format is no table.
  public func makePivotWriter(
    locales: [LocaleTag],
    options: ExportOptions,
    sink: @escaping ByteSink
  ) -> PivotWriter? {
    switch layout {
    case .table(let encoding):
      PivotWriter(locales: locales, encoding: encoding(options), sink: sink)
    case .structure, .parallelText: nil
    }
  }
}
