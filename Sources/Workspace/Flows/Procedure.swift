public import Markdown

/// The steps of a flow in one document: the ordered list in the section under its anchor.
public struct Procedure: Sendable, Hashable {
  /// The anchor the steps stand under.
  public let anchor: String
  /// The heading's index among the nodes.
  public let heading: Int
  /// The items of the list by their index among the nodes; sub-steps and notes lie inside them.
  public let steps: [Int]

  /// Finds the steps of a flow.
  ///
  /// The first of the flow's anchors counts whose own section, up to the next heading of any level, holds
  /// an ordered list. A list that is interrupted and goes on with the next number is one list. Lists inside
  /// quotes and bullets, such as those of a note, count only where the section has no other.
  ///
  /// - Returns: the steps, or nil where no anchor's section holds any.
  public static func find(_ flow: Flow, in markdown: MarkdownDocument) -> Procedure? {
    let sections = PageSection.all(in: markdown)
    for anchor in flow.anchors {
      for section in sections where section.anchor == anchor {
        let own = orderedItems(in: section.content, of: markdown, nested: false)
        let steps =
          own.isEmpty ? orderedItems(in: section.content, of: markdown, nested: true) : own
        if !steps.isEmpty {
          return Procedure(anchor: anchor, heading: section.heading, steps: steps)
        }
      }
    }
    return nil
  }

  private static func orderedItems(
    in content: Range<Int>,
    of markdown: MarkdownDocument,
    nested: Bool
  ) -> [Int] {
    var items: [Int] = []
    var index = content.lowerBound
    while index < content.upperBound {
      let node = markdown.nodes[index]
      switch node.kind {
      case .list(let list) where list.isOrdered:
        guard items.isEmpty || list.start == items.count + 1 else { return items }
        items += markdown.children(of: index)
        index = node.subtreeEnd
      case .list where !nested, .blockQuote where !nested: index = node.subtreeEnd
      default: index += 1
      }
    }
    return items
  }
}
