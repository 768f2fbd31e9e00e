import Workspace

/// Counts words.
enum WordCount {
  /// How many words a plain text has.
  static func of(_ text: String) -> Int { FoldedText(text).words.count }
}
