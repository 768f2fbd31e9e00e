/// HTML of ours that is written between HTML of the document, until the filter sees both.
struct HTMLIsland {
  /// Where it begins in what is written.
  let start: Int
  var mixture = HTMLMixture()
  /// The blocks of raw HTML in it with the insertions among their text, and nil for ours between them.
  var blocks: [(node: Int, insertions: Range<Int>)?] = []
  /// How many frames were open before it.
  var frameCount = 0
  /// Whether more is nested in it than the parser should see.
  var isTooDeep = false
}

/// Raw HTML: tags in a line, and blocks.
extension HTMLWriter {
  // MARK: In a line

  /// Writes one tag of a line and returns the index to go on at.
  ///
  /// What stands before a further line of a tag divides it into several nodes; all but the last end with a line.
  mutating func writeTag(_ index: Int) -> Int {
    let node = document.nodes[index]
    if document.isLineBreak(node) {
      put("<br>")
      return index + 1
    }
    guard line != nil, document.isRawHTML(index) else { return index + 1 }
    let range = clip.map { node.range.clamped(to: $0) } ?? node.range
    guard range == node.range, !leavesOutTags else { return index + 1 }
    var tag = Array(document.bytes[node.range])
    var origins = [(offset: 0, origin: node.range.lowerBound)]
    var next = index + 1
    while tag.last.map(Byte.isLineEnd) == true, next < document.nodes[node.parent].subtreeEnd,
      document.nodes[next].kind == .html
    {
      let rest = document.nodes[next].range
      origins.append((tag.count, rest.lowerBound))
      tag += document.bytes[rest]
      next += 1
    }
    flushLine()
    line?.mixture.append(tag, origins: origins)
    return next
  }

  /// Hands what is ours and written since to the mixture.
  mutating func flushLine() {
    guard let start = line?.start else { return }
    line?.mixture.append(own: html[start...])
    html.removeLast(html.count - start)
  }

  /// The filtered line; nil where insertions would be torn, or it is too deep for the parser.
  mutating func endLine() -> (html: [UInt8], holdsBlocks: Bool)? {
    flushLine()
    guard let line, !line.isTooDeep else { return nil }
    return HTMLFilter.filter(line.mixture, rules: rules, state: &state)
  }

  // MARK: Between blocks

  /// Writes a block of raw HTML; with the next ones among its siblings it makes an island, so that what one
  /// opens another can close.
  mutating func writeHTMLBlock(_ index: Int) -> Int {
    let end = document.nodes[index].subtreeEnd
    guard document.isRawHTML(index) else { return end }
    if frames.last?.kind != .island {
      let last = lastHTMLBlock(from: index)
      frames.append(Frame(kind: .island, end: document.nodes[last].subtreeEnd, closing: ""))
      islands.append(HTMLIsland(start: html.count))
    }
    flushIsland()
    let first = nextInsertion
    // The next block begins where the line ends that is the last of this one.
    let last = document.nodes[index].range.upperBound
    let endsLine = last > 0 && Byte.isLineEnd(document.bytes[last - 1])
    while hasInsertions(before: endsLine ? last : last + 1) { nextInsertion += 1 }
    let own = first..<nextInsertion
    document.appendRawHTML(
      of: index,
      with: renderer.insertions,
      own,
      to: &islands[islands.count - 1].mixture
    )
    islands[islands.count - 1].blocks.append((index, own))
    return end
  }

  /// The last sibling that may belong to the raw HTML that a block begins: constructs of the dialect that
  /// open or close something stay apart from it.
  private func lastHTMLBlock(from index: Int) -> Int {
    let parent = document.nodes[document.nodes[index].parent]
    var last = index
    var sibling = document.nodes[index].subtreeEnd
    while sibling < parent.subtreeEnd {
      let node = document.nodes[sibling]
      switch node.kind {
      case .directiveBlock, .thematicBreak: return last
      case .heading where document.headingMarks(of: node)?.tab != nil: return last
      case .htmlBlock: if document.isRawHTML(sibling) { last = sibling }
      default: break
      }
      sibling = node.subtreeEnd
    }
    return last
  }

  private mutating func flushIsland() {
    guard let start = islands.last?.start, start < html.count else { return }
    islands[islands.count - 1].mixture.append(blocks: html[start...])
    islands[islands.count - 1].blocks.append(nil)
    html.removeLast(html.count - start)
  }

