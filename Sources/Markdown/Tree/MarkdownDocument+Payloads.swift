/// What some nodes carry beside their place.
extension MarkdownDocument {
  /// The link of a link or image node; nil for others.
  public func link(of node: MarkdownNode) -> MarkdownLink? {
    switch node.kind {
    case .link, .image: SideTables.element(node.payload, of: tables.links)
    default: nil
    }
  }

  /// The construct of a `directive` or `directiveBlock` node; nil for others.
  public func directive(of node: MarkdownNode) -> MarkdownDirective? {
    switch node.kind {
    case .directive, .directiveBlock: SideTables.element(node.payload, of: tables.directives)
    default: nil
    }
  }

  /// What a block quote is beyond a quotation; nil for a plain one and for other nodes.
  public func quoteStyle(of node: MarkdownNode) -> MarkdownQuoteStyle? {
    node.kind == .blockQuote ? SideTables.element(node.payload, of: tables.quoteStyles) : nil
  }

  /// The anchor and tab of a heading; nil where it has neither, and for other nodes.
  public func headingMarks(of node: MarkdownNode) -> MarkdownHeadingMarks? {
    guard case .heading = node.kind else { return nil }
    return SideTables.element(node.payload, of: tables.headings)
  }

  /// The info string of a fenced code block (`swift` in ```` ```swift ````), decoded; empty for none.
  public func codeInfo(of node: MarkdownNode) -> [UInt8] {
    guard case .codeBlock = node.kind else { return [] }
    return SideTables.element(node.payload, of: tables.literals) ?? []
  }

  /// The bytes a leaf stands for: for text its slice, for a line end in code `\n`.
  ///
  /// Entities are not decoded; see `plainText(of:)`.
  public func literal(of leaf: MarkdownNode) -> ArraySlice<UInt8> {
    switch leaf.kind {
    case .softBreak, .lineBreak: [Byte.lineFeed]
    case .text where leaf.payload != 0:
      SideTables.element(leaf.payload, of: tables.literals)?[...] ?? bytes[leaf.range]
    default: bytes[leaf.range]
    }
  }
}
