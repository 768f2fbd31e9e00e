/// Writes one document; keeps a stack of what is open instead of recursing.
struct HTMLWriter {
  /// Something that is closed when its subtree ends.
  struct Frame {
    enum Kind { case node, list, link, row, column, figure, tabs, tab, island }
    var kind = Kind.node
    /// The index of the node after its content.
    var end: Int
    /// What closes it.
    var closing: StaticString
    /// Insertions before this offset stand in front of what closes it.
    var insertionLimit = 0
    /// The first heading of a group of tabs.
    var group = 0
  }

  let document: MarkdownDocument
  let renderer: HTMLRenderer
  /// The nodes that are written.
  private(set) var nodes = 0..<0
  /// The bytes to which inlines are cut.
  private(set) var clip: Range<Int>?
  /// The block whose line was written last, and whether the filter has to see its HTML.
  var lastLine: (block: Int, holdsRawHTML: Bool) = (-1, false)

  var html: [UInt8] = []
  var headings: [RenderedHTML.Heading] = []
  var state = HTMLPageState()
  var frames: [Frame] = []
  /// The first insertion that is not written yet.
  var nextInsertion = 0
  /// The identifiers of headings that are known before these are written.
  var headingIdentifiers: [Int: [String]] = [:]
  /// The line that is being written, where it holds raw HTML.
  var line: HTMLIsland?
  /// The blocks that are being written between blocks of raw HTML; the innermost is the last.
  var islands: [HTMLIsland] = []
  /// Whether tags in a line are left out.
  var leavesOutTags = false
  /// The name of a heading's link to itself, before and after the title.
  lazy var sectionLink = renderer.labels.sectionLinkParts

  init(_ document: MarkdownDocument, _ renderer: HTMLRenderer) {
    self.document = document
    self.renderer = renderer
  }

  /// What the judge of the document's HTML asks.
  var rules: HTMLRules {
    HTMLRules(
      address: renderer.address,
      imageSize: renderer.imageSize,
      tableLabel: renderer.labels.table,
      checkBoxLabel: renderer.labels.checkBox,
      keepsIdentifiers: nodes == document.descendants(of: MarkdownDocument.root) && clip == nil
    )
  }

  /// Writes all that is below a node, or a stretch of it.
  mutating func writeContent(of node: Int, in clip: Range<Int>? = nil) {
    self.clip = clip
    nodes = document.descendants(of: node)
    // What is written from a stretch of a block is no page's first image.
    if clip != nil { state.imageCount = 1 }
    nextInsertion = renderer.insertions.firstIndex(
      notBefore: clip?.lowerBound ?? document.nodes[node].range.lowerBound
    )
    if document.holdsLine(node) { writeLine(of: node) } else { writeBlocks() }
  }

  /// Writes some nodes, which are blocks.
  mutating func write(blocks: Range<Int>) {
    nodes = blocks
    nextInsertion = renderer.insertions.firstIndex(notBefore: bytes.lowerBound)
    writeBlocks()
  }

  /// The bytes of the nodes.
  private var bytes: Range<Int> {
    guard let first = nodes.first, let last = nodes.last else { return 0..<0 }
    let start = document.nodes[first].range.lowerBound
    // The last node may end before one that holds it does.
    return start..<max(start, document.nodes[last].range.upperBound)
  }

