/// The end of a link or an image: `](destination "title")`, `][label]`, `]` or `>`.
extension TreeBuilder {
  /// Moves the cursor after the open link; `limit` is where the next text starts.
  mutating func closeLink(_ node: MarkdownNode, limit: Int) {
    let payload = Int(node.payload) - 1
    guard tables.links.indices.contains(payload) else { return }
    switch tables.links[payload].form {
    case .bareAddress: break
    case .autolink, .crossReference:
      tables.links[payload].destinationRange = node.contentRange.lowerBound..<cursor
      advance(over: UInt8(ascii: ">"))
    case .inline, .reference:
      skipLinkTextEnd()
      advance(over: UInt8(ascii: "]"))
      guard cursor < limit else { return }
      if let suffix = inlineSuffix(at: cursor, limit: limit) {
        tables.links[payload].form = .inline
        tables.links[payload].destinationRange = suffix.destination
        cursor = suffix.end
      } else if let end = labelEnd(at: cursor, limit: limit) {
        cursor = end
      }
    }
  }

  private mutating func advance(over byte: UInt8) {
    if cursor < source.count, source[cursor] == byte { cursor += 1 } else { misses += 1 }
  }

  /// Blanks and escaping backslashes are no text; skip them before the closing bracket.
  private mutating func skipLinkTextEnd() {
    while cursor < source.count, Byte.isSpace(source[cursor]) { cursor += 1 }
  }

  /// `(destination "title")` at an offset.
  private func inlineSuffix(at start: Int, limit: Int) -> (destination: Range<Int>, end: Int)? {
    guard start < limit, source[start] == UInt8(ascii: "(") else { return nil }
    var index = skipSpaceAndPrefix(start + 1, limit: limit)
    guard let destination = destination(at: index, limit: limit) else { return nil }
    index = destination.end
    let afterSpace = skipSpaceAndPrefix(index, limit: limit)
    if afterSpace > index, let end = titleEnd(at: afterSpace, limit: limit) {
      index = skipSpaceAndPrefix(end, limit: limit)
    } else {
      index = afterSpace
    }
    guard index < limit, source[index] == UInt8(ascii: ")") else { return nil }
    return (destination.range, index + 1)
  }

  private func destination(at start: Int, limit: Int) -> (range: Range<Int>, end: Int)? {
    var index = start
    if index < limit, source[index] == UInt8(ascii: "<") {
      index += 1
      while index < limit {
        switch source[index] {
        case UInt8(ascii: ">"): return (start + 1..<index, index + 1)
        case UInt8(ascii: "\\"): index += 2
        case Byte.lineFeed, Byte.carriageReturn, UInt8(ascii: "<"): return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < limit {
      let byte = source[index]
      if byte == UInt8(ascii: "\\"), index + 1 < limit, !Byte.isSpace(source[index + 1]) {
        index += 1
      } else if byte <= Byte.space || byte == 0x7F {
        break
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return (start..<index, index)
  }

  private func titleEnd(at start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    let close: UInt8
    switch source[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = source[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < limit {
      if source[index] == close { return index + 1 }
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The end of `[label]` at an offset.
  private func labelEnd(at start: Int, limit: Int) -> Int? {
    guard start < limit, source[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < limit {
      switch source[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Skips white space; after a line end also the markers of the quotes around it.
  private func skipSpaceAndPrefix(_ start: Int, limit: Int) -> Int {
    var index = start
    var quotes = quoteDepth
    while index < limit {
      if Byte.isLineEnd(source[index]) {
        quotes = 0
      } else if source[index] == UInt8(ascii: ">"), quotes < quoteDepth {
        quotes += 1
      } else if !Byte.isBlank(source[index]) {
        break
      }
      index += 1
    }
    return index
  }
}
