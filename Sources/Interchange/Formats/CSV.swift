extension Format {
  /// Comma-separated values (RFC 4180) in UTF-8.
  public static let csv = Format(
    name: "csv",
    fileExtension: "csv",
    summary: "Comma-separated values (RFC 4180), one row a segment",
    layout: .table { CSVEncoding(options: $0) }
  )
}

/// RFC 4180: lines end with CR LF, quotes are doubled, and a cell is quoted only where it must be.
struct CSVEncoding: DelimitedEncoding {
  let options: ExportOptions

  var separator: String { "," }
  var rowEnd: [UInt8] { Array("\r\n".utf8) }

  func append(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: Self.needsQuotes) else {
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
