public import Diagnostics

/// A place in a file.
public struct YAMLMark: Sendable, Hashable {
  /// The line, counted from 1; LF, CRLF and a lone CR end a line.
  public var line: Int
  /// The column, counted from 1 in Unicode scalars; a byte order mark does not count.
  public var column: Int
  /// The bytes it covers, counted from the start of the file.
  public var range: Range<Int>

  /// The line and the column.
  public var position: Position { Position(line: line, column: column) }

  /// Makes a mark from its line, its column and its byte range.
  public init(line: Int, column: Int, range: Range<Int>) {
    self.line = line
    self.column = column
    self.range = range
  }
}
