/// Tells HTML tags apart from text, in bytes.
enum HTMLTagReader {
  /// Where the name of the tag in `range` stands; nil where it is a comment or no tag.
  static func name(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound + 1
    if start < range.upperBound, bytes[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    while end < range.upperBound, isNameByte(bytes[end]) { end += 1 }
    return end > start && isLetter(bytes[start]) ? start..<end : nil
  }

  /// How long the tag or comment is that `range` begins with; 0 where it is none.
  static func length(in bytes: [UInt8], _ range: Range<Int>) -> Int {
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

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }
}
