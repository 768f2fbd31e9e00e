/// A name or number in a text that a program or a reader fills in.
///
/// `{0}`, `{plan}`, `{{plan}}` and `${plan}` with up to 60 bytes inside, and the formats of printf with an
/// optional position: `%s`, `%d`, `%i`, `%f`, `%u`, `%@`, `%1$d`. A per cent sign after a number is none.
public enum Placeholder {
  private static let longest = 64

  /// The placeholders in a range of a text, in order and disjoint.
  ///
  /// - Complexity: linear in the range.
  public static func ranges(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length =
        switch text[offset] {
        case UInt8(ascii: "{"): bracedLength(text, offset..<range.upperBound)
        case UInt8(ascii: "%"): formatLength(text, offset, in: range)
        default: 0
        }
      guard length > 0 else {
        offset += 1
        continue
      }
      let isDollar = offset > range.lowerBound && text[offset - 1] == UInt8(ascii: "$")
      found.append(offset - (isDollar ? 1 : 0)..<offset + length)
      offset += length
    }
    return found
  }

  /// The length of a name or number in braces; 0 for other braces.
  private static func bracedLength(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    let limit = min(range.upperBound, offset + longest)
    while offset < limit, text[offset] == UInt8(ascii: "{") { offset += 1 }
    let depth = offset - range.lowerBound
    let start = offset
    while offset < limit, text[offset] >= 0x20, text[offset] != UInt8(ascii: "}"),
      text[offset] != UInt8(ascii: "{")
    {
      offset += 1
    }
    guard depth <= 2, offset > start, offset + depth <= range.upperBound else { return 0 }
    for index in offset..<offset + depth where text[index] != UInt8(ascii: "}") { return 0 }
    return offset + depth - range.lowerBound
  }

  /// The length of a format such as `%s` or `%1$d`; 0 for a per cent sign.
  private static func formatLength(_ text: [UInt8], _ start: Int, in range: Range<Int>) -> Int {
    let before = text[range.lowerBound..<start].suffix(2)
    let spaceless = before.last == UInt8(ascii: " ") ? before.dropLast() : before
    if let last = spaceless.last, isDigit(last) { return 0 }
    var offset = start + 1
    let limit = min(range.upperBound, start + 6)
    while offset < limit, isDigit(text[offset]) { offset += 1 }
    if offset < limit, offset > start + 1, text[offset] == UInt8(ascii: "$") { offset += 1 }
    guard offset < limit, conversions.contains(text[offset]) else { return 0 }
    let end = offset + 1
    if end < range.upperBound, isLetter(text[end]) || text[end] == UInt8(ascii: "%") { return 0 }
    return end - start
  }

  private static let conversions: [UInt8] = [0x73, 0x64, 0x69, 0x66, 0x75, 0x40]

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
