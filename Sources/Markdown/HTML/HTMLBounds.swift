/// Keeps hostile HTML within what a parser handles in linear time.
///
/// Reads the tags of a fragment as the HTML5 tokenizer does and leaves out comments, elements of raw text,
/// tags with too many attributes, and start tags that would nest too deep. It judges nothing: what it
/// lets through is parsed and filtered. Its depth is at least about the parser's, since it closes an
/// element only where the parser is sure to.
///
/// A page's HTML may come in pieces, with HTML of our own between them; what a piece opens and does not
/// close counts for the next one, but no piece ends within a tag.
struct HTMLBounds {
  /// A piece that is left, with where its bytes come from.
  struct Piece {
    var html: [UInt8] = []
    /// Where stretches of `html` begin, and where they were in what was given.
    var origins: [(offset: Int, origin: Int)] = []
    /// The elements left out, with where they were in what was given.
    var removed: [(name: String, origin: Int)] = []

    mutating func append(_ bytes: ArraySlice<UInt8>) {
      let shift = bytes.startIndex - html.count
      if origins.last.map({ $0.origin - $0.offset }) != shift {
        origins.append((html.count, bytes.startIndex))
      }
      html += bytes
    }
  }

  private var html: [UInt8] = []
  private var result = Piece()
  private var index = 0
  /// Names of the open elements, in lower case.
  private var open: [[UInt8]] = []
  /// How many elements below the deepest kept one are open.
  private var droppedCount = 0
  /// In SVG and MathML no element is void and none closes another.
  private var mayBeForeign = false

  /// What may be parsed of the next piece.
  mutating func bounded(_ piece: [UInt8]) -> Piece {
    html = piece
    index = 0
    result = Piece()
    result.html.reserveCapacity(piece.count)
    run()
    return result
  }

  private mutating func note(_ name: [UInt8], at origin: Int) {
    guard result.removed.count < HTMLRemoval.maximumCount else { return }
    result.removed.append((String(decoding: name.prefix(64), as: UTF8.self), origin))
  }

  private mutating func run() {
    while index < html.count {
      let start = index
      while index < html.count, html[index] != UInt8(ascii: "<") { index += 1 }
      if start < index { result.append(html[start..<index]) }
      guard index < html.count else { return }
      let next = byte(index + 1)
      if next == UInt8(ascii: "!"), byte(index + 2) == UInt8(ascii: "-"),
        byte(index + 3) == UInt8(ascii: "-")
      {
        skipComment()
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        index = (find(UInt8(ascii: ">"), from: index) ?? html.count - 1) + 1
      } else if next == UInt8(ascii: "/") {
        takeEndTag()
      } else if Byte.isLetter(next) {
        takeStartTag()
      } else {
        result.html += "&lt;".utf8
        index += 1
      }
    }
  }

  /// The byte at an offset; 0 after the end.
  private func byte(_ offset: Int) -> UInt8 { offset < html.count ? html[offset] : 0 }

  private func find(_ wanted: UInt8, from offset: Int) -> Int? {
    offset < html.count ? html[offset...].firstIndex(of: wanted) : nil
  }

  private mutating func skipComment() {
    index += 4
    if byte(index) == UInt8(ascii: ">") {
      index += 1
      return
    }
    if byte(index) == UInt8(ascii: "-"), byte(index + 1) == UInt8(ascii: ">") {
      index += 2
      return
    }
    while let end = find(UInt8(ascii: ">"), from: index) {
      index = end + 1
      let mark = html[end - 1] == UInt8(ascii: "!") ? end - 2 : end - 1
      if html[mark] == UInt8(ascii: "-"), html[mark - 1] == UInt8(ascii: "-") { return }
    }
    index = html.count
  }

  // MARK: Tags

