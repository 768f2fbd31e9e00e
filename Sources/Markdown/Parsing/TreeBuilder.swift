/// Grows the tree from the parser's events and finds the places that the parser does not tell.
///
/// The parser tells where runs of text are, but neither where blocks begin nor where delimiters are. Both
/// lie between neighbouring runs: `cursor` is the end of what has been placed, and everything is searched
/// for between it and the next run, so places can only rise.
struct TreeBuilder {
  /// The text that ranges refer to.
  let source: [UInt8]
  var nodes: [MarkdownNode] = []
  var tables = SideTables()

  /// The indices of the open nodes, the root first.
  var open: [Int] = [MarkdownDocument.root]
  /// How many of `open` have a place; the rest wait for the first line that shows them.
  var placedCount = 1
  /// The quotes among the placed open nodes.
  var quoteDepth = 0
  /// Everything before this offset is placed, or is known to be no part of any node.
  var cursor = 0
  /// The end of the last byte that belongs to a node.
  var contentEnd = 0
  /// How often a delimiter was not where it should be; only ever counted, for tests.
  var misses = 0

  /// Events of the paragraph, heading or table row that is open.
  var events: [ParseEvent] = []
  /// Whether text arrives for a paragraph that the parser did not announce (in tight lists).
  var isInImpliedParagraph = false
  /// The column of the content of each open item, outermost first; a closing fence must reach it.
  var itemColumns: [Int] = []
  /// Blanks that the parser announced before a line of code or HTML.
  var pendingIndent = 0
  /// The byte and length of the fence of the open code block; length 0 for indented code.
  var fence: (byte: UInt8, length: Int) = (0, 0)

  /// Constructs of the dialect, in order, and the first that is not yet in the tree.
  var directives: [DialectScanner.Found] = []
  var nextDirective = 0
  var recognizesDialect = true
  /// The places in the source that bare addresses may be at, and the first that is not yet in the tree;
  /// none where addresses are not to become links.
  var addressMarks: [Int] = []
  var nextAddressMark = 0

  /// How the parser's input differs from the source.
  var delimiterRows = DelimiterRows()
  /// Whether a line of text was a delimiter row that the parser refused.
  var sawDelimiterRow = false

  /// Whether the source is text inside a block, so that blocks are not to be built.
  var isInline = false
  /// Where the open table row ends.
  var rowEnd = 0

  /// Cells and destination bytes so far; see `isOutOfProportion`.
  private var cellCount = 0
  private var destinationByteCount = 0

  /// Whether the tree has far more than the text can hold.
  ///
  /// Short rows of a wide table are filled up with cells, and one long definition serves any number of
  /// short references; both would make a small text into an endless tree.
  var isOutOfProportion: Bool {
    cellCount > source.count + 1_000 || destinationByteCount > 16 * source.count + 1_000_000
  }

  init(source: [UInt8]) {
    self.source = source
    nodes.append(
      MarkdownNode(.document, 0, source.count, index: 0, parent: MarkdownDocument.root)
    )
  }

  // MARK: Blocks

  mutating func enterBlock(_ kind: MarkdownKind) {
    if isInline { return }
    endImpliedParagraph()
    push(kind)
    switch kind {
    case .paragraph, .heading, .tableRow: events.removeAll(keepingCapacity: true)
    default: break
    }
  }

  mutating func enterCodeBlock(fence byte: UInt8, info: [UInt8]) {
    enterBlock(.codeBlock(isFenced: byte != 0))
    fence = (byte, 0)
    if !info.isEmpty {
      nodes[nodes.count - 1].payload = SideTables.add(info, to: &tables.literals)
    }
  }

  mutating func enterCell(_ kind: MarkdownKind) {
    cellCount += 1
    events.append(ParseEvent(kind: .enterCell, node: kind))
  }

  mutating func leaveCell() { events.append(ParseEvent(kind: .leaveCell)) }

  mutating func leaveBlock() {
    if isInline { return placeInlineText() }
    endImpliedParagraph()
    guard let index = open.last, index != MarkdownDocument.root else { return }
    switch nodes[index].kind {
    case .paragraph, .heading:
      endTextBlock()
      return
    case .tableRow: placeTableRow()
    case .codeBlock, .htmlBlock: endVerbatim()
    case .thematicBreak: placeThematicBreak()
    case .blockQuote, .list, .item: if placedCount < open.count { placeEmptyContainer() }
    default: break
    }
    pop()
  }

