/// Lines of text: the inlines of a block, with the insertions among them.
extension HTMLWriter {
  /// Writes the inlines of a block, without its element.
  ///
  /// - Returns: Whether the document wrote an element among them that may not stand in a paragraph.
  @discardableResult
  mutating func writeLine(of block: Int) -> Bool {
    let first = document.firstInline(of: block)
    if lastLine.block != block {
      let inlines = first..<document.nodes[block].subtreeEnd
      lastLine = (block, document.holdsRawHTML(inlines))
    }
    guard lastLine.holdsRawHTML else {
      writeInlines(of: block, from: first)
      return false
    }
    let insertion = nextInsertion
    let point = state.point
    let outer = line
    line = HTMLIsland(start: html.count, frameCount: frames.count)
    writeInlines(of: block, from: first)
    let filtered = endLine()
    line = outer
    if let filtered {
      html += filtered.html
      return filtered.holdsBlocks
    }
    nextInsertion = insertion
    state.goBack(to: point)
    leavesOutTags = true
    writeInlines(of: block, from: first)
    leavesOutTags = false
    return false
  }

  private mutating func writeInlines(of block: Int, from first: Int) {
    let node = document.nodes[block]
    let count = frames.count
    let end = clip?.upperBound ?? .max
    var index =
      clip.map { max(first, document.inline(of: block, reaching: $0.lowerBound)) } ?? first
    // Nodes begin in rising order, so that from the first one after the stretch on all are cut away.
    while index < node.subtreeEnd, document.nodes[index].range.lowerBound < end {
      close(before: index, downTo: count)
      if let clip, !document.nodes[index].range.overlaps(clip) {
        index = document.nodes[index].subtreeEnd
      } else {
        index = writeInline(index)
      }
    }
    close(before: Int.max, downTo: count)
    insert(before: min(clip?.upperBound ?? .max, node.range.upperBound) + 1)
  }

  // MARK: Insertions

  /// Writes the insertions before an offset.
  mutating func insert(before offset: Int) {
    let first = nextInsertion
    while hasInsertions(before: offset) { nextInsertion += 1 }
    guard first < nextInsertion else { return }
    guard line != nil else {
      return renderer.insertions.append(first..<nextInsertion, to: &html)
    }
    for index in first..<nextInsertion {
      flushLine()
      line?.mixture.append(insertion: renderer.insertions.html(index))
    }
  }

  /// Whether insertions stand before an offset.
  func hasInsertions(before offset: Int) -> Bool {
    nextInsertion < renderer.insertions.places.count
      && renderer.insertions.places[nextInsertion].offset < offset
  }
}

// What is asked of the document is no function of the writer, which would be copied to call it.
extension MarkdownDocument {
  /// Whether a node's children are inlines.
  func holdsLine(_ index: Int) -> Bool {
    let first = index + 1
    guard first < nodes[index].subtreeEnd else { return false }
    return !nodes[first].kind.isBlock
  }

  /// The index of the first inline of a block; in a heading, that after its anchor and in the link that
  /// makes it a tab's title.
  fileprivate func firstInline(of block: Int) -> Int {
    guard let marks = headingMarks(of: nodes[block]) else { return block + 1 }
    var first = block + 1
    if let tags = marks.anchorTags {
      let end = nodes[block].subtreeEnd
      while first < end, nodes[first].range.lowerBound < tags.upperBound { first += 1 }
    }
    return marks.tab == nil ? first : first + 1
  }

  /// The first inline of a block, whose children are inlines, that ends after an offset, or one before it.
  ///
  /// - Complexity: Logarithmic in the number of the block's nodes, plus the depth.
  fileprivate func inline(of block: Int, reaching offset: Int) -> Int {
    var (low, high) = (block + 1, nodes[block].subtreeEnd)
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > block + 1 else { return low }
    var index = low - 1
    while nodes[index].parent > block { index = nodes[index].parent }
    return index
  }
}
