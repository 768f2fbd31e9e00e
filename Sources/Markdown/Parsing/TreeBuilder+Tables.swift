/// Rows of tables. Each is one line; its cells are told apart by the pipes between their texts.
extension TreeBuilder {
  /// Places the open row and builds its cells.
  mutating func placeTableRow() {
    guard let index = open.last else { return }
    let firstText = events.first(where: \.isPlaced)?.start
    if isFirstRow(index) {
      placeBlocks(firstText.map { .line(lineStart($0)) } ?? .tableHead, limit: firstText)
    } else {
      // Rows follow each other line by line, so a row without text is found too.
      placeBlocks(.line(nextLine(cursor)), limit: firstText)
    }
    nodes[index].start = UInt32(truncatingIfNeeded: cursor)
    rowEnd = trimmedLineEnd(from: cursor)
    if cursor < source.count, source[cursor] == UInt8(ascii: "|") { cursor += 1 }
    placeInlines()
    cursor = max(cursor, rowEnd)
    contentEnd = max(contentEnd, cursor)
  }

  private func isFirstRow(_ row: Int) -> Bool {
    let section = nodes[row].parent
    return nodes[section].kind == .tableHead
  }

  mutating func enterCellNode(_ kind: MarkdownKind) {
    cursor = skipBlanks(cursor)
    push(kind)
    placedCount = open.count
    contentEnd = max(contentEnd, cursor)
  }

  mutating func leaveCellNode() {
    guard let cell = open.popLast() else { return }
    placedCount = open.count
    let end = max(cursor, nodes[cell].range.lowerBound)
    nodes[cell].end = UInt32(truncatingIfNeeded: end)
    nodes[cell].contentEnd = nodes[cell].end
    nodes[cell].storedSubtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
    // An escaped pipe is text, so the next pipe after the cell's text closes it.
    while cursor < rowEnd, source[cursor] != UInt8(ascii: "|") { cursor += 1 }
    cursor = min(cursor + 1, max(rowEnd, cursor))
  }
}
