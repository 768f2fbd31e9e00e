/// How a format writes cells that a separator parts, below a row of headings.
protocol DelimitedEncoding: TableEncoding {
  /// What the user chose.
  var options: ExportOptions { get }
  /// What stands between cells.
  var separator: String { get }
  /// What ends a line.
  var lineEnd: String { get }

  /// Writes a text so that neither separators nor line ends in it part anything.
  func append(_ text: String, to bytes: inout [UInt8])
}

extension DelimitedEncoding {
  var rowEnd: [UInt8] {
    Array(((options.guardsFormulas ? separator + "yes" : "") + lineEnd).utf8)
  }

  func head(columns: [String]) -> [UInt8] {
    // U+FEFF, by which spreadsheets tell UTF-8 from older encodings.
    let mark = options.byteOrderMark ? "\u{FEFF}" : ""
    let guardColumn = options.guardsFormulas ? [DelimitedHeader.guardHeading] : []
    let headings = (columns + guardColumn).joined(separator: separator)
    return Array((mark + headings + lineEnd).utf8)
  }

  func lead(column: String, isFirst: Bool) -> [UInt8] { isFirst ? [] : Array(separator.utf8) }

  func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text):
      append(options.guardsFormulas ? FormulaGuard.guarding(text) : text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .missing: break
    }
  }
}
