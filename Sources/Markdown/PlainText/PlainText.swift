/// Text without markup: what a reader sees.
extension MarkdownDocument {
  /// The plain text of a node in UTF-8.
  ///
  /// Entities and escapes are resolved, a line break is a space, an image is its alternative text, tags
  /// are dropped, `<br>` is a space. Blocks are divided by a line feed.
  /// - Complexity: Linear in the size of the node.
  public func plainText(of index: Int) -> [UInt8] {
    var writer = PlainTextWriter(document: self)
    writer.write(index..<nodes[index].subtreeEnd)
    writer.dropLineEnds()
    return writer.result
  }

  /// The plain text of the whole document in UTF-8.
  public func plainText() -> [UInt8] { plainText(of: Self.root) }

  /// The plain text of the leaves that lie in a range of bytes; a run that crosses its edge is cut.
  ///
  /// - Complexity: Logarithmic in the size of the document, linear in the size of the range.
  public func plainText(in range: Range<Int>) -> [UInt8] {
    var writer = PlainTextWriter(document: self, clip: range)
    var first = deepestNode(at: range.lowerBound)
    // A leaf at the edge may be preceded by empty nodes that start there too.
    while first > 0, nodes[first - 1].range.upperBound > range.lowerBound,
      nodes[first - 1].subtreeEnd == first
    {
      first -= 1
    }
    var last = first
    while last < nodes.count, nodes[last].range.lowerBound < range.upperBound { last += 1 }
    writer.write(first..<last)
    writer.dropLineEnds()
    return writer.result
  }

  /// The text that stands for an image, in UTF-8: of an image, or of a construct `:::image alt-text="…":::`.
  ///
  /// Nil for other nodes, and for a construct without such a text. Line ends at its end are kept.
  public func alternativeText(of index: Int) -> [UInt8]? {
    let node = nodes[index]
    if node.kind != .image {
      guard let directive = directive(of: node), directive.name == "image",
        directive.value(of: "alt-text", in: bytes) != nil
      else { return nil }
    }
    var writer = PlainTextWriter(document: self)
    writer.writeLeaves(index..<node.subtreeEnd)
    return writer.result
  }
}

/// Collects plain text over a stretch of the tree.
private struct PlainTextWriter {
  let document: MarkdownDocument
  var clip: Range<Int>?
  var result: [UInt8] = []
  private var lastBlock = -1

  init(document: MarkdownDocument, clip: Range<Int>? = nil) {
    self.document = document
    self.clip = clip
  }

  mutating func write(_ indices: Range<Int>) {
    for index in indices {
      let node = document.nodes[index]
      if node.kind.isBlock {
        divide()
        continue
      }
      if let clip, !node.range.overlaps(clip) { continue }
      writeLeaf(node)
    }
  }

  /// Writes what is no block, or counts as none.
  mutating func writeLeaves(_ indices: Range<Int>) {
    for index in indices { writeLeaf(document.nodes[index]) }
  }

  private mutating func writeLeaf(_ node: MarkdownNode) {
    switch node.kind {
    case .text: append(document.literal(of: node), from: node)
    case .softBreak, .lineBreak:
      if isInCode(node) { result.append(Byte.lineFeed) } else { space() }
    case .entity: decode(node)
    case .nullCharacter: result += [0xEF, 0xBF, 0xBD]
    case .html:
      if HTMLTag.isLineBreak(node.range, in: document.bytes) { space() }
    case .directive, .directiveBlock: writeDirective(node)
    default: break
    }
  }

  mutating func dropLineEnds() {
    while let last = result.last, last == Byte.lineFeed { result.removeLast() }
  }

  private func isInCode(_ node: MarkdownNode) -> Bool {
    if case .codeBlock = document.nodes[node.parent].kind { return true }
    return false
  }

  private mutating func divide() {
    if let last = result.last, last != Byte.lineFeed { result.append(Byte.lineFeed) }
  }

  private mutating func space() { result.append(Byte.space) }

  private mutating func append(_ bytes: ArraySlice<UInt8>, from node: MarkdownNode) {
    guard let clip, node.payload == 0 else {
      result += bytes
      return
    }
    let range = node.range.clamped(to: clip)
    result += document.bytes[range]
  }

  private mutating func decode(_ node: MarkdownNode) {
    CharacterReference.decode(document.bytes[node.range], into: &result)
  }

  private mutating func writeDirective(_ node: MarkdownNode) {
    guard let directive = document.directive(of: node) else { return }
    let name = directive.name == "image" ? "alt-text" : "text"
    if let value = directive.value(of: name, in: document.bytes) {
      CharacterReference.decodeAll(document.bytes[value], into: &result)
    } else if let text = directive.text {
      CharacterReference.decodeAll(document.bytes[text], into: &result)
    }
  }
}

extension MarkdownDirective {
  /// The bytes of the first attribute of a name.
  public func value(of name: String, in bytes: [UInt8]) -> Range<Int>? {
    attributes.first { bytes[$0.name].elementsEqual(name.utf8) }?.value
  }
}
