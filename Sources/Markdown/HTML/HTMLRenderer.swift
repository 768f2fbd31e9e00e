/// Turns a Markdown tree into the HTML of a page's body, with nothing in it that could do harm.
///
/// HTML of the document is filtered as by `HTMLFilter`, and what it opens ends with the block that holds
/// it: no document can close or hide what is around its text. Where its tags would tear insertions apart,
/// they are left out of that block.
public struct HTMLRenderer: Sendable {
  /// What an address is for.
  public enum AddressUse: Hashable, Sendable {
    /// The destination of a link.
    case link
    /// The source of an image.
    case image
  }

  /// The titles of alerts; an alert without one has no title.
  public var alertTitles: [MarkdownQuoteStyle.Alert: String]
  /// Rewrites each address; gets it decoded.
  ///
  /// For nil the text of a link or image stands there without it.
  public var address: @Sendable ([UInt8], AddressUse) -> [UInt8]?
  /// Attributes for the element of a link, an image or a construct of the dialect; nil for none at all.
  public var attributes:
    (@Sendable (_ index: Int, _ node: MarkdownNode) -> [(name: String, value: String)])?

  /// What is put between the inlines of the text.
  ///
  /// At an offset, insertions stand after what ends there and before what begins there; a run of text is
  /// cut. In a block of inlines, all that are not past its end stand before its end tag. Those inside a
  /// construct that is no text (an image, a link's destination) stand after it.
  public var insertions = HTMLInsertions()
  /// The identifiers of a heading, by its node: the first is the element's, the others stand beside it.
  ///
  /// For nil it is the heading's anchor, else a slug of its text.
  public var identifiers: (@Sendable (_ heading: Int) -> [String]?)?
  /// The level of the heading that the text stands under; 0 where its own first heading may be the page's.
  ///
  /// Headings are below it, and at most one level below the one before: a gap would leave readers who go
  /// from heading to heading wondering what they missed.
  public var headingLevel = 0
  /// The words that markup needs.
  public var labels = HTMLLabels()
  /// The width and height of an image in pixels, by its address as rewritten; nil where unknown.
  public var imageSize: (@Sendable (_ address: [UInt8]) -> (width: Int, height: Int)?)?

  /// Makes a renderer that leaves addresses as they are.
  public init(
    alertTitles: [MarkdownQuoteStyle.Alert: String] = [:],
    address: @escaping @Sendable ([UInt8], AddressUse) -> [UInt8]? = { address, _ in address },
    attributes: (@Sendable (Int, MarkdownNode) -> [(name: String, value: String)])? = nil
  ) {
    self.alertTitles = alertTitles
    self.address = address
    self.attributes = attributes
  }

  /// The HTML of a document, or of what lies below one of its nodes.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - node: The node; elements of raw HTML keep their identifiers only where it is the root.
  ///   - range: The bytes to which the inlines of the node, a block, are cut; nil for all.
  /// - Returns: The HTML, with what a page wants to know of it.
  /// - Complexity: Linear; depth of nesting costs no stack.
  public func render(
    _ document: MarkdownDocument,
    below node: Int = MarkdownDocument.root,
    in range: Range<Int>? = nil
  ) -> RenderedHTML {
    var writer = HTMLWriter(document, self)
    writer.writeContent(of: node, in: range)
    return writer.finished()
  }

  /// The HTML of some blocks that stand one after the other, such as those of a section.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - nodes: The blocks with all that is below them.
  /// - Returns: The HTML, with what a page wants to know of it.
  /// - Complexity: Linear; depth of nesting costs no stack.
  public func render(_ document: MarkdownDocument, blocks nodes: Range<Int>) -> RenderedHTML {
    var writer = HTMLWriter(document, self)
    writer.write(blocks: nodes)
    return writer.finished()
  }
}
