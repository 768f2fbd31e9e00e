/// Text without markup: what a reader sees.
extension MarkdownDocument {
  /// The plain text of a node in UTF-8.
  ///
  /// Entities and escapes are resolved, a line break is a space, an image is its alternative text, tags
  /// are dropped, `<br>` is a space. Blocks are divided by a line feed.
  /// - Complexity: Linear in the size of the node.
  public func plainText(of index: Int) -> [UInt8] {
    var writer = PlainTextWriter()
    writer.write(index..<nodes[index].subtreeEnd, of: self)
    writer.dropLineEnds()
    return writer.result
  }

  /// The plain text of the whole document in UTF-8.
  public func plainText() -> [UInt8] { plainText(of: Self.root) }

  /// The plain text of the leaves that lie in a range of bytes; a run that crosses its edge is cut.
  ///
  /// - Complexity: Logarithmic in the size of the document, linear in the size of the range.
  public func plainText(in range: Range<Int>) -> [UInt8] {
    var writer = PlainTextWriter(clip: range)
    var first = deepestNode(at: range.lowerBound)
    // A leaf at the edge may be preceded by empty nodes that start there too.
    while first > 0, nodes[first - 1].range.upperBound > range.lowerBound,
      nodes[first - 1].subtreeEnd == first
    {
      first -= 1
    }
    var last = first
    while last < nodes.count, nodes[last].range.lowerBound < range.upperBound { last += 1 }
    writer.write(first..<last, of: self)
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
    var writer = PlainTextWriter()
    writer.writeLeaves(index..<node.subtreeEnd, of: self)
    return writer.result
  }
}

/// Collects plain text over a stretch of the tree.
///
/// It is given the document for each step, since a copy of its own would cost more than most texts.
private struct PlainTextWriter {
  var clip: Range<Int>?
  var result: [UInt8] = []

  mutating func write(_ indices: Range<Int>, of document: MarkdownDocument) {
    for index in indices {
      let node = document.nodes[index]
      if node.kind.isBlock {
        divide()
        continue
      }
      if let clip, !node.range.overlaps(clip) { continue }
      writeLeaf(node, of: document)
    }
  }

  /// Writes what is no block, or counts as none.
  mutating func writeLeaves(_ indices: Range<Int>, of document: MarkdownDocument) {
    for index in indices { writeLeaf(document.nodes[index], of: document) }
  }

  private mutating func writeLeaf(_ node: MarkdownNode, of document: MarkdownDocument) {
    switch node.kind {
    case .text where node.payload == 0:
      let range = clip.map { node.range.clamped(to: $0) } ?? node.range
      result.append(document.bytes.span.extracting(range))
    case .text: result += document.literal(of: node)
    case .softBreak, .lineBreak:
      if isInCode(node, of: document) { result.append(Byte.lineFeed) } else { space() }
    case .entity: CharacterReference.decode(document.bytes[node.range], into: &result)
    case .nullCharacter: result += [0xEF, 0xBF, 0xBD]
    case .html:
      if HTMLTag.isLineBreak(node.range, in: document.bytes) { space() }
    case .directive, .directiveBlock: writeDirective(node, of: document)
    default: break
    }
  }

  mutating func dropLineEnds() {
    while let last = result.last, last == Byte.lineFeed { result.removeLast() }
  }

  private func isInCode(_ node: MarkdownNode, of document: MarkdownDocument) -> Bool {
    if case .codeBlock = document.nodes[node.parent].kind { return true }
    return false
  }

  private mutating func divide() {
    if let last = result.last, last != Byte.lineFeed { result.append(Byte.lineFeed) }
  }

  private mutating func space() { result.append(Byte.space) }

  private mutating func writeDirective(_ node: MarkdownNode, of document: MarkdownDocument) {
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
    let length = name.utf8.count
    return attributes.first {
      $0.name.count == length && bytes[$0.name].elementsEqual(name.utf8)
    }?.value
  }
}
