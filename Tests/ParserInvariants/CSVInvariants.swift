import Diagnostics
import Workspace

/// What holds for comma-separated values whatever their bytes are.
public enum CSVInvariants {
  private static let path = "table.csv"

  /// Reads `bytes` by two separators; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    for separator in [UInt8(ascii: ","), UInt8(ascii: "\t")] {
      let lines = LineTable(bytes)
      var reader = CSVReader(bytes, path: path, separator: separator)
      var rows: [[String]] = []
      var last: Position?
      do throws(InputError) {
        while let row = try reader.next() {
          rows.append(row.map(\.text))
          for cell in row {
            let found = Violation(statement: "\(cell.position) is the place of a cell")
            guard lines.contains(cell.position), last.map({ $0 < cell.position }) ?? true else {
              throw InputError(path: "", message: found.statement)
            }
            last = cell.position
          }
        }
      } catch {
        guard !error.path.isEmpty else { throw Violation(statement: error.message) }
        try require(error.position != nil, "‘\(error)’ has a place")
        try lines.requireSound(error, path: path)
        continue
      }
      try require(texts(written(rows, separator), separator) == rows, "rows are written and read")
    }
  }

  /// The rows with each cell in quotes.
  static func written(_ rows: [[String]], _ separator: UInt8 = UInt8(ascii: ",")) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(separator) }
        let doubled = cell.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
        bytes += [UInt8(ascii: "\"")] + doubled + [UInt8(ascii: "\"")]
      }
      bytes += "\r\n".utf8
    }
    return bytes
  }

  private static func texts(_ bytes: [UInt8], _ separator: UInt8) -> [[String]] {
    var reader = CSVReader(bytes, path: path, separator: separator)
    var rows: [[String]] = []
    while let row = try? reader.next() { rows.append(row.map(\.text)) }
    return rows
  }
}
