/// A text prepared for the search for terms: letter case folded, letters told from the rest.
///
/// Made once for a segment and shared by all the patterns asked of it. Takes time in proportion to the text.
public struct FoldedText: Sendable {
  let units: [FoldedUnit]
  /// The UTF-8 offset of each unit, and at the end that of the end of the text.
  let offsets: [Int]

  /// Prepares a text; soft hyphens in it are passed over.
  public init(_ text: String) {
    var units: [FoldedUnit] = []
    var offsets: [Int] = []
    let count = text.utf8.count
    units.reserveCapacity(count)
    offsets.reserveCapacity(count + 1)
    let table = FoldedUnit.table
    var offset = 0
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      if value != 0xAD {
        units.append(value < table.count ? table[value] : FoldedUnit(scalar))
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.units = units
    self.offsets = offsets
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
