/// Renders stretches of the blocks of one document, such as its segments, one after the other.
///
/// What it takes to begin is done once for all of them, so that a short stretch costs little beyond its bytes.
public struct HTMLStretchRenderer {
  private var writer: HTMLWriter

  /// Prepares to render stretches of a document as a renderer would.
  public init(_ document: MarkdownDocument, _ renderer: HTMLRenderer) {
    writer = HTMLWriter(document, renderer)
  }

  /// Appends the HTML of a stretch of a block's inlines, as `HTMLRenderer.render(_:below:in:)` gives it.
  ///
  /// - Parameters:
  ///   - range: The bytes to which the inlines are cut.
  ///   - block: The block.
  ///   - html: What it is appended to.
  /// - Complexity: Linear in the nodes and bytes of the stretch, logarithmic in the nodes of the block; linear in
  ///   these for the first stretch of a block.
  public mutating func append(_ range: Range<Int>, of block: Int, to html: inout [UInt8]) {
    swap(&writer.html, &html)
    writer.writeContent(of: block, in: range)
    swap(&writer.html, &html)
    writer.forgetPage()
  }
}
