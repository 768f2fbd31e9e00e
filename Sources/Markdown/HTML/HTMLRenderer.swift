/// Turns a Markdown tree into the HTML of a page's body.
///
/// Raw HTML of the document passes through: use `renderSafely`, or filter the page that the result goes
/// into, unless the document is trusted.
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
  /// Attributes for the element of a node, such as one that marks a translation unit; nil for none at all.
  ///
  /// It is asked for every node that becomes an element, and for the paragraphs of tight lists, which
  /// become a `<span>` if they get attributes.
  public var attributes:
    (@Sendable (_ index: Int, _ node: MarkdownNode) -> [(name: String, value: String)])?

  /// What is put between the inlines of the text, by rising offset.
  ///
  /// At an offset, insertions stand after what ends there and before what begins there; a run of text is
  /// cut. In a block of inlines, all that are not past its end stand before its end tag. Those inside a
  /// construct that is no text (an image, a link's destination) stand after it.
  public var insertions: [HTMLInsertion] = []
  /// The identifiers of a heading, by its node: the first is the element's, the others stand beside it.
  ///
  /// For nil it is the heading's anchor, else a slug of its text.
  public var identifiers: (@Sendable (_ heading: Int) -> [String]?)?
  /// The words that markup needs.
  public var labels = HTMLLabels()
  /// The width and height of an image in pixels, by its address as rewritten; nil where unknown.
  public var imageSize: (@Sendable (_ address: [UInt8]) -> (width: Int, height: Int)?)?

  /// Whether addresses are percent-encoded here, and not later by the filter.
  var encodesAddresses = true

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
  ///   - node: The node.
  ///   - range: The bytes to which the inlines of a block are cut; nil for all.
  /// - Returns: The HTML, with what a page wants to know of it.
  /// - Complexity: Linear; depth of nesting costs no stack.
  public func render(
    _ document: MarkdownDocument,
    below node: Int = MarkdownDocument.root,
    in range: Range<Int>? = nil
  ) -> RenderedHTML {
    var writer = HTMLWriter(document: document, renderer: self, clip: range)
    writer.run(below: node)
    return writer.output
  }

  /// The HTML of a document, or of what lies below one of its nodes, with nothing in it that could do harm.
  ///
  /// Where it holds raw HTML, it is filtered by `HTMLFilter`, and the addresses in that HTML are rewritten
  /// by the same rule as those of Markdown.
  /// - Parameters:
  ///   - document: The document.
  ///   - node: The node.
  ///   - range: The bytes to which the inlines of a block are cut; nil for all.
  /// - Returns: The HTML, with what a page wants to know of it.
  public func renderSafely(
    _ document: MarkdownDocument,
    below node: Int = MarkdownDocument.root,
    in range: Range<Int>? = nil
  ) -> RenderedHTML {
    let holdsRawHTML = Self.holdsRawHTML(document, below: node)
    var renderer = self
    // The filter reads every address anew, so where it runs it is the one to rewrite them.
    renderer.address = { [address] original, use in
      if holdsRawHTML { return original }
      return address(original, use).flatMap { HTMLAllowList.allowsAddress($0) ? $0 : nil }
    }
    renderer.encodesAddresses = !holdsRawHTML
    var output = renderer.render(document, below: node, in: range)
    if holdsRawHTML {
      output.bytes = HTMLFilter.sanitize(output.bytes, address: address)
      output.holdsRawHTML = false
    }
    return output
  }

  /// Whether there is HTML that is written as it is; the anchors of headings are not.
  private static func holdsRawHTML(_ document: MarkdownDocument, below node: Int) -> Bool {
    var anchorEnd = 0
    for index in document.descendants(of: node) {
      let node = document.nodes[index]
      switch node.kind {
      case .heading: anchorEnd = document.headingMarks(of: node)?.anchorTags?.upperBound ?? 0
      case .html where node.range.lowerBound >= anchorEnd: return true
      case .htmlBlock: return true
      default: break
      }
    }
    return false
  }
}

/// The body of a page.
public struct RenderedHTML: Sendable {
  /// A heading, for a table of contents.
  public struct Heading: Hashable, Sendable {
    /// 1 to 6.
    public var level: Int
    /// The value of its `id`; empty where its text has no letter.
    public var identifier: String
    /// Its plain text.
    public var text: String
    /// Its node.
    public var node: Int
  }

  /// The HTML in UTF-8, if the document was.
  public internal(set) var bytes: [UInt8] = []
  /// The headings in order.
  public internal(set) var headings: [Heading] = []
  /// Whether HTML of the document is in it unfiltered.
  public internal(set) var holdsRawHTML = false
}
