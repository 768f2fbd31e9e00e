public import BilingualMarkdown
public import Markdown

/// One language of a document with its Markdown parsed, and the way back to units and bytes.
///
/// Ranges of nodes count from the start of the body; the functions here translate them.
public struct ParsedView: Sendable {
  /// The text.
  public let view: DocumentView
  /// The body as a tree.
  public let markdown: MarkdownDocument

  /// Parses the body of a view.
  public init(_ view: DocumentView, options: MarkdownOptions = MarkdownOptions()) {
    self.view = view
    markdown = MarkdownDocument(parsing: Array(view.bytes[view.bodyStart...]), options: options)
  }

  /// The indices of the units that a node's range touches, in order.
  public func units(in node: MarkdownNode) -> [Int] {
    view.units(in: viewRange(of: node.range))
  }

  /// The unit that an offset of the tree lies in, or nil between units.
  public func unit(at offset: Int) -> Int? { view.unit(at: offset + view.bodyStart) }

  /// A range of the tree as a range of the view.
  public func viewRange(of range: Range<Int>) -> Range<Int> {
    range.lowerBound + view.bodyStart..<range.upperBound + view.bodyStart
  }

  /// A range of the tree as a range of the document.
  public func documentRange(of range: Range<Int>) -> Range<Int> {
    view.documentRange(of: viewRange(of: range))
  }
}

extension Document {
  /// One language of the document, parsed.
  ///
  /// - Complexity: linear; the tree is built anew at each call.
  public func parsed(
    _ side: Side,
    options: MarkdownOptions = MarkdownOptions()
  ) -> ParsedView {
    ParsedView(bilingual.view(side), options: options)
  }
}
