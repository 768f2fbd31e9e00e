/// A format that translations are exchanged in.
///
/// A format is one file, which declares its value, and its line in `all`.
public struct Format: Sendable {
  /// How a format lays out what it holds.
  enum Layout: Sendable {
    /// Rows and columns, the same in all such formats.
    case table(@Sendable (ExportOptions) -> any TableEncoding)
    /// A structure of its own.
    case structure(@Sendable (ExportOptions, @escaping ByteSink) -> any SegmentWriter)
  }

  /// The formats Diglot writes, in the order in which help lists them.
  public static let all: [Format] = [.csv, .tsv, .jsonLines, .tmx]

  /// The name that `--format` takes.
  public let name: String
  /// The ending of the names of its files, without the dot.
  public let fileExtension: String
  /// What it is, in a line.
  public let summary: String
  let layout: Layout

  /// The format of a name in `all`; nil where there is none.
  public static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// Whether it is a table and so can be pivoted.
  public var isTable: Bool {
    switch layout {
    case .table: true
    case .structure: false
    }
  }

  /// Makes a writer of one output.
  public func makeWriter(
    options: ExportOptions,
    sink: @escaping ByteSink
  ) -> any SegmentWriter {
    switch layout {
    case .table(let encoding): segmentTableWriter(encoding(options), sink: sink)
    case .structure(let writer): writer(options, sink)
    }
  }
}

/// Opens the encoding once, so that no cell is written through an existential.
private func segmentTableWriter(
  _ encoding: some TableEncoding,
  sink: @escaping ByteSink
) -> any SegmentWriter {
  SegmentTableWriter(encoding: encoding, sink: sink)
}
