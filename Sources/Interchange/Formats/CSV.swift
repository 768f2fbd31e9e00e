extension Format {
  /// Comma-separated values (RFC 4180) in UTF-8.
  public static let csv = Format(
    name: "csv",
    fileExtension: "csv",
    summary: "Comma-separated values (RFC 4180), one row a segment",
    layout: .table { CSVEncoding(marked: $0.byteOrderMark, guarded: $0.guardsFormulas) }
  )
}

/// RFC 4180: lines end with CR LF, quotes are doubled, and a cell is quoted only where it must be.
struct CSVEncoding: TableEncoding {
  /// Whether the output begins with a byte order mark.
  var marked = false
  /// Whether cells that begin like formulas are guarded.
  var guarded = false

  var rowEnd: [UInt8] { Array("\r\n".utf8) }

  func head(columns: [String]) -> [UInt8] {
    (marked ? Self.byteOrderMark : []) + Array(columns.joined(separator: ",").utf8) + rowEnd
  }

  func lead(column: String, isFirst: Bool) -> [UInt8] {
    isFirst ? [] : [UInt8(ascii: ",")]
  }

  func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): append(guarded ? FormulaGuard.guarding(text) : text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .missing: break
    }
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    guard text.containsByte(where: Self.needsQuotes) else {
      bytes += text.utf8
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
