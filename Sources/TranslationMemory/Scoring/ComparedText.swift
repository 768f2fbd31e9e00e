import Workspace

/// The form in which plain texts are compared.
enum ComparedText {
  /// A plain text in normal form C with white space collapsed.
  static func of(_ plain: String) -> String { PlainText.collapsed(plain) }

  /// The text of a segment in that form, its markup removed.
  static func of(segment: String) -> String { PlainText.of(segment: segment) }
}
