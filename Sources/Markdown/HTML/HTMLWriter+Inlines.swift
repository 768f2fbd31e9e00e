extension HTMLWriter {
  /// Writes an inline node and returns the index to go on at.
  mutating func writeInline(_ index: Int) -> Int {
    let node = document.nodes[index]
    switch node.kind {
    case .text: putEscaped(document.literal(of: node))
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
