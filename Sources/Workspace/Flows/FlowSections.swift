public import Markdown

/// What the page of a flow shows of a document: the steps, and sections before and after them, nothing twice.
public struct FlowSections: Sendable, Hashable {
  /// A section that a flow may name beside its steps.
  public enum Key: String, Sendable, Hashable {
    /// What to have ready.
    case needs
    /// What the steps lead to.
    case result
  }

  /// The steps.
  public let procedure: Procedure
  /// The nodes that tell what to have ready; nil where the page shows none.
  public let needs: Range<Int>?
  /// The nodes that tell what the steps lead to; nil where the page shows none.
  public let result: Range<Int>?
  /// The keys whose section is there, but left out, as the page shows some of it already.
  public let repeated: [Key]

  /// Finds what a flow names; nil where the document holds no steps.
  public static func find(_ flow: Flow, in markdown: MarkdownDocument) -> FlowSections? {
    guard let procedure = Procedure.find(flow, in: markdown) else { return nil }
    var shown = procedure.steps.map(markdown.descendants)
    var repeated: [Key] = []
    func content(of key: Key, under anchors: [String]) -> Range<Int>? {
      guard let content = PageSection.find(anchors, in: markdown)?.content else { return nil }
      if shown.contains(where: content.overlaps) {
        repeated.append(key)
        return nil
      }
      shown.append(content)
      return content
    }
    let needs = content(of: .needs, under: flow.needs)
    let result = content(of: .result, under: flow.result)
    return FlowSections(procedure: procedure, needs: needs, result: result, repeated: repeated)
  }
}
