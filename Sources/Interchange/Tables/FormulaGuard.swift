/// Keeps spreadsheets from running a cell as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end gets an
/// apostrophe before it, by which spreadsheets know text. So does one that has apostrophes before such a
/// character: taking one apostrophe off each such cell then always gives the text back.
enum FormulaGuard {
  /// The text as it stands in a guarded cell.
  static func guarding(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return text }
    return starters.contains(first) ? "'" + text : text
  }

  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
