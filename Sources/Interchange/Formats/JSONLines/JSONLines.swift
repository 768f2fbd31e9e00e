import Workspace

extension Format {
  /// JSON Lines: one object a line.
  public static let jsonLines = Format(
    name: "jsonl",
    fileExtension: "jsonl",
    summary: "JSON Lines, one object a segment",
    layout: .table { _ in JSONLinesEncoding() },
    recognizes: { ["jsonl", "ndjson"].contains($0.fileExtension) },
    reader: { TableReader(try JSONLinesSource($0), input: $0) }
  )
}

/// One JSON object (RFC 8259) a row, on a line of its own, all members always there and in order.
///
/// Never begins with a byte order mark, which the RFC forbids.
struct JSONLinesEncoding: TableEncoding {
  var rowEnd: [UInt8] { Array("}\n".utf8) }

  func head(columns: [String]) -> [UInt8] { [] }

  func lead(column: String, isFirst: Bool) -> [UInt8] {
    var bytes = [UInt8(ascii: isFirst ? "{" : ",")]
    JSONString.append(column, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    return bytes
  }

  func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): JSONString.append(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .missing: bytes += "null".utf8
    }
  }
}
