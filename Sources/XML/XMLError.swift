/// What is wrong with an XML document, in words for the one who has to mend it.
public struct XMLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line, counted from 1; 0 when the error has no place in a document.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars; 0 when the error has no place in a document.
  public var column: Int
  /// What is wrong, and where it helps, what to do; no final period.
  public var message: String

  /// Makes an error, with its place in the document if it has one.
  public init(line: Int = 0, column: Int = 0, _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// The error as `line:column: error: message`.
  public var description: String {
    line > 0 ? "\(line):\(column): error: \(message)" : "error: \(message)"
  }
}
