/// A file that may hold a document, found from what the user named.
public struct SourceFile: Sendable, Hashable {
  /// The path as the user would write it: what was named, and below a folder the way from there.
  public var path: String
  /// The file or folder named that it was found by; the first, where several lead to it.
  public var operand: String
  /// Whether the user named the file itself, so that it is read whatever its extension.
  public var isExplicit: Bool

  /// Creates a description of a file.
  public init(path: String, operand: String, isExplicit: Bool) {
    self.path = path
    self.operand = operand
    self.isExplicit = isExplicit
  }
}
