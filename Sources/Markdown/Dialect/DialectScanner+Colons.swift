/// `:::name key="value":::`.
extension DialectScanner {
  /// Constructs that stand inside text; every other name must stand alone in its line.
  private static let inlineNames: Set = ["image", "no-loc"]
  /// Constructs that may do without the closing colons.
  private static let openNames: Set = [
    "moniker", "moniker-end", "zone", "zone-end", "row", "row-end", "column", "column-end",
  ]
  /// Constructs whose content is indented by habit, so that indentation cannot mean code.
  static let indentingNames: Set = ["row", "column"]

  func colons(at start: Int) -> Found? {
    guard colonCount(at: start) == 3, !isEscaped(start) else { return nil }
    let nameStart = skipBlanks(start + 3)
    let nameEnd = nameEnd(nameStart)
    guard nameEnd > nameStart else { return nil }
    let name = name(nameStart..<nameEnd)
    guard let (attributes, end) = attributes(from: nameEnd, name: name) else { return nil }
    let isInline = Self.inlineNames.contains(name) && !isComplexImage(attributes)
    let directive = MarkdownDirective(
      form: .colons,
      name: name,
      attributes: attributes,
      text: nil,
      path: nil,
      range: start..<end
    )
    if isInline { return Found(directive: directive, isBlock: false) }
    guard isAlone(start..<end) else { return nil }
    return Found(directive: directive, isBlock: true)
  }

  private func isComplexImage(_ attributes: [MarkdownDirective.Attribute]) -> Bool {
    attributes.contains {
      source[$0.name].elementsEqual("type".utf8) && source[$0.value].elementsEqual("complex".utf8)
    }
  }

  /// The attributes and the end of the construct.
  private func attributes(
    from start: Int,
    name: String
  ) -> (attributes: [MarkdownDirective.Attribute], end: Int)? {
    var attributes: [MarkdownDirective.Attribute] = []
    var index = start
    while true {
      let next = skipSpace(index)
      if colonCount(at: next) >= 3 { return (attributes, next + 3) }
      if Self.openNames.contains(name), byte(skipBlanks(index)).map(Byte.isLineEnd) ?? true {
        return (attributes, index)
      }
      let isApart = next > index || byte(index - 1) == UInt8(ascii: "\"")
      guard isApart, let attribute = attribute(at: next) else { return nil }
      attributes.append(attribute.value)
      index = attribute.end
    }
  }

  func attribute(at start: Int) -> (value: MarkdownDirective.Attribute, end: Int)? {
    let nameEnd = nameEnd(start)
    guard nameEnd > start else { return nil }
    let equals = skipBlanks(nameEnd)
    guard byte(equals) == UInt8(ascii: "=") else { return nil }
    let value = skipBlanks(equals + 1)
    guard byte(value) == UInt8(ascii: "\"") else {
      var end = value
      while let byte = byte(end), !Byte.isSpace(byte), byte != UInt8(ascii: "]"),
        byte != UInt8(ascii: "\""), colonCount(at: end) < 3
      {
        end += 1
      }
      return end > value ? (.init(name: start..<nameEnd, value: value..<end), end) : nil
    }
    guard let close = closingQuote(from: value + 1) else { return nil }
    return (.init(name: start..<nameEnd, value: value + 1..<close), close + 1)
  }

  /// The first quote that an attribute or the end of the construct follows; others belong to the value.
  private func closingQuote(from start: Int) -> Int? {
    var index = start
    while let byte = byte(index), !Byte.isLineEnd(byte) {
      if byte == UInt8(ascii: "\""), endsValue(at: index) { return index }
      index += 1
    }
    return nil
  }

  private func endsValue(at quote: Int) -> Bool {
    let next = skipBlanks(quote + 1)
    guard let byte = byte(next) else { return true }
    if Byte.isLineEnd(byte) || byte == UInt8(ascii: "]") || colonCount(at: next) >= 3 {
      return true
    }
    let name = nameEnd(next)
    guard name > next, self.byte(skipBlanks(name)) == UInt8(ascii: "=") else { return false }
    // Writers forget the space between attributes; another quoted value tells that it is one.
    return next > quote + 1 || self.byte(skipBlanks(name) + 1) == UInt8(ascii: "\"")
  }

  /// Whether nothing but quote markers and blanks shares the line, and the line can be hidden.
  private func isAlone(_ range: Range<Int>) -> Bool {
    guard range.count >= 7, !source[range].contains(where: Byte.isLineEnd) else { return false }
    var index = range.lowerBound
    while index > 0, !Byte.isLineEnd(source[index - 1]) {
      index -= 1
      guard Byte.isBlank(source[index]) || source[index] == UInt8(ascii: ">") else { return false }
    }
    return byte(skipBlanks(range.upperBound)).map(Byte.isLineEnd) ?? true
  }
}
