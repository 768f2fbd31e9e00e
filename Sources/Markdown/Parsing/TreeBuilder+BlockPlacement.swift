/// Where blocks begin.
///
/// A block waits without a place until its first line is known. Then the lines between the cursor and
/// that line are read for the markers (`>`, `-`, `1.`) of the containers that wait, in order.
extension TreeBuilder {
  /// The line on which the waiting blocks show.
  enum Target {
    /// The line that starts at this offset.
    case line(Int)
    /// The first line of text that is no link reference definition.
    case content
    /// The first line that opens a fence of this byte.
    case fence(UInt8)
    case thematicBreak
    /// The line with the last container's marker, which has no content.
    case container
    case tableHead
  }

  /// Gives every waiting block its place and returns where the content of its line starts.
  ///
  /// The cursor then stands there. Nothing is placed after `limit`, where the first text is.
  @discardableResult
  mutating func placeBlocks(_ target: Target, limit: Int? = nil) -> Int {
    let limit = limit ?? source.count
    var line = isAtLineStart(cursor) ? cursor : nextLine(cursor)
    if case .line(let start) = target, start < line { line = max(start, cursor) }
    while line < source.count {
      let saved = (placedCount, quoteDepth, itemColumns.count)
      let content = readPrefix(of: line, limit: limit)
      if isReached(target, line: line, content: content) { return place(rest: content) }
      let isEmptyLine = content == source.count || Byte.isLineEnd(source[content])
      if !isEmptyLine, source[content] != UInt8(ascii: "[") {
        (placedCount, quoteDepth) = (saved.0, saved.1)
        itemColumns.removeLast(itemColumns.count - saved.2)
      }
      line = nextLine(content)
    }
    misses += 1
    return place(rest: cursor)
  }

  private func isReached(_ target: Target, line: Int, content: Int) -> Bool {
    if case .line(let start) = target { return line >= start }
    guard !isContainerWaiting, content <= source.count else { return false }
    if case .container = target { return true }
    guard content < source.count, !Byte.isLineEnd(source[content]) else { return false }
    switch target {
    case .line, .container: return true
    case .content: return !startsDefinition(content)
    case .fence(let byte): return runLength(of: byte, at: content) >= 3
    case .thematicBreak: return startsThematicBreak(content)
    case .tableHead: return isAboveDelimiterRow(content)
    }
  }

  private var isContainerWaiting: Bool {
    guard placedCount < open.count else { return false }
    switch nodes[open[placedCount]].kind {
    case .blockQuote, .list, .item: return true
    default: return false
    }
  }

  private mutating func place(rest content: Int) -> Int {
    if isContainerWaiting { misses += 1 }
    // Where the parser announces more blocks than lines show, some are placed and the rest lie in them.
    let placed = placedCount > 0 ? Int(nodes[open[placedCount - 1]].contentStart) : 0
    let content = max(content, cursor, placed)
    while placedCount < open.count { placeNext(at: content, content: content, column: 0) }
    cursor = content
    return content
  }

  private mutating func placeNext(at start: Int, content: Int, column: Int) {
    let index = open[placedCount]
    nodes[index].start = UInt32(truncatingIfNeeded: start)
    nodes[index].contentStart = UInt32(truncatingIfNeeded: content)
    placedCount += 1
    switch nodes[index].kind {
    case .blockQuote: quoteDepth += 1
    case .item: itemColumns.append(column)
    default: break
    }
  }

  /// Reads the markers at the start of a line, gives them to waiting containers, and returns where the
  /// content starts.
  private mutating func readPrefix(of line: Int, limit: Int) -> Int {
    var index = line
    var quotes = 0
    // Columns are counted on from the last item, or many items in one line would cost its square.
    var columnOffset = line
    var columnBefore = 0
    while index < limit {
      let byte = source[index]
      if Byte.isBlank(byte) {
        index += 1
      } else if byte == UInt8(ascii: ">") {
        if quotes == quoteDepth {
          guard placedCount < open.count, nodes[open[placedCount]].kind == .blockQuote else {
            return index
          }
          placeNext(at: index, content: index + 1, column: 0)
        }
        quotes += 1
        index += 1
      } else if let afterMarker = afterWaitingMarker(at: index) {
        columnBefore = column(of: afterMarker, from: columnOffset, at: columnBefore)
        columnOffset = afterMarker
        let column = contentColumn(afterMarker: afterMarker, at: columnBefore)
        if case .list = nodes[open[placedCount]].kind {
          placeNext(at: index, content: index, column: 0)
        }
        let task = nodes[open[placedCount]].kind != .item(nil)
        placeNext(at: index, content: afterMarker, column: column)
        index = task ? min(skipBlanks(afterMarker) + 3, limit) : afterMarker
      } else {
        return index
      }
    }
    return index
  }

