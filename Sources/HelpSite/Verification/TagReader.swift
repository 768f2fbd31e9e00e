import Glibc

/// Reads the attributes of well-formed HTML, without a tree.
///
/// Comments, and the text of scripts and style sheets, hold no tags. Hostile bytes are read as something, and
/// never past their end.
package struct TagReader {
  /// An attribute of an element.
  package struct Attribute {
    /// The name of the element.
    package let element: PackedName
    /// The name of the attribute.
    package let name: PackedName
    /// Where the value stands, its quotes not included.
    package let value: Range<Int>
  }

  private static let commentEnd = Array("-->".utf8)
  private static let scriptEnd = Array("</script".utf8)
  private static let styleEnd = Array("</style".utf8)

  private var index = 0

  /// Hands over every attribute of some HTML that has a value, in order.
  package static func read(_ html: Span<UInt8>, _ visit: (Attribute) -> Void) {
    var reader = TagReader()
    reader.read(html, visit)
  }

  private mutating func read(_ html: Span<UInt8>, _ visit: (Attribute) -> Void) {
    while skip(to: UInt8(ascii: "<"), html), index + 1 < html.count {
      let byte = html[index + 1]
      if byte.isLetter {
        index += 1
        readTag(html, visit)
      } else if byte == UInt8(ascii: "!"), index + 3 < html.count,
        html[index + 2] == UInt8(ascii: "-"), html[index + 3] == UInt8(ascii: "-")
      {
        skip(past: Self.commentEnd, html)
      } else {
        index += 1
      }
    }
  }

  private mutating func readTag(_ html: Span<UInt8>, _ visit: (Attribute) -> Void) {
    let element = readName(html)
    while index < html.count, html[index] != UInt8(ascii: ">") {
      if html[index].isSpaceInHTML || html[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let name = readName(html)
      guard skipSign(html) else { continue }
      visit(Attribute(element: element, name: name, value: readValue(html)))
    }
    if element == .script { skip(past: Self.scriptEnd, html) }
    if element == .style { skip(past: Self.styleEnd, html) }
  }

  private mutating func readName(_ html: Span<UInt8>) -> PackedName {
    let start = index
    // Whatever the first byte is, it is part of a name: nothing is read twice.
    index += 1
    while index < html.count, !html[index].endsName { index += 1 }
    return PackedName(html.extracting(start..<index))
  }

  /// Goes to the value of an attribute; false where it has none.
  private mutating func skipSign(_ html: Span<UInt8>) -> Bool {
    var sign = index
    while sign < html.count, html[sign].isSpaceInHTML { sign += 1 }
    guard sign < html.count, html[sign] == UInt8(ascii: "=") else { return false }
    index = sign + 1
    while index < html.count, html[index].isSpaceInHTML { index += 1 }
    return true
  }

  private mutating func readValue(_ html: Span<UInt8>) -> Range<Int> {
    guard index < html.count else { return index..<index }
    let quote = html[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let start = index
      _ = skip(to: quote, html)
      defer { index = min(index + 1, html.count) }
      return start..<index
    }
    let start = index
    while index < html.count, !html[index].isSpaceInHTML, html[index] != UInt8(ascii: ">") {
      index += 1
    }
    return start..<index
  }

  /// Goes to the next such byte, or to the end; tells whether there is one.
  private mutating func skip(to byte: UInt8, _ html: Span<UInt8>) -> Bool {
    guard index < html.count else { return false }
    let start = index
    let found: Int? = unsafe html.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let hit = unsafe memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - base
    }
    index = found ?? html.count
    return found != nil
  }

  /// Goes past the next such text, or to the end.
  private mutating func skip(past text: [UInt8], _ html: Span<UInt8>) {
    while skip(to: text[0], html) {
      let rest = html.extracting(index...)
      if rest.count >= text.count, text.indices.allSatisfy({ rest[$0] == text[$0] }) {
        index += text.count
        return
      }
      index += 1
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  /// Whether no name goes on with it: a space, `/`, `=` and `>`, which are bits of one word.
  fileprivate var endsName: Bool {
    let ends: UInt64 =
      1 << 0x20 | 1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x2F | 1 << 0x3D | 1 << 0x3E
    return self < 64 && ends & (1 << UInt64(self)) != 0
  }
}
