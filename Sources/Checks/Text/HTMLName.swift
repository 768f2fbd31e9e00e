/// The names of HTML tags in bytes.
enum HTMLName {
  /// Where the name of the tag in `range` stands; nil where it is a comment or no tag.
  static func range(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound + 1
    if start < range.upperBound, bytes[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < range.upperBound, isNameByte(bytes[end]) { end += 1 }
    return end > start && isLetter(bytes[start]) ? start..<end : nil
  }

  /// How long the tag or comment is that `range` begins with; 0 where it is none.
  static func tagLength(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard range.count > 2 else { return 0 }
    let next = bytes[range.lowerBound + 1]
    guard isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return 0 }
    var quote: UInt8?
    for index in range.dropFirst() {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1 - range.lowerBound
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return 0
      }
    }
    return 0
  }

  /// Whether text before and after a tag of this name is not one line: `br`, and blocks.
  static func breaksText(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
    let lowered = bytes[name].map { $0 | 0x20 }
    return blocks.contains { lowered.elementsEqual($0.utf8) }
  }

  /// Whether a name is one of HTML's elements, so that what looks like a tag is none of ours to translate.
  static func isElement(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 10 else { return false }
    return elements.contains(String(decoding: bytes, as: UTF8.self).lowercased())
  }

  private static let blocks: [StaticName] = [
    "br", "p", "li", "td", "th", "tr", "div", "dd", "dt", "hr",
  ]
  .map(StaticName.init)

  private static let elements: Set<String> = [
    "a", "abbr", "area", "article", "aside", "b", "blockquote", "br", "caption", "center", "cite",
    "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figure",
    "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li",
    "mark", "nobr", "object", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span",
    "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]

  private struct StaticName: Sendable {
    let utf8: [UInt8]
    init(_ name: String) { utf8 = Array(name.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }
}
