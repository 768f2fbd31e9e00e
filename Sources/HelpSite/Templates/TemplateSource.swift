import Diagnostics

/// The bytes of a template, and the places in them that errors name.
struct TemplateSource: Sendable {
  let name: String
  let path: String
  let bytes: [UInt8]

  func error(
    _ kind: TemplateError.Kind,
    at offset: Int,
    _ message: String,
    advice: String
  ) -> TemplateError {
    let position = position(of: offset)
    return TemplateError(
      kind,
      path: path,
      line: position.line,
      column: position.column,
      message,
      advice: advice
    )
  }

  /// The line and column of an offset.
  func position(of offset: Int) -> Position {
    var position = Position.start
    for byte in bytes.prefix(offset) { position.advance(over: byte) }
    return position
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A piece of the template for a message: short, and without control characters, which a terminal
  /// would obey.
  func quote(_ range: Range<Int>) -> String {
    let longest = 60
    let printable = text(range.prefix(4 * longest)).unicodeScalars
      .prefix(longest)
      .map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }
    var quote = String(String.UnicodeScalarView(printable))
    if quote.utf8.count < range.count { quote += "…" }
    return "‘\(quote)’"
  }

  /// Where `pattern` next stands at or after `position`.
  func firstIndex(of pattern: [UInt8], from position: Int) -> Int? {
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    let last = bytes.count - pattern.count
    var index = position
    while index <= last {
      if bytes[index] == first, bytes[index..<index + pattern.count].elementsEqual(pattern) {
        return index
      }
      index += 1
    }
    return nil
  }

  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The range without the white space at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isTemplateSpace { range.removeFirst() }
    while let last = range.last, bytes[last].isTemplateSpace { range.removeLast() }
    return range
  }
}

extension UInt8 {
  var isTemplateSpace: Bool {
    isTemplateBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }

  /// White space that stays within a line.
  var isTemplateBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t")
  }
}
