/// Writes one document; keeps a stack of what is open instead of recursing.
struct HTMLWriter {
  /// Something that is closed when its subtree ends.
  struct Frame {
    enum Kind { case node, row, column, figure, zone, tab }
    var kind = Kind.node
    /// The index of the node after its content.
    var end: Int
    /// What closes it.
    var closing: String
    /// Insertions before this offset stand in front of what closes it.
    var insertionLimit = 0
  }

  let document: MarkdownDocument
  let renderer: HTMLRenderer
  var output = RenderedHTML()
  var frames: [Frame] = []
  /// The bytes to which inlines are cut.
  let clip: Range<Int>?
  /// The first insertion that is not written yet.
  var nextInsertion = 0
  private var identifiers = UsedIdentifiers()

  init(document: MarkdownDocument, renderer: HTMLRenderer, clip: Range<Int>?) {
    self.document = document
    self.renderer = renderer
    self.clip = clip
    output.bytes.reserveCapacity((clip?.count ?? document.bytes.count) * 2)
  }

  mutating func run(below node: Int) {
    var index = node + 1
    let end = document.nodes[node].subtreeEnd
    let parent = document.nodes[node]
    if case .heading = parent.kind { index = firstInline(ofHeading: node) }
    let first = clip?.lowerBound ?? parent.range.lowerBound
    nextInsertion = renderer.insertions.partitioningIndex { $0.offset >= first }
    frames.append(
      Frame(end: end, closing: "", insertionLimit: holdsInlines(node) ? limit(of: parent) : 0)
    )
    while index < end {
      close(before: index)
      index = isClipped(index) ? document.nodes[index].subtreeEnd : write(index)
    }
    close(before: Int.max)
  }

  /// Whether a node's children are inlines.
  private func holdsInlines(_ index: Int) -> Bool {
    let first = index + 1
    guard first < document.nodes[index].subtreeEnd else { return false }
    return !document.nodes[first].kind.isBlock
  }

  /// The offset before which insertions belong into a block of inlines.
  private func limit(of block: MarkdownNode) -> Int {
    min(clip?.upperBound ?? .max, block.range.upperBound) + 1
  }

  /// Whether nothing of an inline is to be written.
  private func isClipped(_ index: Int) -> Bool {
    guard let clip else { return false }
    let node = document.nodes[index]
    return !node.kind.isBlock && !node.range.overlaps(clip)
  }

  /// Writes the insertions before an offset.
  mutating func insert(before offset: Int) {
    while nextInsertion < renderer.insertions.count,
      renderer.insertions[nextInsertion].offset < offset
    {
      output.bytes += renderer.insertions[nextInsertion].html
      nextInsertion += 1
    }
  }

  private mutating func close(before index: Int) {
    while let frame = frames.last, frame.end <= index {
      insert(before: frame.insertionLimit)
      output.bytes += frame.closing.utf8
      frames.removeLast()
    }
  }

