/// The whole course of one parse.
extension TreeBuilder {
  /// Parses the source as a document.
  mutating func parse(options: MarkdownOptions) {
    guard source.count <= MarkdownDocument.maximumByteCount else { return addPlainText() }
    recognizesDialect = options.recognizesDialect
    var input = source
    if options.linksBareAddresses { addressMarks = BareAddress.marks(in: source) }
    var features: MD4C.Features = [.common, .tables]
    if options.recognizesDialect {
      directives = DialectScanner(source: source).scan()
      if !directives.isEmpty { input = DialectScanner.hide(directives, in: source) }
      if directives.contains(where: \.allowsIndentation) { features.insert(.noIndentedCode) }
    }
    let blank = self
    parse(input, origin: 0, features: features)
    guard sawDelimiterRow else { return }
    self = blank
    let widened = delimiterRows.widened(input)
    parse(widened, origin: 0, features: features)
  }

  /// Parses the source as text inside a block: the line of a heading is such a text.
  mutating func parseInline(options: MarkdownOptions) {
    guard source.count <= MarkdownDocument.maximumByteCount else { return addPlainText() }
    recognizesDialect = options.recognizesDialect
    if options.linksBareAddresses { addressMarks = BareAddress.marks(in: source) }
    isInline = true
    var text = source
    if options.recognizesDialect {
      directives = DialectScanner(source: source).scan().filter { !$0.isBlock }
      text = DialectScanner.hide(directives, in: source)
    }
    for index in text.indices where Byte.isLineEnd(text[index]) { text[index] = Byte.space }
    let start = "# "
    // Number signs at the end would be taken for the heading's own.
    let end = text.last(where: { !Byte.isBlank($0) }) == UInt8(ascii: "#") ? "&#32;" : ""
    parse(
      Array(start.utf8) + text + Array(end.utf8),
      origin: start.utf8.count,
      features: .common
    )
  }

  private mutating func parse(_ input: [UInt8], origin: Int, features: MD4C.Features) {
    let blank = self
    // Documents hold a node about every forty bytes. Reserved before, they would be copied now.
    nodes.reserveCapacity(source.count / 40)
    if MD4C.parse(input, origin: origin, features: features, into: &self) { return }
    self = blank
    // Short rows of a wide table are filled with cells that no byte of the text pays for.
    let withoutTables = features.subtracting(.tables)
    if MD4C.parse(input, origin: origin, features: withoutTables, into: &self) { return }
    self = blank
    addPlainText()
  }

  private mutating func addPlainText() {
    let text = source.isEmpty ? 0..<0 : 0..<min(source.count, Int(UInt32.max))
    if !isInline { push(.paragraph) }
    placedCount = open.count
    addLeaf(.text, text.lowerBound, text.upperBound)
    if !isInline { pop() }
    finish()
  }
}

extension DialectScanner.Found {
  /// Whether the lines around it are indented by habit.
  fileprivate var allowsIndentation: Bool {
    isBlock && DialectScanner.indentingNames.contains(directive.name)
  }
}