  private mutating func writeBlocks() {
    let size = clip?.count ?? bytes.count
    html.reserveCapacity(html.count + size + size / 2)
    if document.holdsRawHTML(nodes) { nameHeadings() }
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      close(before: index)
      index = write(index)
    }
    close(before: Int.max)
  }

  /// Forgets what was noted for a page, so that the next stretch is written like the first.
  mutating func forgetPage() {
    state = HTMLPageState()
    if !headings.isEmpty { headings = [] }
    if !headingIdentifiers.isEmpty { headingIdentifiers = [:] }
  }

  consuming func finished() -> RenderedHTML {
    RenderedHTML(bytes: html, headings: headings, removed: state.removed)
  }

  /// Writes the start of a block, or all of one that holds a line, and returns the index to go on at.
  private mutating func write(_ index: Int) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .heading(let level): return writeHeading(index, level: Int(level))
    case .paragraph: return writeParagraph(index)
    // What is nested deeper than any reader follows is shown without its containers.
    case .blockQuote where isDeep, .list where isDeep: break
    case .item where frames.last?.kind != .list: break
    case .blockQuote: writeQuote(index)
    case .list(let list): writeList(index, list)
    case .item(let task): writeItem(index, task)
    case .codeBlock: return writeCodeBlock(index)
    case .htmlBlock: return writeHTMLBlock(index)
    case .table: writeTable(index)
    case .tableHead: open("<thead>\n", index, closing: "</thead>\n")
    case .tableBody: open("<tbody>\n", index, closing: "</tbody>\n")
    case .tableRow: open("<tr>\n", index, closing: "</tr>\n")
    case .tableCell(let alignment, let isHeader):
      return writeCell(index, alignment, isHeader: isHeader)
    case .thematicBreak: writeThematicBreak()
    case .directiveBlock: writeDirectiveBlock(index)
    // A block may hold a line without a block around it, such as an item whose text was not placed.
    default: return writeInline(index)
    }
    return index + 1
  }

  private var isDeep: Bool { frames.count >= HTMLFilter.maximumDepth }

  // MARK: Frames

  /// Closes what ends before a node, down to a number of frames.
  mutating func close(before index: Int, downTo count: Int = 0) {
    while frames.count > count, let frame = frames.last, frame.end <= index {
      frames.removeLast()
      close(frame)
    }
  }

  private mutating func close(_ frame: Frame) {
    insert(before: frame.insertionLimit)
    put(frame.closing)
    if frame.kind == .island { endIsland() }
  }

  /// Closes the innermost frame of a kind among the siblings; false if there is none.
  @discardableResult
  mutating func closeFrame(_ kind: Frame.Kind) -> Bool {
    let sibling = frames.lastIndex { $0.kind == .node || $0.kind == .list || $0.kind == kind }
    guard let sibling, frames[sibling].kind == kind else { return false }
    while frames.count > sibling { close(frames.removeLast()) }
    return true
  }

  /// Writes the start of a node's element.
  mutating func open(
    _ start: StaticString,
    _ index: Int,
    closing: StaticString,
    kind: Frame.Kind = .node
  ) {
    put(start)
    frames.append(Frame(kind: kind, end: document.nodes[index].subtreeEnd, closing: closing))
  }

  /// Opens what a construct of the dialect begins; it ends with the node's parent at the latest.
  mutating func open(_ kind: Frame.Kind, beside index: Int, closing: StaticString) {
    let parent = document.nodes[index].parent
    frames.append(Frame(kind: kind, end: document.nodes[parent].subtreeEnd, closing: closing))
  }

  // MARK: Pieces

  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { unsafe html.append(contentsOf: $0) }
  }

  mutating func put(number: Int) {
    if 0..<10 ~= number {
      html.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      html += String(number).utf8
    }
  }

  mutating func putEscaped(_ text: ArraySlice<UInt8>) { HTMLEscaping.append(text.span, to: &html) }

  /// Writes bytes of the document as they are shown.
  mutating func putText(_ range: Range<Int>) {
    HTMLEscaping.append(document.bytes, range, to: &html)
  }

  mutating func putEscaped(_ text: [UInt8]) { HTMLEscaping.append(text, to: &html) }

  mutating func putAttribute(_ name: StaticString, _ value: [UInt8]) {
    html.append(Byte.space)
    put(name)
    put("=\"")
    putEscaped(value)
    html.append(UInt8(ascii: "\""))
  }

  mutating func putAttribute(_ name: StaticString, _ value: String) {
    html.append(Byte.space)
    put(name)
    put("=\"")
    HTMLEscaping.append(value, to: &html)
    html.append(UInt8(ascii: "\""))
  }

  /// Writes ` href="address"`, rewritten by the caller's rule; nothing where that leaves none.
  mutating func putLink(_ destination: [UInt8], of index: Int) {
    if let address = address(destination, .link, of: index) { putAddress("href", address) }
  }

  /// An address as the caller's rule has it, if it is one that a page may hold.
  mutating func address(
    _ destination: [UInt8],
    _ use: HTMLRenderer.AddressUse,
    of index: Int
  ) -> [UInt8]? {
    if !HTMLAllowList.allowsAddress(destination) {
      let scheme = HTMLAllowList.scheme(of: destination) ?? ""
      state.removed.note(.scheme(scheme), at: document.nodes[index].range.lowerBound)
    }
    guard let address = renderer.address(destination, use), HTMLAllowList.allowsAddress(address)
    else { return nil }
    return address
  }

  mutating func putAddress(_ name: StaticString, _ address: [UInt8]) {
    html.append(Byte.space)
    put(name)
    put("=\"")
    HTMLEscaping.append(address: address.span, to: &html)
    html.append(UInt8(ascii: "\""))
  }

  /// Writes the attributes that the caller wants on a node's element.
  mutating func putCallerAttributes(_ index: Int) {
    guard let attributes = renderer.attributes?(index, document.nodes[index]) else { return }
    for attribute in attributes {
      html.append(Byte.space)
      html += attribute.name.utf8
      put("=\"")
      HTMLEscaping.append(attribute.value, to: &html)
      html.append(UInt8(ascii: "\""))
    }
  }

  func decoded(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    CharacterReference.decodeAll(document.bytes[range], into: &bytes)
    return bytes
  }
}
