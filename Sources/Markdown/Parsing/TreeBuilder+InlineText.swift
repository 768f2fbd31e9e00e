/// A text inside a block, parsed on its own: its line ends were blanks to the parser.
extension TreeBuilder {
  /// Builds the inline nodes below the root.
  mutating func placeInlineText() {
    splitAtLineEnds()
    cursor = events.first(where: \.isPlaced).map { _ in 0 } ?? 0
    while cursor < source.count, Byte.isSpace(source[cursor]) { cursor += 1 }
    placeInlines()
    isInline = false
  }

  /// Cuts runs of text at the line ends in them, and drops what was appended to the source.
  private mutating func splitAtLineEnds() {
    var split: [ParseEvent] = []
    let limit = (source.lastIndex { !Byte.isSpace($0) }).map { $0 + 1 } ?? 0
    for event in events where event.start < limit || !event.isPlaced {
      guard event.kind == .text else {
        split.append(event)
        continue
      }
      var start = event.start
      let end = min(event.end, limit)
      while let lineEnd = source[start..<end].firstIndex(where: Byte.isLineEnd) {
        let text = textBefore(lineEnd, from: start)
        split.append(ParseEvent(kind: .text, start: start, end: text.end))
        split.append(ParseEvent(kind: text.isHardBreak ? .lineBreak : .softBreak))
        start = min(skipBlanks(afterLineEnd(lineEnd)), end)
      }
      split.append(ParseEvent(kind: .text, start: start, end: end))
    }
    events = split
  }

  /// The end of the text before a line end, and whether that line end is kept.
  private func textBefore(_ lineEnd: Int, from start: Int) -> (end: Int, isHardBreak: Bool) {
    if lineEnd > start, source[lineEnd - 1] == UInt8(ascii: "\\") { return (lineEnd - 1, true) }
    var end = lineEnd
    while end > start, Byte.isBlank(source[end - 1]) { end -= 1 }
    return (end, lineEnd - end >= 2)
  }
}