  mutating func endIsland() {
    flushIsland()
    guard let island = islands.popLast() else { return }
    if let filtered = HTMLFilter.filter(island.mixture, rules: rules, state: &state) {
      html += filtered.html
      return
    }
    // Each block of it stands alone, and ours between them.
    var marks = island.mixture.marks[...]
    for block in island.blocks {
      guard let block else {
        if let mark = marks.popFirst() { html += mark.html }
        continue
      }
      marks.removeFirst(block.insertions.count)
      writeAlone(block.node, with: block.insertions)
    }
  }

  /// Writes a block of raw HTML by itself; where its insertions would be torn, they follow it.
  private mutating func writeAlone(_ block: Int, with insertions: Range<Int>) {
    for isWhole in [true, false] {
      var alone = HTMLMixture()
      let held = isWhole ? insertions : insertions.prefix(0)
      document.appendRawHTML(of: block, with: renderer.insertions, held, to: &alone)
      guard let filtered = HTMLFilter.filter(alone, rules: rules, state: &state) else { continue }
      html += filtered.html
      if !isWhole { putParagraph(of: insertions) }
      return
    }
    putParagraph(of: insertions)
  }

  private mutating func putParagraph(of insertions: Range<Int>) {
    guard !insertions.isEmpty else { return }
    put("<p>")
    renderer.insertions.append(insertions, to: &html)
    put("</p>\n")
  }
}

extension MarkdownDocument {
  /// Whether there is HTML among some nodes that the filter has to see.
  func holdsRawHTML(_ nodes: Range<Int>) -> Bool {
    // A closure in the writer would capture a copy of it.
    for index in nodes where isRawHTML(index) { return true }
    return false
  }

  /// Whether a node is HTML that the filter has to see: no comment, no line break, no heading's anchor.
  func isRawHTML(_ index: Int) -> Bool {
    let node = nodes[index]
    switch node.kind {
    case .html:
      let parent = nodes[node.parent]
      if parent.kind == .htmlBlock || isLineBreak(node) || isComment(node) { return false }
      guard let tags = headingMarks(of: parent)?.anchorTags else { return true }
      return node.range.lowerBound >= tags.upperBound
    case .htmlBlock:
      // Most of those that need no filter are one comment.
      return index + 2 != node.subtreeEnd || !isComment(nodes[index + 1])
    default: return false
    }
  }

  /// `<br>`, with a slash before or after the name.
  func isLineBreak(_ node: MarkdownNode) -> Bool {
    node.range.count <= 8 && HTMLTag.isLineBreak(node.range, in: bytes)
  }

  private func isComment(_ node: MarkdownNode) -> Bool {
    let text = bytes[node.range].prefix { $0 != 0 }
    guard text.starts(with: "<!--".utf8), text.count >= 7 else { return false }
    // The first end is the last of the text.
    var index = text.startIndex + 4
    while index + 2 < text.endIndex {
      if text[index] == UInt8(ascii: "-"), text[index + 1] == UInt8(ascii: "-"),
        text[index + 2] == UInt8(ascii: ">")
      {
        return text[(index + 3)...].allSatisfy(Byte.isSpace)
      }
      index += 1
    }
    return false
  }

  /// Appends the text of a block of raw HTML, without what stands before its lines, cut at insertions.
  func appendRawHTML(
    of block: Int,
    with insertions: HTMLInsertions,
    _ indices: Range<Int>,
    to mixture: inout HTMLMixture
  ) {
    var indices = indices
    var piece: [UInt8] = []
    var origins: [(offset: Int, origin: Int)] = []
    func insert() {
      mixture.append(piece, origins: origins)
      (piece, origins) = ([], [])
      if let index = indices.popFirst() { mixture.append(insertion: insertions.html(index)) }
    }
    for leaf in descendants(of: block) {
      let leaf = nodes[leaf]
      var start = leaf.range.lowerBound
      if leaf.payload == 0 {
        while let index = indices.first, insertions.places[index].offset < leaf.range.upperBound {
          let offset = insertions.places[index].offset
          if offset > start {
            origins.append((piece.count, start))
            piece += bytes[start..<offset]
            start = offset
          }
          insert()
        }
      }
      origins.append((piece.count, start))
      piece += leaf.payload == 0 ? bytes[start..<leaf.range.upperBound] : literal(of: leaf)
    }
    while !indices.isEmpty { insert() }
    if !piece.isEmpty { mixture.append(piece, origins: origins) }
  }
}
