/// The whole course of one parse.
extension TreeBuilder {
  /// Parses the source as a document.
  mutating func parse(options: MarkdownOptions) {
    guard source.count <= MarkdownDocument.maximumByteCount else { return addPlainText() }
    recognizesDialect = options.recognizesDialect
    var input = source
    var features: MD4C.Features = [.common, .tables]
    if linksBareAddresses(options) { features.insert(.bareAddresses) }
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
      features: linksBareAddresses(options) ? [.common, .bareAddresses] : .common
    )
  }

  /// md4c takes the square of the number of bare addresses in a block, so too many stay text.
  private func linksBareAddresses(_ options: MarkdownOptions) -> Bool {
    let limit = MarkdownDocument.maximumBareAddressCount
    let shortest = 7
    guard options.linksBareAddresses, source.count > limit * shortest else {
      return options.linksBareAddresses
    }
    var count = 0
    for index in source.indices {
      let byte = source[index]
      if byte == UInt8(ascii: ":") && matches("://", at: index)
        || byte == UInt8(ascii: "w") && matches("www.", at: index)
      {
        count += 1
      }
    }
    return count <= limit
  }

  private mutating func parse(_ input: [UInt8], origin: Int, features: MD4C.Features) {
    let blank = self
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
