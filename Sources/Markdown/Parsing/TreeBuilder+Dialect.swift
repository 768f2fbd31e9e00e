/// Puts the constructs of the dialect into the tree.
extension TreeBuilder {
  // MARK: Constructs that were hidden

  /// Adds a run of text, in which constructs may stand, and returns the index of the last event used up.
  mutating func placeText(_ event: ParseEvent, at index: Int) -> Int {
    var start = event.start
    while let found = directive(notBefore: start), !found.isBlock,
      found.directive.range.lowerBound < event.end
    {
      let range = found.directive.range
      nextDirective += 1
      guard range.lowerBound >= start else { continue }
      addLeaf(.text, start, range.lowerBound, joins: true)
      addDirective(found.directive)
      start = range.upperBound
    }
    addLeaf(.text, start, event.end, joins: true)
    return start > event.end ? swallow(until: start, after: index) : index
  }

  /// Drops the events of a construct that goes on in further lines.
  private mutating func swallow(until end: Int, after index: Int) -> Int {
    var last = index
    var next = index + 1
    while next < events.count {
      if events[next].isPlaced {
        guard events[next].start < end else { break }
        if events[next].end > end {
          events[next].start = end
          return next - 1
        }
        last = next
      }
      next += 1
    }
    return last
  }

  /// The first construct that ends after an offset.
  private mutating func directive(notBefore offset: Int) -> DialectScanner.Found? {
    while nextDirective < directives.count {
      if directives[nextDirective].directive.range.upperBound > offset {
        return directives[nextDirective]
      }
      nextDirective += 1
    }
    return nil
  }

  private mutating func addDirective(_ directive: MarkdownDirective) {
    let count = nodes.count
    addLeaf(.directive, directive.range.lowerBound, directive.range.upperBound)
    guard nodes.count > count else { return }
    nodes[count].payload = SideTables.add(directive, to: &tables.directives)
  }

  /// Adds a tag, or the construct of a line of its own that ended up inside a paragraph.
  mutating func placeHTML(_ start: Int, _ end: Int) {
    if let found = directive(notBefore: start), found.isBlock,
      found.directive.range == start..<end
    {
      nextDirective += 1
      addDirective(found.directive)
    } else {
      addInlineHTML(start, end)
    }
  }

  /// Divides an HTML block, since neighbouring lines that were hidden arrive as one; true where a line
  /// is a construct of its own.
  mutating func divideHTMLBlock(at start: Int) -> Bool {
    guard let index = open.last else { return false }
    let found = directive(notBefore: start)
    guard let found, found.isBlock, found.directive.range.lowerBound == start else {
      if nodes[index].kind == .directiveBlock { reopenHTMLBlock(at: start) }
      return false
    }
    nextDirective += 1
    let isUnused = nodes[index].kind == .htmlBlock && index == nodes.count - 1
    if !isUnused { reopenHTMLBlock(at: start) }
    nodes[nodes.count - 1].kind = .directiveBlock
    nodes[nodes.count - 1].payload = SideTables.add(found.directive, to: &tables.directives)
    contentEnd = found.directive.range.upperBound
    return true
  }

  private mutating func reopenHTMLBlock(at start: Int) {
    pop()
    cursor = max(cursor, start)
    push(.htmlBlock)
    placedCount = open.count
  }

  // MARK: Quotes

  /// Takes `[!NOTE]` or `[!div class="x"]` from the first paragraph of a quote; true if there was one.
  mutating func takeQuoteMarker(paragraph index: Int) -> Bool {
    let quote = nodes[index].parent
    guard recognizesDialect, index == quote + 1, nodes[quote].kind == .blockQuote,
      let first = events.first, first.kind == .text,
      let style = quoteStyle(in: first.start..<first.end)
    else { return false }
    nodes[quote].payload = SideTables.add(style, to: &tables.quoteStyles)
    cursor = max(cursor, skipBlanks(style.marker.upperBound, limit: first.end))
    contentEnd = max(contentEnd, style.marker.upperBound)
    if cursor < first.end {
      events[0].start = cursor
    } else {
      events.removeFirst()
      if let next = events.first, next.kind == .softBreak || next.kind == .lineBreak {
        events.removeFirst()
        cursor = nextLine(cursor)
        skipPrefix()
      }
    }
    nodes[index].start = UInt32(truncatingIfNeeded: cursor)
    nodes[index].contentStart = nodes[index].start
    return true
  }

  private mutating func quoteStyle(in range: Range<Int>) -> MarkdownQuoteStyle? {
    let marker = range.lowerBound
    if matches("[!", at: marker),
      let close = source[range.prefix(16)].firstIndex(of: UInt8(ascii: "]")),
      let alert = MarkdownQuoteStyle.Alert(name: source[marker + 2..<close])
    {
      return MarkdownQuoteStyle(alert: alert, divisionClass: nil, marker: marker..<close + 1)
    }
    guard let found = directive(notBefore: marker), found.directive.name == "div",
      found.directive.range.lowerBound == marker
    else { return nil }
    nextDirective += 1
    let name = found.directive.attributes.first { source[$0.name].elementsEqual("class".utf8) }
    return MarkdownQuoteStyle(
      alert: nil,
      divisionClass: name?.value,
      marker: found.directive.range
    )
  }

  // MARK: Headings

  /// Notes the anchor at the start of a heading, and the tab that it opens.
  mutating func readHeadingMarks(heading index: Int) {
    guard recognizesDialect, index + 1 < nodes.count else { return }
    var marks = MarkdownHeadingMarks()
    var first = index + 1
    if first + 1 < nodes.count, nodes[first].kind == .html, nodes[first + 1].kind == .html,
      let anchor = HTMLTag.anchorName(of: nodes[first].range, in: source),
      HTMLTag.isEndTag("a", nodes[first + 1].range, in: source)
    {
      marks.anchor = anchor
      marks.anchorTags = nodes[first].range.lowerBound..<nodes[first + 1].range.upperBound
      first += 2
    }
    if first < nodes.count, nodes[first].kind == .link, nodes[first].subtreeEnd == nodes.count,
      let link = SideTables.element(nodes[first].payload, of: tables.links),
      link.destination.starts(with: "#tab/".utf8)
    {
      marks.tab = Array(link.destination.dropFirst(5))
    }
    if marks != MarkdownHeadingMarks() {
      nodes[index].payload = SideTables.add(marks, to: &tables.headings)
    }
  }
}

extension MarkdownQuoteStyle.Alert {
  /// The alert of a name, in any case.
  init?(name: ArraySlice<UInt8>) {
    self.init(rawValue: String(decoding: name.map(Byte.lowercased), as: UTF8.self))
  }
}
