extension Format {
  /// Comma-separated values (RFC 4180) in UTF-8.
  public static let csv = Format(
    name: "csv",
    fileExtension: "csv",
    summary: "Comma-separated values (RFC 4180), one row a segment",
    layout: .table { CSVEncoding(options: $0) },
    recognizes: { ["csv", "txt"].contains($0.fileExtension) && DelimitedHeader.begins($0.text) },
    reader: { TableReader(try DelimitedSource($0, dialect: .csv), input: $0) }
  )
}

/// RFC 4180: lines end with CR LF, quotes are doubled, and a cell is quoted only where it must be.
///
/// A text that is known to be empty is a pair of quotes; a cell of no character says that nothing is known.
struct CSVEncoding: DelimitedEncoding {
  let options: ExportOptions

  var separator: String { "," }
  var lineEnd: String { "\r\n" }

  func append(_ text: String, to bytes: inout [UInt8]) { Self.append(text, to: &bytes) }

  /// Writes a text as a cell.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    guard text.isEmpty || needsQuotes(text) else {
      bytes += text.utf8
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    if text.utf8.contains(quote) {
      for byte in text.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
    } else {
      bytes += text.utf8
    }
    bytes.append(quote)
  }

  private static func needsQuotes(_ text: String) -> Bool {
    let span = text.utf8Span.span
    for index in span.indices where span[index] <= UInt8(ascii: ",") && needsQuotes(span[index]) {
      return true
    }
    return false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
