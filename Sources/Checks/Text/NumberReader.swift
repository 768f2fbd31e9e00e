/// Reads the numbers of a unit's text.
///
/// A number with separators is read in parts, so that dates in any order and decimals with either mark
/// are the same; a separator before exactly three digits joins thousands. Numbers that belong to a name
/// (`Model3`, `9to5`), to code or to an address need not be there on the other side.
struct NumberReader {
  /// A number of a text.
  struct Number {
    /// Its value; of more than 18 digits the lowest.
    var value: Int
    /// Whether the other side must have it.
    var isRequired: Bool
    /// Whether a name in Latin letters stands before it in a text of another script.
    var followsLatinName = false
    /// Where it stands in the plain text.
    var range: Range<Int>
  }

  private(set) var numbers: [Number] = []
  /// Whether a time of the day is told in twelve hours.
  private(set) var hasHalfDays = false
  private let text: [UInt8]
  private let range: Range<Int>
  private let side: SideText
  private let unit: Int
  private let spacesThousands: Bool

  /// Reads the numbers of a unit.
  ///
  /// - Parameters:
  ///   - side: the side of the document that the unit stands in.
  ///   - unit: the unit's index.
  ///   - spacesThousands: whether a plain space or a full-width comma can part thousands.
  init(_ side: SideText, of unit: Int, spacesThousands: Bool) {
    text = side.plain
    range = side.plain(of: unit)
    self.side = side
    self.unit = unit
    self.spacesThousands = spacesThousands
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = addressEnd(from: index) {
        index = end
      } else if digit(at: index) != nil {
        index = readGroups(from: index)
      } else {
        index += 1
      }
    }
  }

  /// Where the address ends that begins at an offset; nil where none does.
  private func addressEnd(from index: Int) -> Int? {
    guard text[index] == UInt8(ascii: ":"), index + 2 < range.upperBound,
      text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/")
    else { return nil }
    return text[index..<range.upperBound].firstIndex { $0 <= 0x20 || $0 >= 0x80 }
      ?? range.upperBound
  }

  /// The value and length of the digit at an offset: ASCII or full-width.
  private func digit(at index: Int) -> (value: Int, length: Int)? {
    guard index < range.upperBound else { return nil }
    let byte = text[index]
    if byte &- 0x30 < 10 { return (Int(byte - 0x30), 1) }
    guard byte == 0xEF, index + 2 < range.upperBound, text[index + 1] == 0xBC,
      text[index + 2] &- 0x90 < 10
    else { return nil }
    return (Int(text[index + 2] - 0x90), 3)
  }

  private mutating func readGroups(from start: Int) -> Int {
    let isName =
      isNamePart(before: start) || side.run(at: start, of: unit).map { $0.kind != .text } ?? true
    let first = numbers.count
    var (value, digits, end) = readDigits(from: start)
    var groupStart = start
    var canJoin = digits <= 3
    while let separator = separatorLength(at: end), digit(at: end + separator) != nil {
      let next = readDigits(from: end + separator)
      let isPlainSpace = text[end] == 0x20
      let joins = canJoin && next.digits == 3 && joinsThousands(at: end)
      if isPlainSpace && !joins { break }
      if joins {
        value = value &* 1000 &+ next.value
      } else {
        append(value, groupStart..<end, !isName)
        (value, groupStart) = (next.value, end + separator)
        canJoin = next.digits <= 3
      }
      digits = next.digits
      end = next.end
    }
    append(value, groupStart..<end, !isName)
    if isNamePart(after: end) {
      for index in first..<numbers.count { numbers[index].isRequired = false }
    }
    if isHalfDay(after: end) {
      hasHalfDays = true
      for index in first..<numbers.count { numbers[index].isRequired = false }
    }
    return end
  }

  private mutating func append(_ value: Int, _ range: Range<Int>, _ isRequired: Bool) {
    numbers.append(
      Number(
        value: value,
        isRequired: isRequired && value != 0,
        followsLatinName: isLatinName(before: range.lowerBound),
        range: range
      )
    )
  }

  private func readDigits(from start: Int) -> (value: Int, digits: Int, end: Int) {
    var (value, digits, end) = (0, 0, start)
    while let (digit, length) = digit(at: end) {
      value = (value % 100_000_000_000_000_000) * 10 + digit
      digits += 1
      end += length
    }
    return (value, digits, end)
  }

  /// The length of what may part the digits of one number: a mark or a space that does not break.
  private func separatorLength(at index: Int) -> Int? {
    guard index < range.upperBound else { return nil }
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: ":"):
      return 1
    case 0x20: return spacesThousands ? 1 : nil
    case 0xC2: return index + 1 < range.upperBound && text[index + 1] == 0xA0 ? 2 : nil
    case 0xEF:
      let isWideComma =
        spacesThousands && index + 2 < range.upperBound && text[index + 1] == 0xBC
        && text[index + 2] == 0x8C
      return isWideComma ? 3 : nil
    case 0xE2:
      let isThin =
        index + 2 < range.upperBound && text[index + 1] == 0x80
        && (text[index + 2] == 0xAF || text[index + 2] == 0x89)
      return isThin ? 3 : nil
    default: return nil
    }
  }

  private func joinsThousands(at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"): false
    default: true
    }
  }

  /// Whether a capitalised Latin word stands before an offset, and letters of another script in the text.
  private func isLatinName(before index: Int) -> Bool {
    var start = index
    while start > range.lowerBound, [0x20, 0xA0, 0xC2].contains(text[start - 1]) { start -= 1 }
    guard start < index else { return false }
    let end = start
    while start > range.lowerBound, Scalars.isASCIILetter(UInt32(text[start - 1])) { start -= 1 }
    guard start < end, text[start] < 0x60 else { return false }
    return text[range].contains { (0xCE...0xDF).contains($0) || (0xE3...0xED).contains($0) }
  }

  private func isNamePart(before index: Int) -> Bool {
    guard let before = Scalars.scalar(text, endingAt: index, after: range.lowerBound) else {
      return false
    }
    if before.value == 0x2D || before.value == 0x5F {
      let earlier = Scalars.scalar(text, endingAt: index - 1, after: range.lowerBound)
      return earlier.map { Scalars.isSpacedLetter($0.value) } ?? false
    }
    return Scalars.isSpacedLetter(before.value)
  }

  private func isNamePart(after index: Int) -> Bool {
    guard index < range.upperBound else { return false }
    let (value, _) = Scalars.scalar(text, at: index, before: range.upperBound)
    return Scalars.isSpacedLetter(value) || value == 0x5F
  }

  /// Whether `AM` or `PM` follows, in any letter case, with or without points.
  private func isHalfDay(after index: Int) -> Bool {
    var rest = text[index..<range.upperBound]
    while let first = rest.first, first == 0x20 || first == 0xC2 || first == 0xA0 {
      rest.removeFirst()
    }
    guard let first = rest.popFirst(), [0x41, 0x50, 0x61, 0x70].contains(first) else {
      return false
    }
    if rest.first == UInt8(ascii: ".") { rest.removeFirst() }
    guard let second = rest.popFirst(), second | 0x20 == UInt8(ascii: "m") else { return false }
    return rest.first.map { !Scalars.isASCIILetter(UInt32($0)) } ?? true
  }
}
