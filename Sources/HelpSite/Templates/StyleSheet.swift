/// Style sheets joined into one, without what only their authors read.
///
/// Comments, white space at the ends of lines and empty lines are dropped; strings, and addresses without quotes,
/// stay as they are. What a sheet leaves open is closed at its end, as the rules of CSS have it for a file, so that it
/// does not swallow the next.
struct StyleSheet {
  /// The style sheet so far.
  private(set) var bytes: [UInt8] = []
  /// The brackets that close what is open, the innermost last.
  private var closers: [UInt8] = []

  /// Adds a style sheet at the end.
  mutating func append(_ sheet: [UInt8]) {
    var source = sheet[...]
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { source = source.dropFirst(3) }
    while let byte = source.first {
      switch byte {
      case UInt8(ascii: "/") where source.dropFirst().first == UInt8(ascii: "*"):
        skipComment(&source)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        copy(&source, through: byte)
      case UInt8(ascii: "(") where isAddress(source):
        copy(&source, through: UInt8(ascii: ")"))
      case UInt8(ascii: "\\"):
        bytes += source.prefix(2)
        source = source.dropFirst(2)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\u{0C}"):
        endLine()
        source = source.dropFirst()
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if !isAtLineStart { bytes.append(byte) }
        source = source.dropFirst()
      default:
        copyBracket(byte)
        source = source.dropFirst()
      }
    }
    endLine()
    while let closer = closers.popLast() { bytes.append(closer) }
    endLine()
  }

  /// Adds a byte that may be a bracket; one that closes nothing is left out.
  private mutating func copyBracket(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): closers.append(UInt8(ascii: "}"))
    case UInt8(ascii: "["): closers.append(UInt8(ascii: "]"))
    case UInt8(ascii: "("): closers.append(UInt8(ascii: ")"))
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"):
      guard closers.last == byte else { return }
      closers.removeLast()
    default: break
    }
    bytes.append(byte)
  }

  private var isAtLineStart: Bool { bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true }

  private mutating func endLine() {
    // An escaped blank is part of a name.
    while let last = bytes.last, last.isBlankInStyle, bytes.dropLast().last != UInt8(ascii: "\\") {
      bytes.removeLast()
    }
    if !isAtLineStart { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Leaves a comment out, or makes it an empty one where it alone parts two words.
  private mutating func skipComment(_ source: inout ArraySlice<UInt8>) {
    source = source.dropFirst(2)
    var last: UInt8 = 0
    while let byte = source.popFirst() {
      if last == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { break }
      last = byte
    }
    if let before = bytes.last, let after = source.first, !before.isSpaceInStyle,
      !after.isSpaceInStyle
    {
      bytes += "/**/".utf8
    }
  }

  private mutating func copy(_ source: inout ArraySlice<UInt8>, through end: UInt8) {
    if let first = source.popFirst() { bytes.append(first) }
    while let byte = source.popFirst() {
      bytes.append(byte)
      if byte == end { return }
      if byte == UInt8(ascii: "\\"), let escaped = source.popFirst() { bytes.append(escaped) }
      // A string that is not closed ends with its line, by the rules of CSS.
      if byte == UInt8(ascii: "\n"), end != UInt8(ascii: ")") { return }
    }
    bytes.append(end)
  }

  /// Whether an address without quotes begins in the bracket that comes next.
  private func isAddress(_ source: ArraySlice<UInt8>) -> Bool {
    guard bytes.suffix(3).elementsEqual("url".utf8, by: { $0 | 0x20 == $1 }) else { return false }
    let next = source.dropFirst().first { !$0.isSpaceInStyle }
    return next != UInt8(ascii: "\"") && next != UInt8(ascii: "'")
  }
}

extension UInt8 {
  fileprivate var isBlankInStyle: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  fileprivate var isSpaceInStyle: Bool {
    isBlankInStyle || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
      || self == UInt8(ascii: "\u{0C}")
  }
}
