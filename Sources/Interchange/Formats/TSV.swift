extension Format {
  /// Tab-separated values in UTF-8.
  public static let tsv = Format(
    name: "tsv",
    fileExtension: "tsv",
    summary: "Tab-separated values, one row a segment; "
      + #"tabs and line ends are \t, \n and \r, a backslash \\"#,
    layout: .table { TSVEncoding(options: $0) },
    recognizes: { ["tsv", "tab"].contains($0.fileExtension) },
    reader: { TableReader(try DelimitedSource($0, dialect: .tsv), input: $0) }
  )
}

/// Tab-separated values: one line a row, cells never quoted.
///
/// The registration of `text/tab-separated-values` has no room for tabs and line ends in cells. They are
/// written as two characters: tab `\t`, line feed `\n`, carriage return `\r`, and a backslash `\\`.
/// Spreadsheets take a quote at the start of a cell for the first of a pair, so there it is `\"`; a text that
/// is known to be empty is a pair of quotes.
struct TSVEncoding: DelimitedEncoding {
  let options: ExportOptions

  var separator: String { "\t" }
  var lineEnd: String { "\n" }

  func append(_ text: String, to bytes: inout [UInt8]) {
    if text.isEmpty {
      bytes += "\"\"".utf8
      return
    }
    if text.utf8.first == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\\")) }
    Self.appendLine(text, to: &bytes)
  }

  /// Writes a text as a line that has no tab.
  static func appendLine(_ text: String, to bytes: inout [UInt8]) {
    guard needsEscape(text) else {
      bytes += text.utf8
      return
    }
    for byte in text.utf8 {
      if let letter = escape(of: byte) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
      } else {
        bytes.append(byte)
      }
    }
  }

  private static func needsEscape(_ text: String) -> Bool {
    let span = text.utf8Span.span
    for index in span.indices where escape(of: span[index]) != nil { return true }
    return false
  }

  /// What a backslash and the byte after it stand for; nil where they are two characters.
  static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): letter
    default: nil
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
