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
  private let runs: ArraySlice<SideText.Run>
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
    runs = side.runs[side.runs(of: unit)]
    self.spacesThousands = spacesThousands
    let bytes = side.plain
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): index = readGroups(from: index)
      case UInt8(ascii: ":"): index = addressEnd(from: index) ?? index + 1
      case 0xEF: index = digit(at: index) == nil ? index + 1 : readGroups(from: index)
      default: index += 1
      }
    }
  }

  /// Whether the run that holds an offset is text.
  private func isText(at offset: Int) -> Bool {
    var (low, high) = (runs.startIndex, runs.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].plain) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > runs.startIndex && runs[low - 1].kind == .text
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
    let isName = isNamePart(before: start) || !isText(at: start)
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
    while start > range.lowerBound, isSpaceByte(text[start - 1]) { start -= 1 }
    guard start < index else { return false }
    let end = start
    while start > range.lowerBound, Scalars.isASCIILetter(UInt32(text[start - 1])) { start -= 1 }
    guard start < end, text[start] < 0x60 else { return false }
    return text[range].contains { (0xCE...0xDF).contains($0) || (0xE3...0xED).contains($0) }
  }

  /// Whether a byte is a space or belongs to one that does not break.
  private func isSpaceByte(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xA0 || byte == 0xC2 }

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
    var index = index
    func next() -> UInt8? {
      guard index < range.upperBound else { return nil }
      return text[index]
    }
    while let byte = next(), isSpaceByte(byte) { index += 1 }
    guard let first = next(), first | 0x20 == UInt8(ascii: "a") || first | 0x20 == UInt8(ascii: "p")
    else { return false }
    index += 1
    if next() == UInt8(ascii: ".") { index += 1 }
    guard let second = next(), second | 0x20 == UInt8(ascii: "m") else { return false }
    index += 1
    return next().map { !Scalars.isASCIILetter(UInt32($0)) } ?? true
  }
}
