/// Lines of text: the inlines of a block, with the insertions among them.
extension HTMLWriter {
  /// Writes the inlines of a block, without its element.
  ///
  /// - Returns: Whether the document wrote an element among them that may not stand in a paragraph.
  @discardableResult
  mutating func writeLine(of block: Int) -> Bool {
    let first = firstInline(of: block)
    guard holdsRawHTML, (first..<document.nodes[block].subtreeEnd).contains(where: isTag) else {
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

  private func isTag(_ index: Int) -> Bool { document.isRawHTML(index) }

  private mutating func writeInlines(of block: Int, from first: Int) {
    let node = document.nodes[block]
    let count = frames.count
    var index = first
    while index < node.subtreeEnd {
      close(before: index, downTo: count)
      index = isClipped(index) ? document.nodes[index].subtreeEnd : writeInline(index)
    }
    close(before: Int.max, downTo: count)
    insert(before: min(clip?.upperBound ?? .max, node.range.upperBound) + 1)
  }

  /// The index of the first inline of a block; in a heading, that after its anchor and in the link that
  /// makes it a tab's title.
  private func firstInline(of block: Int) -> Int {
    let node = document.nodes[block]
    guard let marks = document.headingMarks(of: node) else { return block + 1 }
    var first = block + 1
    if let tags = marks.anchorTags {
      while first < node.subtreeEnd, document.nodes[first].range.lowerBound < tags.upperBound {
        first += 1
      }
    }
    return marks.tab == nil ? first : first + 1
  }

  /// Whether nothing of an inline is to be written.
  private func isClipped(_ index: Int) -> Bool {
    guard let clip else { return false }
    return !document.nodes[index].range.overlaps(clip)
  }

  // MARK: Insertions

  /// Writes the insertions before an offset.
  mutating func insert(before offset: Int) {
    while nextInsertion < renderer.insertions.count,
      renderer.insertions[nextInsertion].offset < offset
    {
      let insertion = renderer.insertions[nextInsertion].html
      nextInsertion += 1
      if line == nil {
        html += insertion
      } else {
        flushLine()
        line?.mixture.append(insertion: insertion)
      }
    }
  }

  /// Whether insertions stand before an offset.
  func hasInsertions(before offset: Int) -> Bool {
    nextInsertion < renderer.insertions.count
      && renderer.insertions[nextInsertion].offset < offset
  }
}

extension MarkdownDocument {
  /// Whether a node's children are inlines.
  func holdsLine(_ index: Int) -> Bool {
    let first = index + 1
    guard first < nodes[index].subtreeEnd else { return false }
    return !nodes[first].kind.isBlock
  }
}
