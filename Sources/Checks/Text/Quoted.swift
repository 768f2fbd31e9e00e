/// Texts as messages quote them.
enum Quoted {
  /// A text in quotation marks on one line, cut after some forty characters.
  static func text(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 40 ? "‘\(line.prefix(38))…’" : "‘\(line)’"
  }

  /// Some bytes in quotation marks.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    text(String(decoding: bytes, as: UTF8.self))
  }
}
