/// How a format of delimited cells is read.
struct DelimitedDialect: Sendable {
  /// What may part cells; the first that the header has does.
  let separators: [UInt8]
  /// Whether a backslash and a letter stand for what the format has no room for.
  let hasEscapes: Bool

  /// CSV, also as spreadsheets save it where a comma parts decimals, or as ‘Unicode text’.
  static let csv = DelimitedDialect(
    separators: [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")],
    hasEscapes: false
  )

  /// TSV with the escapes of `TSVEncoding`.
  static let tsv = DelimitedDialect(separators: [UInt8(ascii: "\t")], hasEscapes: true)

  /// Whether a byte may stand for something else.
  func isEscape(_ byte: UInt8) -> Bool { hasEscapes && byte == UInt8(ascii: "\\") }

  /// What a cell says, without the quotes around it.
  func unescaped(_ content: ArraySlice<UInt8>, isQuoted: Bool) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      let next = index + 1 < content.endIndex ? content[index + 1] : nil
      if isQuoted, byte == UInt8(ascii: "\""), next == byte {
        plain.append(byte)
        index += 2
      } else if isEscape(byte), let next, let meaning = TSVEncoding.meaning(of: next) {
        plain.append(meaning)
        // A spreadsheet doubled the quote that follows the backslash.
        let isDoubled = isQuoted && next == UInt8(ascii: "\"")
        index += isDoubled ? 3 : 2
      } else {
        plain.append(byte)
        index += 1
      }
    }
    return plain
  }
}
