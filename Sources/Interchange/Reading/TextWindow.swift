import Diagnostics

/// The part of a text file that is read and not yet used, in UTF-8, and where in the file it stands.
///
/// A byte order mark is dropped. UTF-16 is told by its mark or by the zero bytes of its first character.
struct TextWindow {
  /// How much is read at once.
  private static let pieceBytes = 1 << 16

  /// The bytes, of which those before `start` are used already.
  private(set) var bytes: [UInt8] = []
  /// The first byte of the record that is read now; it is the first of its line.
  private(set) var start = 0
  /// The line of `start`, counted from 1.
  private(set) var line = 1
  /// Whether the file has no more bytes than these.
  private(set) var isAtEnd = false
  /// What turns the file into UTF-8; nil where it is that.
  private var converter: CharacterConverter?
  private let input: ExchangeInput
  /// Whether a carriage return alone ends a line.
  private let endsLinesAtReturns: Bool

  /// The path of the file as the user wrote it.
  var path: String { input.path }

  /// Reads the beginning of a file.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - endsLinesAtReturns: whether a carriage return alone ends a line.
  ///   - declaredEncoding: gives the name of the encoding that the beginning of the text declares.
  /// - Throws: what reading the file throws, and an error for an encoding that is not known.
  init(
    _ input: ExchangeInput,
    endsLinesAtReturns: Bool = false,
    declaredEncoding: (ArraySlice<UInt8>) -> String? = { _ in nil }
  ) throws {
    self.input = input
    self.endsLinesAtReturns = endsLinesAtReturns
    while bytes.count < Self.pieceBytes, let chunk = try input.chunks() { bytes += chunk }
    isAtEnd = bytes.count < Self.pieceBytes
    let encoding: String?
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      return
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      encoding = bytes[0] == 0xFF ? "UTF-16LE" : "UTF-16BE"
      bytes.removeFirst(2)
    } else if bytes.count > 1, (bytes[0] == 0) != (bytes[1] == 0) {
      encoding = bytes[1] == 0 ? "UTF-16LE" : "UTF-16BE"
    } else {
      encoding = declaredEncoding(bytes.prefix(Self.pieceBytes))
      if let encoding { try refuseWide(encoding) }
    }
    guard let encoding, !Self.isUTF8(encoding) else { return }
    guard let converter = CharacterConverter(from: encoding) else {
      throw InputError(
        path: input.path,
        position: .start,
        message: "the encoding ‘\(encoding)’ is not known",
        advice: "save the file as UTF-8"
      )
    }
    self.converter = converter
    let piece = bytes
    bytes = []
    try append(piece)
    if isAtEnd { try requireWholeCharacters() }
  }

  /// Reads on, at least as much as is held unused already, so that what is long is not gone through often.
  ///
  /// - Throws: what reading the file throws, and an error for a record beyond the limit.
  mutating func readOn() throws {
    bytes.removeFirst(start)
    start = 0
    guard bytes.count <= ExchangeLimits.recordBytes else {
      throw error(
        at: 0,
        "this begins more than \(ExchangeLimits.recordBytes >> 20) MiB without an end"
      )
    }
    let wanted = max(Self.pieceBytes, bytes.count * 2)
    while bytes.count < wanted {
      guard let chunk = try input.chunks() else {
        isAtEnd = true
        return try requireWholeCharacters()
      }
      try append(chunk)
    }
  }

  /// Moves to the record that begins at an index, as many lines after the one before.
  mutating func advance(to index: Int, lines: Int) {
    start = index
    line += lines
  }

  /// The line that begins at `start`, without its end; nil where the file ends.
  ///
  /// - Throws: what reading on throws.
  mutating func nextLine() throws -> (text: Range<Int>, next: Int)? {
    var searched = 0
    while true {
      if let end = lineFeed(from: start + searched) {
        let isAfterReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        return (start..<end - (isAfterReturn ? 1 : 0), end + 1)
      }
      if isAtEnd { return start < bytes.count ? (start..<bytes.count, bytes.count) : nil }
      searched = bytes.count - start
      try readOn()
    }
  }

  private func lineFeed(from first: Int) -> Int? {
    let lineFeed = UInt8(ascii: "\n")
    let index = bytes.span.first(in: min(first, bytes.count)..<bytes.count) {
      $0.mayHold(lineFeed)
    } isWanted: {
      $0 == lineFeed
    }
    return index < bytes.count ? index : nil
  }

  /// The place of a byte of the record that is read now.
  func position(of index: Int) -> Position {
    var position = Position(line: line, column: 1)
    for (offset, byte) in bytes[start..<min(max(index, start), bytes.count)].enumerated() {
      let isLoneReturn =
        endsLinesAtReturns && byte == UInt8(ascii: "\r")
        && bytes[(start + offset + 1)...].first != UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || isLoneReturn {
        position = Position(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }

  /// An error at a byte of the record that is read now.
  func error(at index: Int, _ message: String, _ advice: String? = nil) -> InputError {
    InputError(path: input.path, position: position(of: index), message: message, advice: advice)
  }

  /// The text of a range.
  ///
  /// - Throws: an error where it is not UTF-8.
  func text(_ range: Range<Int>) throws(InputError) -> String {
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    throw error(at: range.lowerBound, "this is not UTF-8", "save the file as UTF-8")
  }

  private mutating func append(_ chunk: [UInt8]) throws {
    guard let converter else {
      bytes += chunk
      return
    }
    do throws(CharacterConverter.Failure) {
      bytes += try converter.convert(chunk)
    } catch {
      bytes += error.converted
      throw self.error(at: bytes.count, Self.isBroken, "save the file as UTF-8")
    }
  }

  private func requireWholeCharacters() throws(InputError) {
    guard converter?.isInsideCharacter == true else { return }
    throw error(at: bytes.count, "the text ends in the middle of a character")
  }

  /// A declaration that was read byte by byte cannot be right about characters of two or four bytes.
  private func refuseWide(_ encoding: String) throws(InputError) {
    let name = encoding.lowercased()
    guard ["utf-16", "utf16", "utf-32", "utf32", "ucs"].contains(where: name.hasPrefix) else {
      return
    }
    throw InputError(
      path: input.path,
      position: .start,
      message: "the header says ‘\(encoding)’, but the file is not written so",
      advice: "save the file as UTF-8, and say so in the header"
    )
  }

  private static let isBroken = "the text is not in the encoding that it says"

  private static func isUTF8(_ name: String) -> Bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased())
  }
}
