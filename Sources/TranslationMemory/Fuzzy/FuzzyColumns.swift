/// How many of each letter the texts of a block have: a column a letter.
///
/// The most frequent symbols have a column each; the others share a quarter of the columns. What the search
/// waits for is memory. So most counts take half a byte, and columns lie in rows of one byte a text: a
/// wide column, or two narrow ones, of which the first has the lower halves. Rows are kept for one stride of
/// texts after the other.
struct FuzzyColumns: Sendable, Hashable {
  /// How many texts' counts are read at a time.
  static let stride = 64
  /// All that a block may have, for texts under 32, under 64, and of more scalars.
  static let all = [
    FuzzyColumns(wide: 0, narrow: 32), FuzzyColumns(wide: 0, narrow: 48),
    FuzzyColumns(wide: 12, narrow: 36),
  ]

  /// Which of all pays for texts up to a length.
  static func index(maximumLength: Int) -> Int {
    maximumLength < 32 ? 0 : maximumLength < 64 ? 1 : 2
  }

  /// How many columns there are of each kind, an even number of narrow ones.
  let wide: Int
  let narrow: Int

  /// The number of rows.
  var rowCount: Int { wide + narrow / 2 }

  /// Where the column of a symbol is, and the largest number that it holds.
  func column(of symbol: UInt8) -> (row: Int, isHigh: Bool, limit: UInt8) {
    let own = (wide + narrow) / 4 * 3
    let index = Int(symbol) - 1
    let column = index < own ? index : own + (index - own) % (wide + narrow - own)
    return column < wide
      ? (column, false, 255) : (wide + (column - wide) / 2, (column - wide) % 2 == 1, 15)
  }
}
