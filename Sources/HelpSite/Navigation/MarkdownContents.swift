import Markdown

/// Reads navigation from a `TOC.md`: nested headings or items of lists, with or without links.
struct NavigationReader {
  /// Tells where a destination leads; nil for nowhere.
  let resolve: (_ destination: String, _ node: MarkdownNode) -> NavigationTree.Link?

  /// The entries of a document.
  ///
  /// A list stands below the heading above it, a nested list below its item.
  func tree(of markdown: MarkdownDocument) -> NavigationTree {
    var tree = NavigationTree()
    var headingLevel = 0
    var listDepth = 0
    var listEnds: [Int] = []
    for (index, node) in markdown.nodes.enumerated() {
      while let end = listEnds.last, end <= index {
        listEnds.removeLast()
        listDepth -= 1
      }
      switch node.kind {
      case .heading(let level):
        headingLevel = Int(level)
        append(index, of: markdown, level: headingLevel, to: &tree)
      case .list:
        listDepth += 1
        listEnds.append(node.subtreeEnd)
      case .paragraph:
        // Only the first paragraph of an item names it.
        guard case .item = markdown.nodes[node.parent].kind, index == node.parent + 1 else {
          continue
        }
        append(index, of: markdown, level: headingLevel + listDepth, to: &tree)
      default: break
      }
    }
    return tree
  }

  private func append(
    _ index: Int,
    of markdown: MarkdownDocument,
    level: Int,
    to tree: inout NavigationTree
  ) {
    let title = String(decoding: markdown.plainText(of: index), as: UTF8.self)
    guard !title.isEmpty else { return }
    let link = markdown.descendants(of: index).lazy
      .compactMap { node in markdown.link(of: markdown.nodes[node]).map { (node, $0) } }
      .first { node, _ in markdown.nodes[node].kind == .link }
    let target = link.flatMap { node, link in
      resolve(String(decoding: link.destination, as: UTF8.self), markdown.nodes[node])
    }
    tree.append(title, link: target, level: level)
  }
}
