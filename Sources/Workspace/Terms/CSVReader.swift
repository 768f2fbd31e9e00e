public import Diagnostics

/// Reads comma-separated values (RFC 4180) row by row.
///
/// Strict where a mistake would shift cells: a quote inside a cell that does not start with one, text after
/// a closing quote, and a quote that is never closed are errors with their place. Rows end with a line feed,
/// with or without a carriage return; empty lines are passed over; a byte order mark is.
public struct CSVReader: Sendable {
  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// The text, quotes taken off.
    public let text: String
    /// Where the cell starts, its quote included.
    public let position: Position
    /// Whether the cell stands in quotes.
    public let isQuoted: Bool
  }

  private let bytes: [UInt8]
  private let path: String
  private let separator: UInt8
  private var index: Int
  private var counted: Int
  private var position = Position.start

  /// Prepares to read `bytes`, the content of the file at `path`.
  public init(_ bytes: [UInt8], path: String, separator: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.path = path
    self.separator = separator
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    counted = index
  }

  /// The cells of the next row; nil after the last.
  public mutating func next() throws(InputError) -> [Cell]? {
    while index < bytes.count, isLineEnd(at: index) { skipLineEnd() }
    guard index < bytes.count else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(try readCell())
      guard index < bytes.count else { return cells }
      guard bytes[index] == separator else {
        skipLineEnd()
        return cells
      }
      index += 1
    }
  }

  private mutating func readCell() throws(InputError) -> Cell {
    let start = position(of: index)
    let isQuoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
    let content = isQuoted ? try readQuoted(from: start) : try readPlain()
    guard let text = String(validating: content, as: UTF8.self) else {
      throw error(start, "the cell is not UTF-8", "save the file as UTF-8")
    }
    return Cell(text: text, position: start, isQuoted: isQuoted)
  }

  private mutating func readPlain() throws(InputError) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] != separator, !isLineEnd(at: index) {
      guard bytes[index] != UInt8(ascii: "\"") else {
        throw error(
          position(of: index),
          "a quote inside a cell that does not start with one",
          "put the whole cell in quotes and write this one twice"
        )
      }
      index += 1
    }
    return bytes[start..<index]
  }

  private mutating func readQuoted(from start: Position) throws(InputError) -> ArraySlice<UInt8> {
    var content: ArraySlice<UInt8> = []
    index += 1
    while let quote = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
      content += bytes[index..<quote]
      index = quote + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        guard index == bytes.count || bytes[index] == separator || isLineEnd(at: index) else {
          throw error(
            position(of: index),
            "text after the closing quote of a cell",
            "put it inside the quotes; a quote inside them is written twice"
          )
        }
        return content
      }
      content.append(UInt8(ascii: "\""))
      index += 1
    }
    throw error(start, "the quote that opens this cell is never closed", "close it")
  }

  private func isLineEnd(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\n")
      || bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
        && bytes[index + 1] == UInt8(ascii: "\n")
  }

  private mutating func skipLineEnd() {
    index += bytes[index] == UInt8(ascii: "\r") ? 2 : 1
  }

  /// The position of an offset not before those asked for earlier; every byte is counted once.
  private mutating func position(of target: Int) -> Position {
    while counted < target {
      position.advance(over: bytes[counted])
      counted += 1
    }
    return position
  }

  private func error(_ position: Position, _ message: String, _ advice: String) -> InputError {
    InputError(path: path, position: position, message: message, advice: advice)
  }
}
