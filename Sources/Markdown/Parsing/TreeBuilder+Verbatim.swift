/// Code blocks and HTML blocks, whose text comes line by line.
extension TreeBuilder {
  /// A slice of a line.
  mutating func verbatim(_ range: Range<Int>) {
    beginVerbatim(firstText: range.lowerBound)
    if verbatimLeaf == .html, divideHTMLBlock(at: range.lowerBound) {
      cursor = max(cursor, range.upperBound)
      return
    }
    placeIndent(before: range.lowerBound)
    addLeaf(verbatimLeaf, range.lowerBound, range.upperBound, joins: true)
  }

  mutating func verbatimNullCharacter() {
    beginVerbatim(firstText: nil)
    pendingIndent = 0
    placeNullCharacter()
  }

  mutating func verbatimLineEnd() {
    beginVerbatim(firstText: nil)
    let end = lineEnd(cursor)
    placeIndent(before: end)
    let next = afterLineEnd(end)
    if let index = open.last, nodes[index].kind == .directiveBlock {
      cursor = next
    } else if verbatimLeaf == .html
      || next == end + 1 && source[end] == Byte.lineFeed
    {
      addLeaf(verbatimLeaf, end, next, joins: true)
    } else {
      addLeaf(.softBreak, end, next)
    }
    cursor = max(cursor, next)
  }

  mutating func endVerbatim() {
    beginVerbatim(firstText: nil)
    pendingIndent = 0
    if fence.length > 0 { takeClosingFence() }
    fence.length = 0
  }

  private var verbatimLeaf: MarkdownKind {
    if let index = open.last, case .codeBlock = nodes[index].kind { return .text }
    return .html
  }

  /// Finds the block's first line when its first piece arrives.
  private mutating func beginVerbatim(firstText: Int?) {
    guard placedCount < open.count, let index = open.last else { return }
    if nodes[index].kind == .codeBlock(isFenced: true) {
      let start = placeBlocks(.fence(fence.byte))
      fence.length = max(runLength(of: fence.byte, at: start), 3)
      cursor = nextLine(start)
      contentEnd = max(contentEnd, lineEnd(start))
      nodes[index].contentStart = UInt32(truncatingIfNeeded: cursor)
    } else {
      fence.length = 0
      let earliest = cursor
      placeBlocks(firstText.map { .line(lineStart($0)) } ?? .content, limit: firstText)
      takeBackIndent(index, notBefore: max(earliest, Int(nodes[nodes[index].parent].contentStart)))
    }
  }

  /// Blanks before the first line that are part of the code were passed over as indentation.
  private mutating func takeBackIndent(_ index: Int, notBefore earliest: Int) {
    guard verbatimLeaf == .text else { return }
    let end = cursor
    while cursor > earliest, end - cursor < pendingIndent, Byte.isBlank(source[cursor - 1]) {
      cursor -= 1
    }
    nodes[index].start = UInt32(truncatingIfNeeded: cursor)
    nodes[index].contentStart = nodes[index].start
  }

  /// Adds the blanks that the parser announced; where they are part of a tab, as their own literal.
  private mutating func placeIndent(before offset: Int) {
    let count = pendingIndent
    pendingIndent = 0
    guard count > 0, verbatimLeaf == .text else { return }
    var start = offset
    while start > cursor, offset - start < count, source[start - 1] == Byte.space { start -= 1 }
    if offset - start == count {
      addLeaf(.text, start, offset, joins: true)
    } else if offset > cursor {
      start = max(cursor, offset - count)
      nodes.append(
        MarkdownNode(.text, start, offset, index: nodes.count, parent: open.last ?? 0)
      )
      let blanks = [UInt8](repeating: Byte.space, count: count)
      nodes[nodes.count - 1].payload = SideTables.add(blanks, to: &tables.literals)
      cursor = offset
      contentEnd = max(contentEnd, offset)
    }
  }

  /// Moves the cursor after the closing fence, if the next line has one inside the same containers.
  private mutating func takeClosingFence() {
    guard let index = contentStart(of: isAtLineStart(cursor) ? cursor : nextLine(cursor)) else {
      return
    }
    let length = runLength(of: fence.byte, at: index)
    guard length >= fence.length else { return }
    let end = trimmedLineEnd(from: index)
    guard end == index + length else { return }
    cursor = end
    contentEnd = max(contentEnd, end)
  }

  /// Where the first byte stands that is no blank and no marker of the open containers; nil where the line
  /// is not inside all of them.
  private func contentStart(of line: Int) -> Int? {
    var items = itemColumns[...]
    var (index, columnOffset, columnBefore) = (skipBlanks(line), line, 0)
    for container in open[..<placedCount] {
      switch nodes[container].kind {
      case .blockQuote:
        guard index < source.count, source[index] == UInt8(ascii: ">") else { return nil }
        index = skipBlanks(index + 1)
      case .item:
        columnBefore = column(of: index, from: columnOffset, at: columnBefore)
        columnOffset = index
        guard let column = items.popFirst(), columnBefore >= column else { return nil }
      default: break
      }
    }
    return index
  }
}
