import Markdown

/// Reads the blocks of a document and what cannot be cut in them.
///
/// Raw HTML counts as elements where its tags form pairs among the inlines of one parent. What has no
/// other half, or ends a line of text, is a barrier: what a browser makes of it reaches beyond it.
struct OutlineReader {
  private(set) var blocks: [TextOutline.Block] = []
  private(set) var solids: [TextOutline.Solid] = []

  private let document: MarkdownDocument
  private let nodes: [MarkdownNode]
  private var open: [OpenElement] = []
  /// The position in `open` of the innermost element of Markdown; -1 for none.
  private var innermost = -1
  /// How many of `open` are links.
  private var openLinkCount = 0
  /// Where the block ends that is being read.
  private var blockEnd = 0
  /// Whether a link in HTML was never closed: the next one closes it, inside whatever that lies in.
  private var leavesLinkOpen = false

  /// How many open elements a closing tag is compared with.
  private static let searchLimit = 64

  /// An element that is not closed yet.
  private struct OpenElement {
    /// Its index among the solids.
    let solid: Int
    /// The index after its last node; nil for one in HTML, which its closing tag ends.
    let subtreeEnd: Int?
    let name: UInt64
    /// The position of the innermost element of Markdown around it.
    let enclosing: Int
  }

  init(_ document: MarkdownDocument) {
    self.document = document
    nodes = document.nodes
  }

