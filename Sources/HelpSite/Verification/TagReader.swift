import Glibc

/// Reads the attributes of well-formed HTML, without a tree.
///
/// Comments, and the text of scripts and style sheets, hold no tags. Hostile bytes are read as something, and
/// never past their end.
struct TagReader {
  /// An attribute of an element.
  struct Attribute {
    /// The name of the element.
    let element: PackedName
    /// The name of the attribute.
    let name: PackedName
    /// Where the value stands, its quotes not included.
    let value: Range<Int>
  }

  private static let commentEnd = Array("-->".utf8)
  private static let scriptEnd = Array("</script".utf8)
  private static let styleEnd = Array("</style".utf8)

  private let html: [UInt8]
  private var index = 0

  init(_ html: [UInt8]) { self.html = html }

  /// Hands over every attribute that has a value, in order.
  mutating func read(_ visit: (Attribute) -> Void) {
    while skip(to: UInt8(ascii: "<")), let byte = peek(1) {
      if byte.isLetter {
        index += 1
        readTag(visit)
      } else if byte == UInt8(ascii: "!"), peek(2) == UInt8(ascii: "-"),
        peek(3) == UInt8(ascii: "-")
      {
        skip(past: Self.commentEnd)
      } else {
        index += 1
      }
    }
  }

  private mutating func readTag(_ visit: (Attribute) -> Void) {
    let element = readName()
    while let byte = peek(0), byte != UInt8(ascii: ">") {
      if byte.isSpaceInHTML || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let name = readName()
      guard skipSign() else { continue }
      visit(Attribute(element: element, name: name, value: readValue()))
    }
    if element == .script { skip(past: Self.scriptEnd) }
    if element == .style { skip(past: Self.styleEnd) }
  }

  private mutating func readName() -> PackedName {
    let start = index
    // Whatever the first byte is, it is part of a name: nothing is read twice.
    index += 1
    while let byte = peek(0), !byte.isSpaceInHTML, byte != UInt8(ascii: "="),
      byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "/")
    {
      index += 1
    }
    return PackedName(html[start..<min(index, html.count)])
  }

  /// Goes to the value of an attribute; false where it has none.
  private mutating func skipSign() -> Bool {
    var ahead = 0
    while let byte = peek(ahead), byte.isSpaceInHTML { ahead += 1 }
    guard peek(ahead) == UInt8(ascii: "=") else { return false }
    index += ahead + 1
    while let byte = peek(0), byte.isSpaceInHTML { index += 1 }
    return true
  }

  private mutating func readValue() -> Range<Int> {
    guard let quote = peek(0) else { return index..<index }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let start = index
      _ = skip(to: quote)
      defer { index = min(index + 1, html.count) }
      return start..<index
    }
    let start = index
    while let byte = peek(0), !byte.isSpaceInHTML, byte != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private func peek(_ ahead: Int) -> UInt8? {
    index + ahead < html.count ? html[index + ahead] : nil
  }

  /// Goes to the next such byte, or to the end; tells whether there is one.
  private mutating func skip(to byte: UInt8) -> Bool {
    guard index < html.count else { return false }
    let found: Int? = unsafe html.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let hit = unsafe memchr(base + index, Int32(byte), bytes.count - index)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - base
    }
    index = found ?? html.count
    return found != nil
  }

  /// Goes past the next such text, or to the end.
  private mutating func skip(past text: [UInt8]) {
    while skip(to: text[0]) {
      if html[index...].starts(with: text) {
        index += text.count
        return
      }
      index += 1
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
