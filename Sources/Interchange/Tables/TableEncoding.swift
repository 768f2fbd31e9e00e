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
