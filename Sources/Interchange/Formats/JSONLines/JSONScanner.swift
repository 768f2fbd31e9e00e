/// Finds the parts of a JSON text (RFC 8259) in its bytes.
struct JSONScanner {
  /// What is not JSON, and where.
  struct Problem: Error {
    var index: Int
    var message: String
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// Prepares to scan a range of bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
    skipSpace()
  }

  /// Whether there is nothing left.
  var isAtEnd: Bool { index >= end }

  /// A problem at the place that was reached.
  func problem(_ expected: String) -> Problem {
    Problem(
      index: index,
      message: isAtEnd ? "the line ends before \(expected)" : "this is not \(expected)"
    )
  }

  /// Passes over a byte and the space after it.
  mutating func expect(_ byte: UInt8, _ name: String) throws(Problem) {
    guard index < end, bytes[index] == byte else { throw problem(name) }
    index += 1
    skipSpace()
  }

  /// Goes to the next member of an object, or behind its end.
  mutating func nextMember(isFirst: Bool) throws(Problem) -> Bool {
    try nextPart(isFirst: isFirst, closing: UInt8(ascii: "}"))
  }

  /// Passes over a string; its range has the quotes in it.
  mutating func skipString() throws(Problem) -> Range<Int> {
    let start = index
    guard index < end, bytes[index] == UInt8(ascii: "\"") else { throw problem("a string") }
    index = endOfString(from: start + 1)
    if index < end, bytes[index] < 0x20 {
      throw problem("a string; it holds a control character")
    }
    guard index < end else {
      throw problem("the quote that closes a string")
    }
    index += 1
    defer { skipSpace() }
    return start..<index
  }

  /// The next quote that no backslash stands before, or control character.
  private func endOfString(from start: Int) -> Int {
    let span = bytes.span
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var index = start
    while index < end {
      index = span.first(in: index..<end) {
        $0.mayHold(quote) || $0.mayHold(backslash) || $0.mayHold(below: 0x20)
      } isWanted: {
        $0 == quote || $0 == backslash || $0 < 0x20
      }
      if index >= end || span[index] != backslash { return min(index, end) }
      index += 2
    }
    return end
  }

  /// Passes over a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(Problem) -> Range<Int> {
    let start = index
    guard index < end else { throw problem("a value") }
    switch bytes[index] {
    case UInt8(ascii: "\""): return try skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipNested(depth)
      return start..<index
    default:
      while index < end, Self.isOfWord(bytes[index]) { index += 1 }
      guard Self.isValue(bytes[start..<index]) else {
        index = start
        throw problem("a value")
      }
      defer { skipSpace() }
      return start..<index
    }
  }

  private mutating func skipSpace() {
    while index < end, Self.isSpace(bytes[index]) { index += 1 }
  }

  private mutating func skipNested(_ depth: Int) throws(Problem) {
    guard depth < ExchangeLimits.nesting else { throw problem("a value; it nests too deeply") }
    let isObject = bytes[index] == UInt8(ascii: "{")
    index += 1
    skipSpace()
    var isFirst = true
    while try nextPart(isFirst: isFirst, closing: UInt8(ascii: isObject ? "}" : "]")) {
      isFirst = false
      if isObject {
        _ = try skipString()
        try expect(UInt8(ascii: ":"), "a colon after the name of a member")
      }
      _ = try skipValue(depth: depth + 1)
    }
  }

  private mutating func nextPart(isFirst: Bool, closing: UInt8) throws(Problem) -> Bool {
    guard index < end else { throw problem("its end") }
    if bytes[index] == closing {
      index += 1
      skipSpace()
      return false
    }
    if !isFirst { try expect(UInt8(ascii: ","), "a comma or an end") }
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  /// Whether a word is a number or a literal; numbers are taken loosely, as nobody here calculates.
  private static func isValue(_ word: ArraySlice<UInt8>) -> Bool {
    if let first = word.first, first &- 0x30 < 10 || first == UInt8(ascii: "-") {
      return word.dropFirst().allSatisfy { !(($0 | 0x20) &- 0x61 < 26) || ($0 | 0x20) == 0x65 }
    }
    return ["null", "true", "false"].contains { word.elementsEqual($0.utf8) }
  }
}
