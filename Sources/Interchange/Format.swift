/// A format that translations are exchanged in.
///
/// A format is one folder or file, which declares its value, and its line in `all`.
public struct Format: Sendable {
  /// How a format lays out what it holds.
  enum Layout: Sendable {
    /// Rows and columns, the same in all such formats.
    case table(@Sendable (ExportOptions) -> any TableEncoding)
    /// A structure of its own.
    case structure(@Sendable (ExportOptions) -> any SegmentEncoder)
    /// Lines of several files that belong together; see `ParallelTextWriter`.
    case parallelText
  }

  /// The formats, in the order in which help lists them.
  public static let all: [Format] = [
    .xliff, .xliff1, .po, .tmx, .csv, .tsv, .jsonLines, .text,
  ]

  /// The name that `--format` takes.
  public let name: String
  /// The ending of the names of its files, without the dot.
  public let fileExtension: String
  /// What it is, in a line.
  public let summary: String
  /// Whether one file holds the targets of one locale only.
  public let isOfOneLocale: Bool
  /// Whether the tools that edit its files keep the state of each translation, as a translator sets it.
  public let keepsState: Bool
  /// Whether it has a place for what a memory offers for a segment.
  public let carriesProposals: Bool
  let layout: Layout
  /// Whether a file is of this format, by its name and its first bytes.
  let recognizes: @Sendable (FileOpening) -> Bool
  /// The endings of names of files that ought to be of the format: where nothing recognizes such a file, its
  /// reader tells what is wrong with it.
  private let endings: Set<String>
  private let reader: (@Sendable (ExchangeInput) throws -> any ExchangeReader)?

  init(
    name: String,
    fileExtension: String,
    summary: String,
    isOfOneLocale: Bool = false,
    keepsState: Bool = false,
    carriesProposals: Bool = false,
    layout: Layout,
    recognizes: @escaping @Sendable (FileOpening) -> Bool = { _ in false },
    endings: Set<String> = [],
    reader: (@Sendable (ExchangeInput) throws -> any ExchangeReader)? = nil
  ) {
    self.name = name
    self.fileExtension = fileExtension
    self.summary = summary
    self.isOfOneLocale = isOfOneLocale
    self.keepsState = keepsState
    self.carriesProposals = carriesProposals
    self.layout = layout
    self.recognizes = recognizes
    self.endings = endings
    self.reader = reader
  }

  /// The format of a name in `all`; nil where there is none.
  public static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// The format of a file; nil where it is none that can be read, see `FileOpening.problem(path:)`.
  public static func of(_ opening: FileOpening) -> Format? {
    if opening.isEmpty { return nil }
    return all.first { $0.isReadable && $0.recognizes(opening) }
      ?? all.first { $0.endings.contains(opening.fileExtension) }
  }

  /// The format of a file that is to be written, by its name; nil where no format has its ending, or where the
  /// format is several files.
  public static func ofFile(named name: String) -> Format? {
    let fileExtension = FileOpening(name: name, bytes: []).fileExtension
    return all.first { !$0.isParallelText && $0.fileExtension == fileExtension }
  }

  /// Whether it is a table and so can be pivoted.
  public var isTable: Bool {
    switch layout {
    case .table: true
    case .structure, .parallelText: false
    }
  }

  /// Whether it is several files, which `ParallelTextWriter` writes; one file is a makeshift.
  public var isParallelText: Bool {
    if case .parallelText = layout { true } else { false }
  }

  /// Whether files of the format can be read.
  public var isReadable: Bool { reader != nil }

  /// Makes an encoder for one output.
  public func makeEncoder(options: ExportOptions) -> any SegmentEncoder {
    switch layout {
    case .table(let encoding): tableEncoder(encoding(options))
    case .structure(let encoder): encoder(options)
    case .parallelText: ParallelTextEncoder()
    }
  }

  /// Makes a writer of one output.
  public func makeWriter(options: ExportOptions, sink: @escaping ByteSink) -> SegmentWriter {
    SegmentWriter(makeEncoder(options: options), sink: sink)
  }

  /// Makes a reader of a file; nil where the format can only be written.
  public func makeReader(_ input: ExchangeInput) throws -> (any ExchangeReader)? {
    try reader?(input)
  }
}

/// Opens the encoding once, so that no cell is written through an existential.
private func tableEncoder(_ encoding: some TableEncoding) -> any SegmentEncoder {
  SegmentTableEncoder(encoding: encoding)
}
