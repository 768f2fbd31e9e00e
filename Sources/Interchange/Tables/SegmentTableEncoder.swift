import Workspace

/// Writes one row a segment.
struct SegmentTableEncoder<Encoding: TableEncoding>: SegmentEncoder {
  let encoding: Encoding

  func head() -> [UInt8] { encoding.head(columns: SegmentColumn.all.map(\.name)) }

  func encode(_ exported: ExportedDocument) -> EncodedDocument {
    let document = exported.document
    var encoded = EncodedDocument()
    let template = RowTemplate(info: document.info, encoding: encoding)
    for segment in document.segments { template.append(segment, to: &encoded.bytes) }
    encoded.segments = document.segments.count
    return encoded
  }

  func tail() -> [UInt8] { [] }
}

/// A row of one document: the bytes that all its rows share, and between them the cells that differ.
private struct RowTemplate<Encoding: TableEncoding> {
  private struct Hole {
    var before: [UInt8]
    var cell: @Sendable (Segment, DocumentInfo) -> Cell
  }

  private let encoding: Encoding
  private let info: DocumentInfo
  private var holes: [Hole] = []
  private var end: [UInt8] = []

  init(info: DocumentInfo, encoding: Encoding) {
    self.encoding = encoding
    self.info = info
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
      encoding.append(hole.cell(segment, info), to: &bytes)
    }
    bytes += end
  }
}
