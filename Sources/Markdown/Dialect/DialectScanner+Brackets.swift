/// `[!INCLUDE [text](path)]`, `[!code-name[text](path)]`, `[!VIDEO address]`, `[!div class="name"]`.
///
/// Alerts such as `[!NOTE]` are left to the block quote that they open.
extension DialectScanner {
  func bracket(at start: Int) -> Found? {
    guard byte(start + 1) == UInt8(ascii: "!"), !isEscaped(start) else { return nil }
    let nameEnd = nameEnd(start + 2)
    guard nameEnd > start + 2, nameEnd - start < 64 else { return nil }
    let name = name(start + 2..<nameEnd)
    var directive = MarkdownDirective(
      form: .bracket,
      name: name,
      attributes: [],
      text: nil,
      path: nil,
      range: start..<nameEnd
    )
    let end: Int?
    switch name {
    case "video": end = address(from: nameEnd, into: &directive)
    case "div": end = division(from: nameEnd, into: &directive)
    case "include": end = link(from: nameEnd, into: &directive)
    default: end = isCode(name) ? link(from: nameEnd, into: &directive) : nil
    }
    guard let end, byte(end) == UInt8(ascii: "]") else { return nil }
    directive.range = start..<end + 1
    return Found(directive: directive, isBlock: false)
  }

  private func isCode(_ name: String) -> Bool { name == "code" || name.hasPrefix("code-") }

  private func address(from start: Int, into directive: inout MarkdownDirective) -> Int? {
    let first = skipBlanks(start)
    var end = first
    while let byte = byte(end), !Byte.isSpace(byte), byte != UInt8(ascii: "]") { end += 1 }
    guard first > start, end > first else { return nil }
    directive.path = first..<end
    return skipBlanks(end)
  }

  private func division(from start: Int, into directive: inout MarkdownDirective) -> Int? {
    var index = skipBlanks(start)
    while let attribute = attribute(at: index) {
      directive.attributes.append(attribute.value)
      index = skipBlanks(attribute.end)
    }
    return directive.attributes.isEmpty ? nil : index
  }

  /// `[text](path)`, with or without a blank before.
  private func link(from start: Int, into directive: inout MarkdownDirective) -> Int? {
    let open = skipBlanks(start)
    guard byte(open) == UInt8(ascii: "["), let close = end(of: UInt8(ascii: "]"), from: open + 1),
      byte(close + 1) == UInt8(ascii: "("),
      let end = end(of: UInt8(ascii: ")"), from: close + 2)
    else { return nil }
    directive.text = open + 1..<close
    directive.path = close + 2..<end
    return skipBlanks(end + 1)
  }

  /// The longest text or path in brackets.
  private static let maximumLength = 2_000

  private func end(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while let next = self.byte(index), !Byte.isLineEnd(next), index - start < Self.maximumLength {
      if next == byte { return index }
      if next == UInt8(ascii: "[") { return nil }
      index += 1
    }
    return nil
  }
}
