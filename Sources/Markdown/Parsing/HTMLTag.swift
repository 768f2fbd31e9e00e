/// Reads single tags of raw HTML as far as Markdown needs them; the HTML itself is `HTMLFilter`'s.
enum HTMLTag {
  /// The value of `name` or `id` of an `<a …>` tag that has no destination.
  static func anchorName(of range: Range<Int>, in source: [UInt8]) -> Range<Int>? {
    guard isTag("<a", range, in: source) else { return nil }
    var index = range.lowerBound + 2
    var anchor: Range<Int>?
    while let attribute = nextAttribute(from: index, limit: range.upperBound, in: source) {
      func isNamed(_ name: StaticString) -> Bool {
        attribute.name.count == name.utf8CodeUnitCount
          && starts(with: name, attribute.name, in: source)
      }
      if isNamed("href") { return nil }
      let isName = isNamed("name") || isNamed("id")
      if isName, anchor == nil, !attribute.value.isEmpty { anchor = attribute.value }
      index = attribute.end
    }
    return anchor
  }

  /// Whether the bytes are the end tag of an element.
  static func isEndTag(_ name: StaticString, _ range: Range<Int>, in source: [UInt8]) -> Bool {
    source[range].starts(with: "</".utf8)
      && isTag(name, range.dropFirst(2), in: source)
  }

  /// Whether the bytes are a line break tag.
  static func isLineBreak(_ range: Range<Int>, in source: [UInt8]) -> Bool {
    isTag("<br", range, in: source) || isTag("</br", range, in: source)
  }

  /// Whether a tag starts with these bytes, in any case, and its name ends there.
  private static func isTag(
    _ start: StaticString,
    _ range: Range<Int>,
    in source: [UInt8]
  ) -> Bool {
    guard range.count > start.utf8CodeUnitCount, starts(with: start, range, in: source) else {
      return false
    }
    let next = source[range.lowerBound + start.utf8CodeUnitCount]
    return !Byte.isAlphanumeric(next) && next != UInt8(ascii: "-")
  }

  /// Whether these bytes, which are in lower case, stand at the start of a range in any case.
  private static func starts(
    with start: StaticString,
    _ range: Range<Int>,
    in source: [UInt8]
  ) -> Bool {
    guard range.count >= start.utf8CodeUnitCount else { return false }
    return start.withUTF8Buffer { wanted in
      for offset in wanted.indices {
        let byte = Byte.lowercased(source[range.lowerBound + offset])
        if unsafe byte != wanted[offset] { return false }
      }
      return true
    }
  }

  private static func nextAttribute(
    from start: Int,
    limit: Int,
    in source: [UInt8]
  ) -> (name: Range<Int>, value: Range<Int>, end: Int)? {
    func skip(_ index: Int, while condition: (UInt8) -> Bool) -> Int {
      var index = index
      while index < limit, condition(source[index]) { index += 1 }
      return index
    }
    let name = skip(start) { Byte.isSpace($0) || $0 == UInt8(ascii: "/") }
    let nameEnd = skip(name) {
      !Byte.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
        && $0 != UInt8(ascii: "/")
    }
    guard nameEnd > name else { return nil }
    let equals = skip(nameEnd, while: Byte.isSpace)
    guard equals < limit, source[equals] == UInt8(ascii: "=") else {
      return (name..<nameEnd, nameEnd..<nameEnd, nameEnd)
    }
    let value = skip(equals + 1, while: Byte.isSpace)
    guard value < limit else { return nil }
    let quote = source[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = skip(value + 1) { $0 != quote }
      return (name..<nameEnd, value + 1..<end, min(end + 1, limit))
    }
    let end = skip(value) { !Byte.isSpace($0) && $0 != UInt8(ascii: ">") }
    return (name..<nameEnd, value..<end, max(end, equals + 1))
  }
}