  mutating func read() {
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .paragraph, .tableCell: readBlock(index, node.contentRange)
      case .heading:
        let marks = document.headingMarks(of: node)
        let anchorEnd = marks?.anchorTags?.upperBound ?? 0
        let range = node.contentRange
        readBlock(
          index,
          min(max(range.lowerBound, anchorEnd), range.upperBound)..<range.upperBound,
          isTab: marks?.tab != nil
        )
      case .htmlBlock:
        // What stands at the end of its last line stands before that ends.
        var end = node.range.upperBound
        while end > node.range.lowerBound, document.bytes[end - 1] <= 0x20 { end -= 1 }
        readBlock(index, node.range.lowerBound..<end, isRaw: true)
      default:
        index += 1
        continue
      }
      index = node.subtreeEnd
    }
  }

  private mutating func readBlock(
    _ index: Int,
    _ range: Range<Int>,
    isRaw: Bool = false,
    isTab: Bool = false
  ) {
    let inner = index + 1..<nodes[index].subtreeEnd
    let first = solids.count
    blockEnd = range.upperBound
    leavesLinkOpen = false
    if isRaw { readLines(in: inner) } else { readInlines(in: inner, from: range.lowerBound) }
    closeElements(before: Int.max)
    blocks.append(
      TextOutline.Block(
        node: index,
        range: range,
        solids: first..<solids.count,
        isRaw: isRaw,
        isTab: isTab,
        holdsBarrier: (first..<solids.count).contains { solids[$0].isBarrier }
      )
    )
  }

  // MARK: Inlines

  private mutating func readInlines(in indices: Range<Int>, from start: Int) {
    var index = indices.lowerBound
    while index < indices.upperBound {
      let node = nodes[index]
      closeElements(before: index)
      index += 1
      guard node.range.lowerBound >= start else { continue }
      switch node.kind {
      case .text: break
      case .code, .emphasis, .strong, .strikethrough, .link:
        // Without delimiters there is no place inside that is not outside as well.
        if node.contentRange.lowerBound > node.range.lowerBound,
          node.contentRange.upperBound < node.range.upperBound
        {
          openElement(node)
        } else {
          addAtom(node)
          index = node.subtreeEnd
        }
      case .html: readTag(node.range)
      default:
        addAtom(node)
        index = node.subtreeEnd
      }
    }
  }

  private mutating func addAtom(_ node: MarkdownNode) {
    solids.append(.init(.atom, node.range, content: node.range, index: solids.count))
    if node.kind == .link { guardLink() }
  }

  private mutating func openElement(_ node: MarkdownNode) {
    let name = node.kind == .link ? RawTag.link : 0
    solids.append(.init(.element, node.range, content: node.contentRange, index: solids.count))
    if node.kind == .link { guardLink() }
    push(name, subtreeEnd: node.subtreeEnd)
  }

  /// Opens the element that was added last.
  private mutating func push(_ name: UInt64, subtreeEnd: Int?) {
    open.append(
      OpenElement(
        solid: solids.count - 1,
        subtreeEnd: subtreeEnd,
        name: name,
        enclosing: innermost
      )
    )
    if subtreeEnd != nil { innermost = open.count - 1 }
    if name == RawTag.link { openLinkCount += 1 }
  }

  private mutating func pop() -> OpenElement? {
    guard let last = open.popLast() else { return nil }
    innermost = last.enclosing
    if last.name == RawTag.link { openLinkCount -= 1 }
    return last
  }

  /// Ends the elements whose nodes lie before one, and gives up the tags that are open in them.
  private mutating func closeElements(before index: Int) {
    while innermost >= 0, let end = open[innermost].subtreeEnd, end <= index {
      giveUp(after: innermost)
      if let element = pop() { solids[element.solid].next = solids.count }
    }
    if index == Int.max { giveUp(after: -1) }
  }

  // MARK: Raw HTML

  private mutating func readLines(in indices: Range<Int>) {
    for index in indices {
      let range = nodes[index].range
      guard readTags(in: range) else {
        // A tag that goes on in the next line, or never ends: nothing is known from here on.
        return
      }
    }
  }

  /// Reads the tags in a range of raw HTML; false where one does not end in it.
  private mutating func readTags(in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let tag = RawTagScanner.next(in: document.bytes.span, from: offset, to: range.upperBound)
    {
      guard tag.isComplete else {
        addBarrier(tag.range.lowerBound..<max(tag.range.upperBound, blockEnd), .block)
        return false
      }
      readTag(tag.range)
      offset = tag.range.upperBound
    }
    return true
  }

  private mutating func readTag(_ range: Range<Int>) {
    let tag = RawTag(document.bytes[range])
    switch tag.role {
    case .whole:
      solids.append(.init(.atom, range, content: range, index: solids.count, isRaw: true))
    case .block: addBarrier(range, .block)
    case .unknown: addBarrier(range, .barrier)
    case .open:
      let content = range.upperBound..<range.upperBound
      solids.append(.init(.element, range, content: content, index: solids.count, isRaw: true))
      if tag.name == RawTag.link { guardLink() }
      push(tag.name, subtreeEnd: nil)
    case .close: readClosingTag(range, tag.name)
    }
  }

  private mutating func readClosingTag(_ range: Range<Int>, _ name: UInt64) {
    for position in open.indices.suffix(Self.searchLimit).reversed() {
      guard open[position].subtreeEnd == nil else { break }
      guard open[position].name == name else { continue }
      giveUp(after: position)
      guard let element = pop() else { return }
      solids[element.solid].close(with: range)
      solids[element.solid].next = solids.count
      return
    }
    addBarrier(range, .barrier)
  }

  private mutating func addBarrier(_ range: Range<Int>, _ kind: TextOutline.Solid.Kind) {
    solids.append(.init(kind, range, content: range, index: solids.count, isRaw: true))
    markBarrier(below: open.count)
  }

  /// Makes barriers of the tags in HTML that were opened after one.
  private mutating func giveUp(after position: Int) {
    while open.count - 1 > position, let last = pop() {
      let tag = solids[last.solid].content.lowerBound
      let range = solids[last.solid].range.lowerBound..<tag
      solids[last.solid] = .init(.barrier, range, content: range, index: last.solid, isRaw: true)
      markBarrier(below: open.count)
      if last.name == RawTag.link { leavesLinkOpen = true }
    }
  }

  /// Notes in the elements that are open that a barrier lies in them.
  private mutating func markBarrier(below count: Int) {
    for element in open[..<count].reversed() {
      // Whatever holds this one knows as well.
      if solids[element.solid].holdsBarrier { return }
      solids[element.solid].holdsBarrier = true
    }
  }

  /// Makes a barrier of a link that closes another one.
  private mutating func guardLink() {
    guard leavesLinkOpen || openLinkCount > 0 else { return }
    leavesLinkOpen = false
    solids[solids.count - 1].holdsBarrier = true
    markBarrier(below: open.count)
  }
}
