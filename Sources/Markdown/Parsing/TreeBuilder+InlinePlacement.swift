/// Turns the events of one block into inline nodes with places.
///
/// Between two runs of text lie only delimiters, line ends, markers of containers, escaping backslashes
/// and blanks that were stripped; each event consumes its own bytes from the cursor on.
extension TreeBuilder {
  /// Builds nodes for all events, from the cursor on.
  mutating func placeInlines() {
    let depth = open.count
    // Where md4c lets containers overlap, it announces more ends than beginnings: none ends its cell.
    var cellDepth = depth
    let first = nodes.count
    var nextPlaced = 0
    var index = 0
    while index < events.count {
      let event = events[index]
      switch event.kind {
      case .text: index = placeText(event, at: index)
      case .code: addLeaf(.text, event.start, event.end)
      case .html: placeHTML(event.start, event.end)
      case .entity: addLeaf(.entity, event.start, event.end)
      case .nullCharacter: placeNullCharacter()
      case .softBreak where isRepeated(after: index): break
      case .softBreak: placeLineEnd(.softBreak)
      case .lineBreak: placeLineEnd(.lineBreak)
      case .innerLineEnd: placeInnerLineEnd()
      case .enter: enterInline(event)
      case .leave where open.count > cellDepth:
        nextPlaced = max(nextPlaced, index + 1)
        while nextPlaced < events.count, !events[nextPlaced].isPlaced { nextPlaced += 1 }
        leaveInline(limit: nextPlaced < events.count ? events[nextPlaced].start : source.count)
      case .leave: break
      case .enterCell:
        enterCellNode(event.node)
        cellDepth = open.count
      case .leaveCell:
        while open.count > cellDepth { leaveInline(limit: source.count) }
        leaveCellNode()
        cellDepth = depth
      }
      index += 1
    }
    while open.count > depth { leaveInline(limit: source.count) }
    events.removeAll(keepingCapacity: true)
    linkBareAddresses(from: first)
  }

  // MARK: Leaves

  /// Adds a leaf, or lengthens the one before it where `joins` says so and both touch.
  mutating func addLeaf(_ kind: MarkdownKind, _ start: Int, _ end: Int, joins: Bool = false) {
    let start = max(start, cursor)
    guard end > start else { return }
    let parent = open.last ?? MarkdownDocument.root
    cursor = end
    contentEnd = max(contentEnd, end)
    let last = nodes.count - 1
    if joins, last > parent, nodes[last].kind == kind, nodes[last].parent == parent,
      nodes[last].range.upperBound == start, nodes[last].payload == 0
    {
      nodes[last].end = UInt32(truncatingIfNeeded: end)
      nodes[last].contentEnd = nodes[last].end
      return
    }
    nodes.append(MarkdownNode(kind, start, end, index: nodes.count, parent: parent))
  }

  /// A tag may come in several runs, those of a line and the blanks at its end; each tag is one leaf.
  mutating func addInlineHTML(_ start: Int, _ end: Int) {
    let isWithin = !source[start..<end].starts(with: "<".utf8)
    let continues =
      nodes.last.map { $0.kind == .html && (isWithin || isUnfinishedTag($0.range)) } ?? false
    addLeaf(.html, start, end, joins: continues)
  }

  private func isUnfinishedTag(_ range: Range<Int>) -> Bool {
    source[range].last.map { $0 != UInt8(ascii: ">") } ?? false
  }

  mutating func placeNullCharacter() {
    guard let offset = source[cursor...].firstIndex(of: 0) else {
      misses += 1
      return
    }
    addLeaf(.nullCharacter, offset, offset + 1)
  }

  private mutating func placeLineEnd(_ kind: MarkdownKind) {
    addLeaf(kind, cursor, nextLine(cursor))
    skipPrefix()
  }

  /// md4c announces the line end before the closing backticks, and then these as text, where both ends
  /// of a code span were stripped of white space.
  private func isRepeated(after index: Int) -> Bool {
    index + 1 < events.count && events[index + 1].isPlaced && events[index + 1].start < cursor
  }