  /// Ends the root.
  mutating func finish() {
    endImpliedParagraph()
    while open.count > 1 { leaveBlock() }
    nodes[MarkdownDocument.root].storedSubtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// Adds a node below the innermost open one and opens it.
  mutating func push(_ kind: MarkdownKind) {
    let parent = open.last ?? MarkdownDocument.root
    open.append(nodes.count)
    nodes.append(MarkdownNode(kind, cursor, cursor, index: nodes.count, parent: parent))
  }

  /// Closes the innermost open node: it ends where its content ends.
  mutating func pop() {
    guard let index = open.popLast() else { return }
    placedCount = min(placedCount, open.count)
    var node = nodes[index]
    contentEnd = max(contentEnd, Int(node.start))
    node.end = UInt32(truncatingIfNeeded: contentEnd)
    node.contentStart = min(node.contentStart, node.end)
    node.contentEnd = node.end
    node.storedSubtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
    nodes[index] = node
    switch node.kind {
    case .blockQuote:
      quoteDepth -= 1
      skipEmptyQuoteLines()
    case .item: itemColumns.removeLast()
    case .tableHead: cursor = lineEnd(nextLine(cursor))
    case .codeBlock(isFenced: true):
      let hasContent = nodes.count > index + 1
      nodes[index].contentEnd = hasContent ? nodes[nodes.count - 1].end : nodes[index].contentStart
    default: break
    }
  }

  // MARK: Text

  mutating func enterSpan(_ kind: MarkdownKind) {
    beginImpliedParagraph()
    events.append(ParseEvent(kind: .enter, node: kind))
  }

  mutating func enterLink(_ kind: MarkdownKind, _ link: MarkdownLink) {
    beginImpliedParagraph()
    destinationByteCount += link.destination.count + (link.title?.count ?? 0)
    let payload = SideTables.add(link, to: &tables.links)
    events.append(ParseEvent(kind: .enter, node: kind, payload: payload))
  }

  mutating func leaveSpan() { events.append(ParseEvent(kind: .leave)) }

  /// A run that is a slice of the input.
  mutating func text(_ kind: ParseEvent.Kind, _ inputStart: Int, _ inputEnd: Int) {
    let start = delimiterRows.original(inputStart)
    let end = delimiterRows.original(inputEnd)
    if isInVerbatimBlock {
      verbatim(start..<end)
    } else {
      beginImpliedParagraph()
      events.append(ParseEvent(kind: kind, start: start, end: end))
      if kind == .text, !sawDelimiterRow { sawDelimiterRow = isDelimiterRow(start, end) }
    }
  }

  private func isDelimiterRow(_ start: Int, _ end: Int) -> Bool {
    guard start < min(end, source.count) else { return false }
    switch source[start] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      return DelimiterRows.isRow(source[start..<min(end, source.count)])
    default: return false
    }
  }

  /// A run in the parser's own memory: a line end, or blanks that stand for an indentation.
  mutating func foreignText(_ kind: ParseEvent.Kind, count: Int, first: UInt8?) {
    if isInVerbatimBlock {
      switch (kind, first) {
      case (.nullCharacter, _): verbatimNullCharacter()
      case (_, Byte.lineFeed?): verbatimLineEnd()
      default: pendingIndent += count
      }
    } else {
      beginImpliedParagraph()
      let isInner = kind == .code || kind == .html
      events.append(ParseEvent(kind: isInner ? .innerLineEnd : kind))
    }
  }

  private var isInVerbatimBlock: Bool {
    // A closure here would capture a copy of the builder.
    guard let last = open.last else { return false }
    switch nodes[last].kind {
    case .codeBlock, .htmlBlock, .directiveBlock: return true
    default: return false
    }
  }

  private mutating func beginImpliedParagraph() {
    guard !isInImpliedParagraph, let last = open.last, case .item = nodes[last].kind else { return }
    push(.paragraph)
    events.removeAll(keepingCapacity: true)
    isInImpliedParagraph = true
  }

  private mutating func endImpliedParagraph() {
    guard isInImpliedParagraph else { return }
    isInImpliedParagraph = false
    endTextBlock()
  }
}
