/// A Markdown text as a tree with the place of each piece.
///
/// The tree is flat: `nodes` holds it in document order, each node before its descendants, so that walks
/// are loops over indices and depth costs nothing.
public struct MarkdownDocument: Sendable {
  /// The most bytes that are parsed as Markdown; a longer text becomes one paragraph of plain text.
  public static let maximumByteCount = 1 << 30

  /// The text that was parsed; every range refers to it.
  public let bytes: [UInt8]
  /// The nodes in document order; the first is the root.
  public internal(set) var nodes: [MarkdownNode]

  var tables = SideTables()

  /// Parses a whole text.
  ///
  /// Any bytes are accepted; what is not UTF-8 is text. Front matter is not known here: pass the body.
  /// - Parameters:
  ///   - bytes: The text.
  ///   - options: What is recognised beyond CommonMark.
  /// - Complexity: Linear in the length of the text, apart from its depth of nesting.
  public init(parsing bytes: [UInt8], options: MarkdownOptions = MarkdownOptions()) {
    var builder = TreeBuilder(source: bytes)
    builder.parse(options: options)
    self.init(builder)
  }

  /// Parses a fragment that stands inside a block, such as a translation segment.
  ///
  /// The children of the root are inline nodes; nothing at the start of a line (`1.`, `#`, `>`, `|`) has a
  /// meaning, and space around the fragment is no part of any node.
  public init(parsingInline bytes: [UInt8], options: MarkdownOptions = MarkdownOptions()) {
    var builder = TreeBuilder(source: bytes)
    builder.parseInline(options: options)
    self.init(builder)
  }

  init(_ builder: consuming TreeBuilder) {
    bytes = builder.source
    nodes = builder.nodes
    tables = builder.tables
  }
}

/// What is recognised beyond CommonMark, tables, struck text and task lists.
public struct MarkdownOptions: Hashable, Sendable {
  /// Whether bare addresses (`https://…`, `www.…`, `a@b.c`) become links.
  public var linksBareAddresses: Bool
  /// Whether the documentation dialect is recognised: alerts, `:::` and `[!…]` constructs.
  public var recognizesDialect: Bool

  /// Makes options; both are on unless told.
  public init(linksBareAddresses: Bool = true, recognizesDialect: Bool = true) {
    self.linksBareAddresses = linksBareAddresses
    self.recognizesDialect = recognizesDialect
  }
}

/// What few nodes carry, kept out of the nodes so that these stay small.
struct SideTables: Sendable {
  var links: [MarkdownLink] = []
  var directives: [MarkdownDirective] = []
  var quoteStyles: [MarkdownQuoteStyle] = []
  var headings: [MarkdownHeadingMarks] = []
  /// Info strings of code blocks, and replacements for white space that a tab only partly belongs to.
  var literals: [[UInt8]] = []

  /// Appends and returns the payload that names the new element.
  static func add<Element>(_ element: Element, to table: inout [Element]) -> UInt32 {
    table.append(element)
    return UInt32(truncatingIfNeeded: table.count)
  }

  static func element<Element>(_ payload: UInt32, of table: [Element]) -> Element? {
    let index = Int(payload) - 1
    return table.indices.contains(index) ? table[index] : nil
  }
}
