extension Format {
  /// Tab-separated values in UTF-8.
  public static let tsv = Format(
    name: "tsv",
    fileExtension: "tsv",
    summary: "Tab-separated values, one row a segment",
    layout: .table { TSVEncoding(marked: $0.byteOrderMark, guarded: $0.guardsFormulas) }
  )
}

/// Tab-separated values: one line a row, cells never quoted.
///
/// The registration of `text/tab-separated-values` has no room for tabs and line ends in cells. They are
/// written as two characters: tab `\t`, line feed `\n`, carriage return `\r`, and a backslash `\\`.
struct TSVEncoding: TableEncoding {
  /// Whether the output begins with a byte order mark.
  var marked = false
  /// Whether cells that begin like formulas are guarded.
  var guarded = false

  var rowEnd: [UInt8] { [UInt8(ascii: "\n")] }

  func head(columns: [String]) -> [UInt8] {
    (marked ? Self.byteOrderMark : []) + Array(columns.joined(separator: "\t").utf8) + rowEnd
  }

  func lead(column: String, isFirst: Bool) -> [UInt8] {
    isFirst ? [] : [UInt8(ascii: "\t")]
  }

  func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): append(guarded ? FormulaGuard.guarding(text) : text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .missing: break
    }
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    guard text.containsByte(where: { Self.escape(of: $0) != nil }) else {
      bytes += text.utf8
      return
    }
    for byte in text.utf8 {
      if let letter = Self.escape(of: byte) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
      } else {
        bytes.append(byte)
      }
    }
  }

  /// What follows the backslash in place of a byte that cannot stand in a cell.
  private static func escape(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\t"): UInt8(ascii: "t")
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    case UInt8(ascii: "\\"): byte
    default: nil
    }
  }
}
