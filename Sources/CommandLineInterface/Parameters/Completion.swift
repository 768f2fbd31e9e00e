/// What a shell proposes where a value is expected.
public enum Completion: Sendable, Equatable {
  /// Nothing: the value is free text.
  case none
  /// Files and folders.
  case file
  /// Folders only.
  case directory
  /// A fixed list of words.
  case words([String])
}
