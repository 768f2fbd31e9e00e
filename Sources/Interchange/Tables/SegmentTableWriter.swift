import Workspace

/// Writes one row a segment.
struct SegmentTableWriter<Encoding: TableEncoding>: SegmentWriter {
  private(set) var summary = ExportSummary()
  private let encoding: Encoding
  private var output: OutputBuffer

  init(encoding: Encoding, sink: @escaping ByteSink) {
    self.encoding = encoding
    output = OutputBuffer(sink: sink)
  }

  mutating func begin() throws {
    output.bytes += encoding.head(columns: SegmentColumn.all.map(\.name))
  }

  mutating func write(_ document: SegmentedDocument) throws {
    let template = RowTemplate(info: document.info, encoding: encoding)
    for segment in document.segments {
      template.append(segment, to: &output.bytes)
      try output.drain()
    }
    summary.documents += 1
    summary.segments += document.segments.count
  }

  mutating func end() throws { try output.flush() }
}

/// A row of one document: the bytes that all its rows share, and between them the cells that differ.
private struct RowTemplate<Encoding: TableEncoding> {
  private struct Hole {
    var before: [UInt8]
    var cell: @Sendable (Segment) -> Cell
  }

  private let encoding: Encoding
  private var holes: [Hole] = []
  private var end: [UInt8] = []

  init(info: DocumentInfo, encoding: Encoding) {
    self.encoding = encoding
    for (index, column) in SegmentColumn.all.enumerated() {
      end += encoding.lead(column: column.name, isFirst: index == 0)
      switch column.value {
      case .document(let cell):
        encoding.append(cell(info), to: &end)
      case .segment(let cell):
        holes.append(Hole(before: end, cell: cell))
        end = []
      }
    }
    end += encoding.rowEnd
  }

  func append(_ segment: Segment, to bytes: inout [UInt8]) {
    for hole in holes {
      bytes += hole.before
      encoding.append(hole.cell(segment), to: &bytes)
    }
    bytes += end
  }
}
