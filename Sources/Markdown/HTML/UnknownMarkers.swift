/// Marks of constructs that the dialect does not know, which no reader should see.
extension MarkdownDocument {
  /// The end of the mark that a run of text begins with, such as `:::tip` of a container or `[!SUCCESS]` of
  /// a quote; where there is none, the start of the run.
  func markerEnd(in run: Range<Int>) -> Int {
    guard run.count >= 3 else { return run.lowerBound }
    switch bytes[run.lowerBound] {
    case UInt8(ascii: ":"): return fenceEnd(in: run)
    case UInt8(ascii: "["): return alertEnd(in: run)
    default: return run.lowerBound
    }
  }

  /// Skips `:::`, the name after it, and its attributes; further words are shown.
  private func fenceEnd(in run: Range<Int>) -> Int {
    let text = bytes[run]
    guard text.starts(with: ":::".utf8), isAtLineStart(run.lowerBound) else {
      return run.lowerBound
    }
    var rest = text.drop { $0 == UInt8(ascii: ":") }
    guard rest.startIndex - run.lowerBound < 9 else { return run.lowerBound }
    rest = rest.drop(while: Byte.isBlank)
    rest = rest.drop { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    rest = rest.drop(while: Byte.isBlank)
    if rest.first == UInt8(ascii: "{") {
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return run.upperBound }
      rest = rest[(end + 1)...].drop(while: Byte.isBlank)
    }
    while let end = attributeEnd(in: rest) { rest = rest[end...].drop(while: Byte.isBlank) }
    return rest.startIndex
  }

  /// The end of an attribute such as `range="new"` that a text begins with; nil where it begins with words.
  private func attributeEnd(in text: ArraySlice<UInt8>) -> Int? {
    let sign = text.drop { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    guard sign.startIndex > text.startIndex, sign.first == UInt8(ascii: "=") else { return nil }
    let value = sign.dropFirst()
    guard value.first == UInt8(ascii: "\"") else {
      return value.drop { !Byte.isBlank($0) }.startIndex
    }
    return value.dropFirst().firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 } ?? text.endIndex
  }

  /// Skips `[!NAME]` at the start of a quote.
  private func alertEnd(in run: Range<Int>) -> Int {
    let text = bytes[run]
    guard text.starts(with: "[!".utf8), let end = text.prefix(32).firstIndex(of: UInt8(ascii: "]")),
      text[(text.startIndex + 2)..<end].allSatisfy({ Byte.isLetter($0) || $0 == UInt8(ascii: "-") }
      ),
      isAtLineStart(run.lowerBound), isInQuote(run.lowerBound)
    else { return run.lowerBound }
    return bytes[(end + 1)..<run.upperBound].drop(while: Byte.isBlank).startIndex
  }

  /// Whether nothing but the markers of quotes and blanks stand before an offset in its line.
  private func isAtLineStart(_ offset: Int) -> Bool {
    let before = bytes[..<offset].suffix(64).reversed()
    return before.first { !Byte.isBlank($0) && $0 != UInt8(ascii: ">") }.map(Byte.isLineEnd)
      ?? (before.count < 64)
  }

  private func isInQuote(_ offset: Int) -> Bool {
    bytes[..<offset].suffix(64).reversed().first { !Byte.isBlank($0) } == UInt8(ascii: ">")
  }
}