  /// Writes the start of a node, or all of a leaf, and returns the index to go on at.
  private mutating func write(_ index: Int) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .document: break
    case .heading(let level): return writeHeading(index, level: Int(level))
    case .paragraph: writeParagraph(index)
    case .blockQuote: writeQuote(index)
    case .list(let list): writeList(index, list)
    case .item(let task): writeItem(index, task)
    case .codeBlock: writeCodeBlock(index)
    case .htmlBlock: output.holdsRawHTML = true
    case .table:
      open("<div class=\"table-scroll\"><table", index, closing: "</table></div>\n", after: ">\n")
    case .tableHead: open("<thead", index, closing: "</thead>\n", after: ">\n")
    case .tableBody: open("<tbody", index, closing: "</tbody>\n", after: ">\n")
    case .tableRow: open("<tr", index, closing: "</tr>\n", after: ">\n")
    case .tableCell(let alignment, let isHeader):
      writeCell(index, alignment, isHeader: isHeader)
    case .thematicBreak: writeThematicBreak(index)
    case .directiveBlock: writeDirectiveBlock(index)
    default: return writeInline(index)
    }
    return index + 1
  }

  // MARK: Pieces

  mutating func put(_ text: String) { output.bytes += text.utf8 }

  mutating func putEscaped(_ text: some Collection<UInt8>) {
    HTMLEscaping.append(text, to: &output.bytes)
  }

  /// Writes ` name="address"`, rewritten by the caller's rule; nothing where that leaves none.
  mutating func putAddress(_ name: String, _ address: [UInt8], _ use: HTMLRenderer.AddressUse) {
    if let address = renderer.address(address, use) { putFinished(name, address) }
  }

  private mutating func putFinished(_ name: String, _ address: [UInt8]) {
    put(" \(name)=\"")
    if renderer.encodesAddresses {
      HTMLEscaping.appendAddress(address, to: &output.bytes)
    } else {
      putEscaped(address)
    }
    put("\"")
  }

  /// Writes the start of an image, up to its further attributes; where no address is left for it, all
  /// that stands in its place, and returns false.
  mutating func openImage(_ address: [UInt8], alternative: [UInt8]) -> Bool {
    guard let address = renderer.address(address, .image) else {
      put("<span class=\"missing-image\">")
      putEscaped(alternative)
      put("</span>")
      return false
    }
    put("<img")
    putFinished("src", address)
    putAttribute("alt", alternative)
    return true
  }

  mutating func putAttribute(_ name: String, _ value: some Collection<UInt8>) {
    put(" \(name)=\"")
    putEscaped(value)
    put("\"")
  }

  /// Writes the attributes that the caller wants on a node's element; true if there are any.
  @discardableResult
  mutating func putCallerAttributes(_ index: Int) -> Bool {
    guard let attributes = renderer.attributes?(index, document.nodes[index]) else { return false }
    for attribute in attributes { putAttribute(attribute.name, attribute.value.utf8) }
    return !attributes.isEmpty
  }

  mutating func open(_ tag: String, _ index: Int, closing: String, after: String = ">") {
    put(tag)
    putCallerAttributes(index)
    put(after)
    push(index, closing: closing)
  }

  /// Pushes the frame of a node whose start is written.
  mutating func push(_ index: Int, closing: String) {
    let node = document.nodes[index]
    var limit = 0
    switch node.kind {
    case .heading, .paragraph, .tableCell: limit = self.limit(of: node)
    case let kind where !kind.isBlock: limit = min(clip?.upperBound ?? .max, node.range.upperBound)
    default: break
    }
    frames.append(Frame(end: node.subtreeEnd, closing: closing, insertionLimit: limit))
  }

  func isInTightList(_ index: Int) -> Bool {
    let item = document.nodes[index].parent
    guard case .item = document.nodes[item].kind,
      case .list(let list) = document.nodes[document.nodes[item].parent].kind
    else { return false }
    return list.isTight
  }

  // MARK: Headings and tabs

  private mutating func writeHeading(_ index: Int, level: Int) -> Int {
    let node = document.nodes[index]
    let marks = document.headingMarks(of: node)
    let text = String(decoding: document.plainText(of: index), as: UTF8.self)
    let names = headingIdentifiers(index, text: text)
    let identifier = names.first ?? ""
    output.headings.append(.init(level: level, identifier: identifier, text: text, node: index))
    if let tab = marks?.tab { openTab(tab, beside: index) }
    var closing = "</h\(level)>\n"
    // A page's title stands alone.
    if level > 1, let label = renderer.labels.sectionLink, !identifier.isEmpty {
      put("<div class=\"heading\">")
      putFurther(names)
      let link = sectionLink(to: identifier, label.replacing("{title}", with: text))
      closing = "</h\(level)>\(link)</div>\n"
    }
    put("<h\(level)")
    if !identifier.isEmpty { putAttribute("id", identifier.utf8) }
    let isWrapped = closing.count > 6
    open("", index, closing: closing)
    if !isWrapped { putFurther(names) }
    // The anchor's tags became the identifier; a tab's link leads nowhere on a page of sections.
    let first = firstInline(ofHeading: index)
    return marks?.tab == nil ? first : first + 1
  }

  private mutating func putFurther(_ identifiers: [String]) {
    for name in identifiers.dropFirst() {
      put("<span")
      putAttribute("id", name.utf8)
      put("></span>")
    }
  }

  private mutating func headingIdentifiers(_ index: Int, text: String) -> [String] {
    if let names = renderer.identifiers?(index) {
      return names.filter { !$0.isEmpty }.map { identifiers.unique($0) }
    }
    let marks = document.headingMarks(of: document.nodes[index])
    let name = marks?.anchor.map { decoded($0) } ?? Slug.make(text)
    return name.isEmpty ? [] : [identifiers.unique(name)]
  }

  private func sectionLink(to identifier: String, _ label: String) -> String {
    var link = Array("<a class=\"anchor\" href=\"#".utf8)
    HTMLEscaping.appendAddress(identifier.utf8, to: &link)
    link += "\" aria-label=\"".utf8
    HTMLEscaping.append(Array(label.utf8), to: &link)
    link += "\"></a>".utf8
    return String(decoding: link, as: UTF8.self)
  }

  /// The index of the first inline of a heading after its anchor.
  private func firstInline(ofHeading index: Int) -> Int {
    let node = document.nodes[index]
    var first = index + 1
    if let tags = document.headingMarks(of: node)?.anchorTags {
      while first < node.subtreeEnd, document.nodes[first].range.lowerBound < tags.upperBound {
        first += 1
      }
    }
    return first
  }

  private mutating func openTab(_ tab: [UInt8], beside index: Int) {
    closeFrame(.tab)
    put("<section class=\"tab\"")
    putAttribute("data-tab", tab)
    put(">\n")
    let parent = document.nodes[document.nodes[index].parent]
    frames.append(Frame(kind: .tab, end: parent.subtreeEnd, closing: "</section>\n"))
  }

  private mutating func writeThematicBreak(_ index: Int) {
    if closeFrame(.tab) { return }
    put("<hr")
    putCallerAttributes(index)
    put(">\n")
  }

  /// Closes the innermost frame of a kind among the siblings; false if there is none.
  @discardableResult
  mutating func closeFrame(_ kind: Frame.Kind) -> Bool {
    let sibling = frames.lastIndex { $0.kind == .node || $0.kind == kind }
    guard let sibling, frames[sibling].kind == kind else { return false }
    while frames.count > sibling { output.bytes += frames.removeLast().closing.utf8 }
    return true
  }

  func decoded(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    CharacterReference.decodeAll(document.bytes[range], into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [HTMLInsertion] {
  /// The index of the first element for which a test holds that holds for all after it.
  func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
