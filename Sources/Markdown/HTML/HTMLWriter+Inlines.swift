extension HTMLWriter {
  /// Writes an inline node and returns the index to go on at.
  mutating func writeInline(_ index: Int) -> Int {
    let node = document.nodes[index]
    insert(before: node.range.lowerBound + 1)
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: put(isInCodeSpan(node) ? " " : "\n")
    case .lineBreak: put("<br>\n")
    case .entity:
      var text: [UInt8] = []
      CharacterReference.decode(document.bytes[node.range], into: &text)
      putEscaped(text)
    case .nullCharacter: put("\u{FFFD}")
    case .html:
      output.holdsRawHTML = true
      output.bytes += document.bytes[node.range]
    case .code: open("<code", index, closing: "</code>")
    case .emphasis: open("<em", index, closing: "</em>")
    case .strong: open("<strong", index, closing: "</strong>")
    case .strikethrough: open("<del", index, closing: "</del>")
    case .link: writeLink(index)
    case .image:
      writeImage(index)
      return node.subtreeEnd
    case .directive: writeDirective(index)
    default: break
    }
    return index + 1
  }

  private mutating func writeText(_ node: MarkdownNode) {
    guard node.payload == 0 else { return putEscaped(document.literal(of: node)) }
    let range = clip.map { node.range.clamped(to: $0) } ?? node.range
    var start = range.lowerBound
    insert(before: start + 1)
    while nextInsertion < renderer.insertions.count {
      let offset = renderer.insertions[nextInsertion].offset
      guard offset < range.upperBound else { break }
      putEscaped(document.bytes[start..<offset])
      start = offset
      insert(before: offset + 1)
    }
    putEscaped(document.bytes[start..<range.upperBound])
  }

  private func isInCodeSpan(_ node: MarkdownNode) -> Bool {
    document.nodes[node.parent].kind == .code
  }

  private mutating func writeLink(_ index: Int) {
    guard let link = document.link(of: document.nodes[index]) else { return }
    put("<a")
    putAddress("href", link.destination, .link)
    if let title = link.title { putAttribute("title", title) }
    open("", index, closing: "</a>")
  }

  private mutating func writeImage(_ index: Int) {
    guard let link = document.link(of: document.nodes[index]) else { return }
    let alternative = document.plainText(of: index)
    guard openImage(link.destination, alternative: alternative) else { return }
    if let title = link.title { putAttribute("title", title) }
    putCallerAttributes(index)
    put(">")
  }
}
