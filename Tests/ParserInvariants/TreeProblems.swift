public import Markdown

/// What is wrong with the places in a tree; nil when nothing is.
///
/// The first part must hold for any bytes, the second wherever the parser's events are sound.
public enum TreeProblems {
  /// Bounds, nesting and order.
  public static func structural(_ document: MarkdownDocument) -> String? {
    var lastEnd: [Int: Int] = [:]
    for (index, node) in document.nodes.enumerated() {
      let label = "node \(index) \(node.kind) \(node.range)"
      guard node.range.upperBound <= document.bytes.count else {
        return "\(label) is out of bounds"
      }
      guard node.range.lowerBound <= node.contentRange.lowerBound,
        node.contentRange.upperBound <= node.range.upperBound
      else { return "\(label) has content outside: \(node.contentRange)" }
      guard index > 0 else { continue }
      let parent = document.nodes[node.parent]
      guard node.parent < index, index < parent.subtreeEnd, node.subtreeEnd <= parent.subtreeEnd
      else { return "\(label) is not in its parent's subtree" }
      guard parent.range.lowerBound <= node.range.lowerBound,
        node.range.upperBound <= parent.range.upperBound
      else { return "\(label) is outside its parent \(parent.range)" }
      guard node.range.lowerBound >= lastEnd[node.parent] ?? 0 else {
        return "\(label) overlaps the sibling before it"
      }
      lastEnd[node.parent] = node.range.upperBound
    }
    return nil
  }

  /// Delimiters and markers stand where the ranges say.
  public static func delimiters(_ document: MarkdownDocument) -> String? {
    for node in document.nodes {
      let text = String(decoding: document.bytes[node.range], as: UTF8.self)
      if !hasDelimiters(node, text, in: document) {
        return "\(node.kind) is \(text.debugDescription)"
      }
    }
    return nil
  }

  private static func hasDelimiters(
    _ node: MarkdownNode,
    _ text: String,
    in document: MarkdownDocument
  ) -> Bool {
    func isBetween(_ start: String, _ end: String) -> Bool {
      text.utf8.count >= start.utf8.count + end.utf8.count && text.hasPrefix(start)
        && text.hasSuffix(end)
    }
    switch node.kind {
    case .emphasis: return isBetween("*", "*") || isBetween("_", "_")
    case .strong: return isBetween("**", "**") || isBetween("__", "__")
    case .strikethrough: return isBetween("~", "~")
    case .code: return isBetween("`", "`")
    case .entity: return isBetween("&", ";")
    case .image: return isBetween("![", "]") || isBetween("![", ")")
    case .directive, .directiveBlock: return isBetween("[!", "]") || isBetween(":::", "")
    case .blockQuote: return text.hasPrefix(">")
    case .item:
      return text.utf8.first.map { "-+*0123456789".utf8.contains($0) } ?? false
    case .codeBlock(isFenced: true): return text.hasPrefix("```") || text.hasPrefix("~~~")
    case .thematicBreak: return text.utf8.filter { "-*_".utf8.contains($0) }.count >= 3
    case .nullCharacter: return text == "\0"
    case .link:
      switch document.link(of: node)?.form {
      case .inline: return isBetween("[", ")")
      case .reference: return isBetween("[", "]")
      case .autolink, .crossReference: return isBetween("<", ">")
      case .bareAddress: return !text.isEmpty
      case nil: return false
      }
    default: return true
    }
  }
}
