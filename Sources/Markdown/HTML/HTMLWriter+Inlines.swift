/// The parts of a line.
extension HTMLWriter {
  /// Writes an inline node and returns the index to go on at.
  mutating func writeInline(_ index: Int) -> Int {
    let node = document.nodes[index]
    insert(before: node.range.lowerBound + 1)
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: put(document.nodes[node.parent].kind == .code ? " " : "\n")
    case .lineBreak: put("<br>\n")
    case .entity:
      var text: [UInt8] = []
      CharacterReference.decode(document.bytes[node.range], into: &text)
      putEscaped(text)
    case .nullCharacter: put("\u{FFFD}")
    case .html: return writeTag(index)
    case .code: open("<code>", inline: node, closing: "</code>")
    case .emphasis: open("<em>", inline: node, closing: "</em>")
    case .strong: open("<strong>", inline: node, closing: "</strong>")
    case .strikethrough: open("<del>", inline: node, closing: "</del>")
    case .link: writeLink(index)
    case .image:
      writeImage(index)
      return node.subtreeEnd
    case .directive: writeDirective(index)
    default: break
    }
    return index + 1
  }

  private mutating func open(
    _ start: StaticString,
    inline node: MarkdownNode,
    closing: StaticString,
    kind: Frame.Kind = .node
  ) {
    put(start)
    frames.append(
      Frame(
        kind: kind,
        end: node.subtreeEnd,
        closing: closing,
        insertionLimit: min(clip?.upperBound ?? .max, node.range.upperBound)
      )
    )
    if let line, frames.count - line.frameCount > HTMLFilter.maximumDepth / 2 {
      self.line?.isTooDeep = true
    }
  }

  private mutating func writeText(_ node: MarkdownNode) {
    guard node.payload == 0 else { return putEscaped(document.literal(of: node)) }
    let range = clip.map { node.range.clamped(to: $0) } ?? node.range
    insert(before: range.lowerBound + 1)
    var start = document.markerEnd(in: range)
    while hasInsertions(before: range.upperBound) {
      let offset = renderer.insertions.places[nextInsertion].offset
      if offset > start {
        putText(start..<offset)
        start = offset
      }
      insert(before: offset + 1)
    }
    putText(start..<range.upperBound)
  }

  private mutating func writeLink(_ index: Int) {
    let node = document.nodes[index]
    guard let link = document.link(of: node) else { return }
    put("<a")
    putLink(link.destination, of: index)
    if let title = link.title { putAttribute("title", title) }
    putCallerAttributes(index)
    open(">", inline: node, closing: "</a>", kind: .link)
  }

  // MARK: Images

  private mutating func writeImage(_ index: Int) {
    guard let link = document.link(of: document.nodes[index]) else { return }
    let alternative = document.plainText(of: index)
    guard openImage(link.destination, of: index, alternative: alternative) else { return }
    if let title = link.title { putAttribute("title", title) }
    putCallerAttributes(index)
    put(">")
  }

  /// Writes the start of an image, up to its further attributes; where no address is left for it, all
  /// that stands in its place, and returns false.
  mutating func openImage(_ destination: [UInt8], of index: Int, alternative: [UInt8]) -> Bool {
    guard let address = address(destination, .image, of: index) else {
      put("<span class=\"missing-image\">")
      putEscaped(alternative)
      put("</span>")
      return false
    }
    put("<img")
    putAddress("src", address)
    putAttribute("alt", alternative)
    if let size = renderer.imageSize?(address) {
      put(" width=\"")
      put(number: size.width)
      put("\" height=\"")
      put(number: size.height)
      put("\"")
    }
    if state.imageCount > 0 { put(" loading=\"lazy\"") }
    state.imageCount += 1
    return true
  }
}
