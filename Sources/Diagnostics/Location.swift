/// A place in a text: a line and a column, both counted from 1.
///
/// Columns count Unicode scalars, so that an editor that shows characters lands on the same place.
public struct Position: Sendable, Hashable, Comparable {
  /// The line, counted from 1; lines end with `\n`.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// Creates a position from a line and a column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first character of a text.
  public static let start = Position(line: 1, column: 1)

  /// Moves on by a byte of UTF-8: to the next line after `\n`, to the next column after what begins a scalar.
  @inlinable
  public mutating func advance(over byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// Orders positions as they are read.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a file: its path and the positions where it starts and ends.
public struct Location: Sendable, Hashable {
  /// The file's path as the user would write it.
  public var path: String
  /// Where the stretch starts.
  public var start: Position
  /// Where the stretch ends: the position after its last character.
  public var end: Position

  /// Creates a location; without an end it is empty and marks a single place.
  public init(path: String, start: Position = .start, end: Position? = nil) {
    self.path = path
    self.start = start
    self.end = end ?? start
  }
}

extension Location: CustomStringConvertible {
  /// `path:line:column`, the form that editors and continuous integration make a link of.
  public var description: String { "\(path):\(start.line):\(start.column)" }
}
