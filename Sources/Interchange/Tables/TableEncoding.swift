/// What stands in one cell of a table.
enum Cell: Sendable, Hashable {
  case text(String)
  case number(Int)
  /// Not known; not the same as an empty text where the format can tell them apart.
  case missing

  init(_ text: String?) { self = text.map(Cell.text) ?? .missing }
}

/// How a format writes the rows and cells of a table.
protocol TableEncoding: Sendable {
  /// What ends a row.
  var rowEnd: [UInt8] { get }

  /// What stands before the first row.
  func head(columns: [String]) -> [UInt8]
  /// What stands before each cell of a column.
  func lead(column: String, isFirst: Bool) -> [UInt8]
  /// Writes a cell.
  func append(_ cell: Cell, to bytes: inout [UInt8])
}

extension TableEncoding {
  /// U+FEFF in UTF-8, by which spreadsheets tell UTF-8 from older encodings.
  static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }
}

extension String {
  /// Whether a byte of its UTF-8 satisfies the predicate.
  func containsByte(where predicate: (UInt8) -> Bool) -> Bool {
    let bytes = utf8.span
    for index in bytes.indices where predicate(bytes[index]) { return true }
    return false
  }
}
