/// Paragraphs and headings: their first line, and what the dialect says with their first words.
extension TreeBuilder {
  /// Places the open paragraph or heading, builds its inline nodes and closes it.
  mutating func endTextBlock() {
    guard let index = open.last else { return }
    var start = placeBlocks(firstLineTarget(), limit: events.first(where: \.isPlaced)?.start)
    var isATX = false
    if case .heading = nodes[index].kind {
      let marks = runLength(of: UInt8(ascii: "#"), at: start)
      let afterMarks = start + marks
      isATX =
        (1...6).contains(marks)
        && (afterMarks == source.count || Byte.isSpace(source[afterMarks]))
      if isATX {
        start = skipBlanks(afterMarks)
        nodes[index].contentStart = UInt32(truncatingIfNeeded: start)
        contentEnd = max(contentEnd, afterMarks)
      }
    }
    cursor = max(cursor, start)
    if takeQuoteMarker(paragraph: index), events.isEmpty {
      open.removeLast()
      nodes.removeLast()
      placedCount = open.count
      return
    }
    placeInlines()
    contentEnd = max(contentEnd, cursor)
    if case .heading = nodes[index].kind {
      readHeadingMarks(heading: index)
      cursor = lineEnd(isATX ? cursor : nextLine(cursor))
    }
    pop()
  }

  /// The line on which the block's first event stands.
  private func firstLineTarget() -> Target {
    // An item with an empty check box holds an empty paragraph.
    if events.isEmpty { return .container }
    guard let first = events.firstIndex(where: \.isPlaced) else { return .content }
    let offset = events[first].start
    var line = lineStart(offset)
    var opensCode = false
    for event in events[..<first] {
      switch event.kind {
      case .softBreak, .lineBreak, .innerLineEnd: line = previousLine(line)
      case .enter: opensCode = event.node == .code
      case .leave:
        // A code span of nothing but a line end comes without one.
        if opensCode { line = previousLine(line) }
        opensCode = false
      default: break
      }
    }
    // A line end right after the opening backticks is stripped without an event.
    if opensCode, !source[line..<offset].contains(UInt8(ascii: "`")) { line = previousLine(line) }
    return .line(line)
  }
}