  private mutating func takeStartTag() {
    let tag = readTag(at: index + 1)
    let range = index..<tag.end
    index = tag.end
    guard tag.isComplete else { return }
    if HTMLElementClasses.rawText.contains(tag.name) {
      note(tag.name, at: range.lowerBound)
      return skipRawText(tag.name)
    }
    if tag.name.elementsEqual("svg".utf8) || tag.name.elementsEqual("math".utf8) {
      mayBeForeign = true
    }
    if !mayBeForeign { closeImplied(before: tag.name) }
    let isVoid = !mayBeForeign && HTMLElementClasses.void.contains(tag.name)
    if open.count >= HTMLFilter.maximumDepth {
      if !isVoid { droppedCount += 1 }
      return note(tag.name, at: range.lowerBound)
    }
    guard tag.attributeCount <= HTMLFilter.maximumAttributeCount else {
      return note(tag.name, at: range.lowerBound)
    }
    result.append(html[range])
    if !isVoid { open.append(tag.name) }
  }

  private mutating func takeEndTag() {
    guard Byte.isLetter(byte(index + 2)) else {
      index = (find(UInt8(ascii: ">"), from: index) ?? html.count - 1) + 1
      return
    }
    let tag = readTag(at: index + 2)
    let range = index..<tag.end
    index = tag.end
    guard tag.isComplete else { return }
    if droppedCount > 0 {
      droppedCount -= 1
      return
    }
    result.append(html[range])
    var last = open.count - 1
    while last >= 0, open[last] != tag.name, !mayBeForeign,
      HTMLElementClasses.endImplied.contains(open[last])
    {
      last -= 1
    }
    if last >= 0, open[last] == tag.name { open.removeLast(open.count - last) }
  }

  private mutating func closeImplied(before name: [UInt8]) {
    if let last = open.last, let closers = HTMLElementClasses.closedBy[last],
      closers.contains(name)
    {
      open.removeLast()
    }
    // A new row also ends the cell and the row before it.
    if name.elementsEqual("tr".utf8), let last = open.last, last.elementsEqual("tr".utf8) {
      open.removeLast()
    }
  }

  private mutating func skipRawText(_ name: [UInt8]) {
    while let start = find(UInt8(ascii: "<"), from: index) {
      index = start + 1
      guard byte(index) == UInt8(ascii: "/") else { continue }
      let end = index + 1 + name.count
      guard end <= html.count,
        html[index + 1..<end].elementsEqual(name, by: { Byte.lowercased($0) == $1 })
      else { continue }
      let tag = readTag(at: index + 1)
      if tag.name == name {
        index = tag.end
        return
      }
    }
    index = html.count
  }

  private struct Tag {
    var name: [UInt8]
    var attributeCount = 0
    var end: Int
    var isComplete = false
  }

  /// Reads a tag from its name to the `>` that ends it, quotes respected.
  private func readTag(at start: Int) -> Tag {
    var offset = start
    while offset < html.count, !isTagSpace(html[offset]), html[offset] != UInt8(ascii: ">") {
      offset += 1
    }
    var tag = Tag(name: html[start..<offset].map(Byte.lowercased), end: html.count)
    while offset < html.count {
      if isTagSpace(html[offset]) {
        offset += 1
      } else if html[offset] == UInt8(ascii: ">") {
        tag.end = offset + 1
        tag.isComplete = true
        return tag
      } else {
        tag.attributeCount += 1
        offset = attributeEnd(offset)
      }
    }
    return tag
  }

  private func isTagSpace(_ byte: UInt8) -> Bool {
    Byte.isSpace(byte) && byte != 0x0B || byte == UInt8(ascii: "/")
  }

  private func attributeEnd(_ start: Int) -> Int {
    // An equals sign may begin a name.
    var offset = start + 1
    while offset < html.count, !isTagSpace(html[offset]), html[offset] != UInt8(ascii: ">"),
      html[offset] != UInt8(ascii: "=")
    {
      offset += 1
    }
    let nameEnd = offset
    while offset < html.count, isTagSpace(html[offset]), html[offset] != UInt8(ascii: "/") {
      offset += 1
    }
    guard byte(offset) == UInt8(ascii: "=") else { return nameEnd }
    offset += 1
    while offset < html.count, isTagSpace(html[offset]), html[offset] != UInt8(ascii: "/") {
      offset += 1
    }
    let quote = byte(offset)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return (find(quote, from: offset + 1) ?? html.count - 1) + 1
    }
    while offset < html.count, html[offset] != UInt8(ascii: ">"),
      !(isTagSpace(html[offset]) && html[offset] != UInt8(ascii: "/"))
    {
      offset += 1
    }
    return offset
  }
}
