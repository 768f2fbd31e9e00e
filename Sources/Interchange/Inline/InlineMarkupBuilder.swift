import Markdown

/// Cuts a parsed segment into text and codes.
///
/// Pieces are appended from left to right, and what lies between two nodes is kept as well: whatever
/// the tree is like, no byte is lost and none is doubled.
struct InlineMarkupBuilder {
  private let document: MarkdownDocument
  private var pieces: [InlineMarkup.Piece] = []
  private var cursor = 0
  private var codeCount = 0
  /// The closing delimiters of the nodes that the walk is inside of, innermost last.
  private var open: [(end: Int, closing: Range<Int>, code: InlineCode)] = []
  /// The pieces that are start tags without an end so far, by element.
  private var startTags: [String: [Int]] = [:]

  init(_ document: MarkdownDocument) { self.document = document }

  mutating func build() -> [InlineMarkup.Piece] {
    var index = MarkdownDocument.root + 1
    while index < document.nodes.count {
      close(until: index)
      index = visit(document.nodes[index], at: index)
    }
    close(until: index)
    fillGap(to: document.bytes.count)
    return InlineOrder(pieces, of: document.bytes).pieces
  }

  /// Writes a node, or its opening, and returns the index of the node to go on with.
  private mutating func visit(_ node: MarkdownNode, at index: Int) -> Int {
    fillGap(to: node.range.lowerBound)
    switch node.kind {
    case .strong: enter(node, .strong)
    case .emphasis: enter(node, .emphasis)
    case .strikethrough: enter(node, .strikethrough)
    case .code: return standAlone(node, .code)
    case .link:
      switch document.link(of: node)?.form {
      case .inline, .reference: enter(node, .link)
      case .autolink, .crossReference, .bareAddress, nil: return standAlone(node, .link)
      }
    case .image: return standAlone(node, .image)
    case .lineBreak: return standAlone(node, .lineBreak)
    case .entity: return standAlone(node, .entity)
    case .directive: return standAlone(node, .directive)
    case .html: tag(node.range)
    default: if node.subtreeEnd == index + 1 { extend(to: node.range.upperBound, nil) }
    }
    return index + 1
  }

  private mutating func enter(_ node: MarkdownNode, _ kind: InlineCode.Kind) {
    let closing = node.contentRange.upperBound..<node.range.upperBound
    guard cursor < node.contentRange.lowerBound, !closing.isEmpty else { return }
    var code = InlineCode(role: .opening, kind: kind, number: nextNumber())
    extend(to: node.contentRange.lowerBound, code)
    code.role = .closing
    open.append((node.subtreeEnd, closing, code))
  }

  private mutating func standAlone(_ node: MarkdownNode, _ kind: InlineCode.Kind) -> Int {
    let code = InlineCode(role: .standalone, kind: kind, number: nextNumber())
    extend(to: node.range.upperBound, code)
    return node.subtreeEnd
  }

  /// Closes the nodes that end before the node of the index.
  private mutating func close(until index: Int) {
    while let last = open.last, last.end <= index {
      fillGap(to: last.closing.lowerBound)
      extend(to: last.closing.upperBound, last.code)
      open.removeLast()
    }
  }

  private mutating func tag(_ range: Range<Int>) {
    guard cursor < range.upperBound else { return }
    let tag = HTMLTag(document.bytes[range])
    var code = InlineCode(role: .standalone, kind: .html(tag.name), number: 0)
    switch tag.form {
    case .start:
      code.role = .looseOpening
      startTags[tag.name, default: []].append(pieces.count)
    case .end:
      code.role = .looseClosing
      if let start = startTags[tag.name]?.popLast(), let number = pieces[start].code?.number {
        pieces[start].code?.role = .opening
        code.role = .closing
        code.number = number
      }
    case .alone: break
    }
    if code.role != .closing { code.number = nextNumber() }
    extend(to: range.upperBound, code)
  }

  private mutating func nextNumber() -> Int {
    codeCount += 1
    return codeCount
  }

  /// Keeps what belongs to no node: the backslash of an escape, space around the text.
  private mutating func fillGap(to offset: Int) {
    guard cursor < offset else { return }
    if offset == cursor + 1, document.bytes[cursor] == UInt8(ascii: "\\") {
      let code = InlineCode(role: .standalone, kind: .escape, number: nextNumber())
      extend(to: offset, code)
    } else {
      extend(to: offset, nil)
    }
  }

  /// Takes the bytes up to an offset as a piece, text joined to text before it.
  private mutating func extend(to offset: Int, _ code: InlineCode?) {
    guard cursor < offset else { return }
    defer { cursor = offset }
    if code == nil, let last = pieces.last, last.code == nil {
      pieces[pieces.count - 1].range = last.range.lowerBound..<offset
    } else {
      pieces.append(InlineMarkup.Piece(range: cursor..<offset, code: code))
    }
  }
}
