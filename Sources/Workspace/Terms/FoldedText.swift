import UnicodeText

/// A text prepared for the search for terms: letter case folded, accents joined to their letters, letters told
/// from the rest.
///
/// Made once for a segment and shared by all the patterns asked of it. Takes time in proportion to the text.
public struct FoldedText: Sendable {
  var units: [FoldedUnit] = []
  /// The UTF-8 offset of each unit, and at the end that of the end of the text.
  var offsets: [Int] = []

  /// Makes room for texts that are prepared one after another.
  public init() {}

  /// Prepares a text; soft hyphens in it are passed over.
  public init(_ text: String) {
    units.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    prepare(text.utf8.span)
  }

  /// Prepares another text in the place of the last one; soft hyphens in it are passed over.
  ///
  /// What is not UTF-8 stands for characters that no pattern has.
  public mutating func prepare(_ text: Span<UInt8>) {
    units.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    let table = FoldedUnit.table
    var offset = 0
    while offset < text.count {
      let lead = text[offset]
      var (value, length) = (Int(lead), 1)
      if lead >= 0xC0 {
        length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        value &= 0x7F >> length
        for index in offset + 1..<offset + length {
          value = value << 6 | (index < text.count ? Int(text[index] & 0x3F) : 0)
        }
      }
      if lead >= 0xCC, let composed = composed(withLast: value) {
        units[units.count - 1] = composed
      } else if value != 0xAD || length == 1 {
        units.append(value < table.count ? table[value] : FoldedUnit(value: value))
        offsets.append(offset)
      }
      offset += length
    }
    offsets.append(text.count)
  }

  /// The unit that the last one and a scalar after it make, as a letter and an accent do.
  private func composed(withLast value: Int) -> FoldedUnit? {
    guard let last = units.last else { return nil }
    return NormalizedText.composite(of: last.folded, and: UInt32(truncatingIfNeeded: value)).map {
      FoldedUnit($0, isCapital: last.isCapital)
    }
  }

  /// Whether a word may start or end before `index`: there is no letter of one word on both sides.
  func isBoundary(at index: Int) -> Bool {
    guard index > 0, index < units.count else { return true }
    return !(units[index - 1].isSpacedLetter && units[index].isSpacedLetter)
  }

  /// Where the white space that starts at `index` ends.
  func endOfSpace(from index: Int) -> Int {
    var index = index
    while index < units.count, units[index].isSpace { index += 1 }
    return index
  }

  /// Where the letters that start at `index` end; a letter of an unspaced script ends a word.
  func endOfWord(from index: Int) -> Int {
    var index = index
    while index < units.count, units[index].isSpacedLetter { index += 1 }
    return index
  }
}
