import Diagnostics

/// Tells the line and column of offsets asked for in rising order, counting every byte once.
struct PositionCounter {
  private(set) var line = 1
  private(set) var lineStart: Int
  private var column = 1
  private var offset: Int

  /// Starts at `start`, the first byte after a byte order mark.
  init(from start: Int) {
    lineStart = start
    offset = start
  }

  /// The position of `target`, which is not before any offset asked for earlier.
  mutating func position(of target: Int, in bytes: Span<UInt8>) -> Position {
    advance(to: target, in: bytes)
    return Position(line: line, column: column)
  }

  private mutating func advance(to target: Int, in bytes: Span<UInt8>) {
    guard target > offset else { return }
    var start = offset
    while let feed = bytes.firstIndex(of: .lineFeed, in: start..<target) {
      line += 1
      column = 1
      lineStart = feed + 1
      start = lineStart
    }
    column += bytes.scalars(in: start..<target)
    offset = target
  }
}
