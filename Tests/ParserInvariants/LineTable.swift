import Diagnostics

/// How long the lines of a file are, counted byte by byte, to tell whether a place lies in it.
struct LineTable {
  /// What ends a line.
  enum LineEnd {
    case lineFeed
    /// A line feed, or a carriage return that no line feed follows.
    case lineFeedOrCarriageReturn
  }

  /// The number of Unicode scalars of each line, what ends it not counted.
  private var lengths = [0]

  init(_ bytes: [UInt8], lineEnd: LineEnd = .lineFeed) {
    let text = bytes.starts(with: "\u{FEFF}".utf8) ? bytes.dropFirst(3) : bytes[...]
    for (index, byte) in zip(text.indices, text) {
      let isLoneReturn =
        byte == UInt8(ascii: "\r") && text.dropFirst(index + 1 - text.startIndex).first != 0x0A
      if byte == UInt8(ascii: "\n") || isLoneReturn && lineEnd == .lineFeedOrCarriageReturn {
        lengths.append(0)
      } else if byte & 0xC0 != 0x80 {
        lengths[lengths.count - 1] += 1
      }
    }
  }

  /// Whether a position is that of a character, or of the end of a line.
  func contains(_ position: Position) -> Bool {
    guard position.column >= 1, lengths.indices.contains(position.line - 1) else { return false }
    return position.column <= lengths[position.line - 1] + 1
  }

  /// Throws unless an error of the user has a place in the file, and says what is wrong.
  func requireSound(_ error: InputError, path: String) throws(Violation) {
    try require(error.path == path, "‘\(error)’ names the file")
    try require(!error.message.isEmpty, "an error says what is wrong")
    if let position = error.position {
      try require(contains(position), "the place of ‘\(error)’ lies in the file")
    }
  }
}
