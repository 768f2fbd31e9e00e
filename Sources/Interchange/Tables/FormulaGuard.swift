/// Keeps spreadsheets from running a cell as a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end gets an
/// apostrophe before it, by which spreadsheets know text. So does one that has apostrophes before such a
/// character: taking one apostrophe off each such cell then always gives the text back.
///
/// A guarded table says so itself: it has a column `guarded` at its end, which says `yes` in each row.
/// Spreadsheets keep it, so a reader takes the guards off just where they were put on.
enum FormulaGuard {
  /// The text as it stands in a guarded cell.
  static func guarding(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return text }
    return starters.contains(first) ? "'" + text : text
  }

  /// The text that stands in a guarded cell.
  static func removing(from cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"),
      let first = cell.unicodeScalars.first(where: { $0 != "'" }), starters.contains(first)
    else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}
