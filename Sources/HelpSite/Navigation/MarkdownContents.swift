import Markdown

/// Reads a `TOC.md`: nested headings or items of lists, with or without links.
enum MarkdownContents {
  /// The entries of a document, with ranges of its tree.
  ///
  /// A list stands below the heading above it, a nested list below its item.
  static func read(_ markdown: MarkdownDocument) -> ContentsReading {
    var reading = ContentsReading()
    var headingLevel = 0
    var listEnds: [Int] = []
    for (index, node) in markdown.nodes.enumerated() {
      while let end = listEnds.last, end <= index { listEnds.removeLast() }
      switch node.kind {
      case .heading(let level):
        headingLevel = Int(level)
        append(index, of: markdown, level: headingLevel, to: &reading)
      case .list:
        listEnds.append(node.subtreeEnd)
      case .paragraph:
        // Only the first paragraph of an item names it.
        guard case .item = markdown.nodes[node.parent].kind, index == node.parent + 1 else {
          continue
        }
        append(index, of: markdown, level: headingLevel + listEnds.count, to: &reading)
      default: break
      }
    }
    return reading
  }

  private static func append(
    _ index: Int,
    of markdown: MarkdownDocument,
    level: Int,
    to reading: inout ContentsReading
  ) {
    let title = String(decoding: markdown.plainText(of: index), as: UTF8.self)
    guard !title.isEmpty else { return }
    let link = markdown.descendants(of: index).lazy
      .compactMap { node in markdown.link(of: markdown.nodes[node]).map { (node, $0) } }
      .first { node, _ in markdown.nodes[node].kind == .link }
    let destination = link.map { node, link in
      ContentsEntry.Destination(
        text: String(decoding: link.destination, as: UTF8.self),
        range: markdown.nodes[node].range
      )
    }
    reading.entries.append(
      ContentsEntry(
        title: title,
        level: level,
        link: destination,
        range: markdown.nodes[index].range
      )
    )
  }
}
