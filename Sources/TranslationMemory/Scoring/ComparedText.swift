import Workspace

/// The form in which plain texts are compared.
enum ComparedText {
  /// A plain text in normal form C with white space collapsed.
  static func of(_ plain: String) -> String { PlainText.collapsed(plain) }
}
