public import Diagnostics

/// What is wrong with a document, or with a value in it, in words for the one who wrote it.
public struct YAMLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, and where it helps, what to do; no final period.
  public var message: String
  /// Where it is wrong.
  public var mark: YAMLMark
  /// The other place the message speaks of, such as the first of two equal keys.
  public var related: YAMLMark?

  /// Makes an error at a place.
  public init(_ message: String, at mark: YAMLMark, related: YAMLMark? = nil) {
    self.message = message
    self.mark = mark
    self.related = related
  }

  /// The line, counted from 1.
  public var line: Int { mark.line }

  /// The column, counted from 1 in Unicode scalars.
  public var column: Int { mark.column }

  /// The error as `line:column: error: message`.
  public var description: String { "\(line):\(column): error: \(message)" }

  /// The error as one about the file at `path`.
  public func inputError(path: String) -> InputError {
    InputError(path: path, position: mark.position, message: message)
  }
}