  private mutating func placeInnerLineEnd() {
    let end = lineEnd(cursor)
    if nodes.last?.kind == .html, nodes.last?.range.upperBound == cursor {
      // It lies in the tag, even where a value before it ends with `>`.
      addLeaf(.html, end, afterLineEnd(end), joins: true)
    } else {
      addLeaf(.softBreak, end, afterLineEnd(end))
    }
    skipPrefix()
  }

  /// Moves the cursor from the start of a further line of a block to its content.
  mutating func skipPrefix() {
    var quotes = 0
    while cursor < source.count {
      let byte = source[cursor]
      if byte == UInt8(ascii: ">"), quotes < quoteDepth {
        quotes += 1
      } else if !Byte.isBlank(byte) {
        return
      }
      cursor += 1
    }
  }

  // MARK: Containers

  private mutating func enterInline(_ event: ParseEvent) {
    let length: Int
    switch event.node {
    case .emphasis: length = delimiterLength(1)
    case .strong: length = delimiterLength(2)
    case .strikethrough: length = runLength(of: UInt8(ascii: "~"), at: cursor, upTo: 2)
    case .code: length = runLength(of: UInt8(ascii: "`"), at: cursor)
    case .link: length = linkOpenerLength(event)
    case .image: length = matches("![", at: cursor) ? 2 : 0
    default: length = 0
    }
    if length == 0 { misses += 1 }
    var node = MarkdownNode(
      event.node,
      cursor,
      cursor,
      index: nodes.count,
      parent: open.last ?? MarkdownDocument.root
    )
    cursor += length
    node.contentStart = UInt32(truncatingIfNeeded: cursor)
    node.contentEnd = node.contentStart
    node.payload = event.payload
    open.append(nodes.count)
    placedCount = open.count
    nodes.append(node)
    contentEnd = max(contentEnd, cursor)
  }

  private func delimiterLength(_ length: Int) -> Int {
    guard cursor < source.count else { return 0 }
    let byte = source[cursor]
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return 0 }
    return runLength(of: byte, at: cursor, upTo: length) == length ? length : 0
  }

  private mutating func linkOpenerLength(_ event: ParseEvent) -> Int {
    let link = Int(event.payload) - 1
    guard cursor < source.count, tables.links.indices.contains(link) else { return 0 }
    switch source[cursor] {
    case UInt8(ascii: "["): return 1
    case UInt8(ascii: "<"):
      let isCrossReference = tables.links[link].destination.starts(with: "xref:".utf8)
      tables.links[link].form = isCrossReference ? .crossReference : .autolink
      return 1
    default: return 0
    }
  }

  private mutating func leaveInline(limit: Int) {
    guard let index = open.popLast() else { return }
    placedCount = open.count
    var node = nodes[index]
    var contentEnd = cursor
    switch node.kind {
    case .emphasis, .strong, .strikethrough: closeDelimited(node)
    case .code:
      closeCode(node)
      // Stripped blanks are content too.
      contentEnd = max(cursor - (Int(node.contentStart) - Int(node.start)), contentEnd)
    case .link, .image: closeLink(node, limit: limit)
    default: break
    }
    node.contentEnd = max(UInt32(truncatingIfNeeded: contentEnd), node.contentStart)
    node.end = UInt32(truncatingIfNeeded: cursor)
    node.storedSubtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
    nodes[index] = node
    self.contentEnd = max(self.contentEnd, cursor)
  }

  /// Expects the same delimiter that opened the node.
  private mutating func closeDelimited(_ node: MarkdownNode) {
    let opener = source[node.range.lowerBound..<node.contentRange.lowerBound]
    guard !opener.isEmpty, source[cursor...].starts(with: opener) else {
      misses += 1
      return
    }
    cursor += opener.count
  }

  /// The first run of as many backticks as opened the span closes it.
  private mutating func closeCode(_ node: MarkdownNode) {
    let length = node.contentRange.lowerBound - node.range.lowerBound
    var index = cursor
    while length > 0, index < source.count {
      let run = runLength(of: UInt8(ascii: "`"), at: index)
      if run == length {
        cursor = index + run
        return
      }
      index += max(run, 1)
    }
    misses += 1
  }

  func matches(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { unsafe source[offset...].starts(with: $0) }
  }
}