  /// The offset after the marker at an offset, if an item waits for one of its list.
  private func afterWaitingMarker(at offset: Int) -> Int? {
    guard placedCount < open.count else { return nil }
    let style: MarkdownList
    switch nodes[open[placedCount]].kind {
    case .list(let list) where placedCount + 1 < open.count: style = list
    case .item:
      guard case .list(let list) = nodes[open[placedCount - 1]].kind else { return nil }
      style = list
    default: return nil
    }
    var index = offset
    if style.isOrdered {
      while index < source.count, index - offset < 9, Byte.isDigit(source[index]) { index += 1 }
      guard index > offset else { return nil }
    }
    guard index < source.count, source[index] == style.mark else { return nil }
    index += 1
    guard index == source.count || Byte.isSpace(source[index]) else { return nil }
    return index
  }

  private func contentColumn(afterMarker: Int, at marker: Int) -> Int {
    let text = skipBlanks(afterMarker)
    let content = column(of: text, from: afterMarker, at: marker)
    let isEmpty = text == source.count || Byte.isLineEnd(source[text])
    return isEmpty || content - marker > 4 ? marker + 1 : content
  }

  /// Places containers that ended before anything in them showed.
  mutating func placeEmptyContainer() {
    placeBlocks(.container)
    if let last = open.last {
      cursor = max(cursor, Int(nodes[last].contentStart))
      contentEnd = max(contentEnd, Int(nodes[last].contentStart))
    }
  }

  mutating func placeThematicBreak() {
    placeBlocks(.thematicBreak)
    cursor = trimmedLineEnd(from: cursor)
    contentEnd = cursor
  }

  /// Lines of nothing but `>` after a quote belong to it; they must not be taken for the next one's start.
  mutating func skipEmptyQuoteLines() {
    var isQuoteOver = false
    while cursor < source.count {
      let line = isAtLineStart(cursor) ? cursor : nextLine(cursor)
      var index = line
      var firstMarker: Int?
      var markerCount = 0
      while index < source.count, Byte.isBlank(source[index]) || source[index] == UInt8(ascii: ">")
      {
        if source[index] == UInt8(ascii: ">") {
          markerCount += 1
          firstMarker = firstMarker ?? index
        }
        index += 1
      }
      guard let firstMarker, column(of: firstMarker, from: line) >= itemColumns.last ?? 0,
        index == source.count || Byte.isLineEnd(source[index]),
        !(isQuoteOver && markerCount > quoteDepth)
      else { return }
      isQuoteOver = isQuoteOver || markerCount <= quoteDepth
      cursor = index
    }
  }

  private func startsThematicBreak(_ offset: Int) -> Bool {
    let mark = source[offset]
    guard [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(mark) else {
      return false
    }
    var count = 0
    for byte in source[offset..<lineEnd(offset)] {
      if byte == mark { count += 1 } else if !Byte.isBlank(byte) { return false }
    }
    return count >= 3
  }

  private func isAboveDelimiterRow(_ offset: Int) -> Bool {
    var start = nextLine(offset)
    while start < source.count, Byte.isBlank(source[start]) || source[start] == UInt8(ascii: ">") {
      start += 1
    }
    return DelimiterRows.isRow(source[start..<trimmedLineEnd(from: start)])
  }

  /// Whether a link reference definition may start here: `[label]:`.
  private func startsDefinition(_ offset: Int) -> Bool {
    guard source[offset] == UInt8(ascii: "[") else { return false }
    var index = offset + 1
    while index + 1 < source.count, index - offset < 1000 {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "]"): return index > offset + 1 && source[index + 1] == UInt8(ascii: ":")
      default: index += 1
      }
    }
    return false
  }
}
