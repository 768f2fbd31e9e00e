import Diagnostics

/// Counts lines and columns byte by byte, as the definition says.
struct NaivePositions {
  private let bytes: [UInt8]
  private var offset = 0
  private var position = Position.start
  private(set) var lineStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: "\u{FEFF}".utf8) {
      offset = 3
      lineStart = 3
    }
  }

  /// The position of `target`, which is not before any asked for earlier.
  mutating func position(of target: Int) -> Position {
    while offset < target {
      if bytes[offset] == UInt8(ascii: "\n") {
        position = Position(line: position.line + 1, column: 1)
        lineStart = offset + 1
      } else if bytes[offset] & 0xC0 != 0x80 {
        position.column += 1
      }
      offset += 1
    }
    return position
  }
}
