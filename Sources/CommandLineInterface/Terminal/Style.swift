/// A way to set text off on a terminal, as the number of its SGR sequence (ECMA-48, 8.3.117).
public enum Style: Int, Sendable, CaseIterable {
  /// Heavier letters.
  case bold = 1
  /// Fainter letters.
  case dim = 2
  /// A line below.
  case underline = 4
  /// For errors.
  case red = 31
  /// For what went well.
  case green = 32
  /// For warnings.
  case yellow = 33
  /// For names.
  case blue = 34
  /// For notes.
  case magenta = 35
  /// For places.
  case cyan = 36

  /// `text` in all of `styles`, back to normal at its end; empty text stays empty.
  static func apply(_ styles: [Style], to text: String) -> String {
    guard !styles.isEmpty, !text.isEmpty else { return text }
    let codes = styles.map { String($0.rawValue) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
