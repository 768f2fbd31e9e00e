/// Finds the addresses written out in a text: what begins with a scheme and `://`.
enum AddressReader {
  /// Where addresses stand in a part of a text, marks of the sentence around them left out.
  ///
  /// - Complexity: linear in the length of `range`.
  static func addresses(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var index = range.lowerBound
    while index + 3 < range.upperBound {
      guard text[index] == UInt8(ascii: ":"), text[index + 1] == UInt8(ascii: "/"),
        text[index + 2] == UInt8(ascii: "/"), isHostStart(text[index + 3])
      else {
        index += 1
        continue
      }
      let least = addresses.last?.upperBound ?? range.lowerBound
      var start = index
      while start > least, index - start < 12, Scalars.isASCIILetter(UInt32(text[start - 1])) {
        start -= 1
      }
      let end = end(of: text, from: index + 3, before: range.upperBound)
      if start < index { addresses.append(start..<end) }
      index = end
    }
    return addresses
  }

  private static func isHostStart(_ byte: UInt8) -> Bool {
    Scalars.isASCIILetter(UInt32(byte)) || byte &- 0x30 < 10
  }

  private static func end(of text: [UInt8], from start: Int, before limit: Int) -> Int {
    var end = start
    var openBrackets = 0
    walk: while end < limit {
      switch text[end] {
      case 0...0x20, 0x7F...0xFF: break walk
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
        UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"):
        break walk
      case UInt8(ascii: "("): openBrackets += 1
      case UInt8(ascii: ")"):
        if openBrackets == 0 { break walk }
        openBrackets -= 1
      default: break
      }
      end += 1
    }
    while end > start + 1, isSentenceMark(text[end - 1]) { end -= 1 }
    return end
  }

  private static func isSentenceMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
