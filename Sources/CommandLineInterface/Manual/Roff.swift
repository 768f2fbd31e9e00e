/// Writes text in the language of manual pages, so that every character means itself.
///
/// The rules are those of groff_man(7) and groff_char(7).
enum Roff {
  /// `text` for the middle of a line or an argument of a macro.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\"": result += "\\(dq"
      case "\n", "\t": result += " "
      case _ where scalar.isASCII:
        if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "]"
      }
    }
  }

  /// `text` as a line of its own: a leading full stop is text, not a request.
  static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  static func section(_ title: String) -> String { ".SH \(escaped(title))" }

  /// Paragraphs, with requests between them.
  static func paragraphs(_ text: String) -> [String] {
    TextLayout.paragraphs(of: text).flatMap { [".PP", line($0)] }
  }

  /// A term with its explanation indented below it; `term` is roff already.
  static func item(_ term: String, _ text: String) -> [String] {
    [".TP", term, line(text)]
  }

  /// Lines to be shown as they are, in a fixed-width font.
  static func literal(_ text: String) -> [String] {
    [".PP", ".RS 4", ".EX"]
      + text.split(separator: "\n").map { line(String($0)) } + [".EE", ".RE"]
  }
}
