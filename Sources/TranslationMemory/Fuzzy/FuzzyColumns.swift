/// How many of each letter the texts of a block have: a column a letter, a byte a text.
///
/// Columns are kept for a stride of texts after the other, so that those of a few texts lie close together.
/// The most frequent symbols have a column each; the others share a quarter of the columns.
enum FuzzyColumns {
  /// How many texts' counts are read at a time.
  static let stride = 64
  /// All numbers of columns that a block may have.
  static let counts = [16, 32, 48]

  /// The number of columns that pays for texts up to a length.
  static func count(maximumLength: Int) -> Int {
    maximumLength < 32 ? counts[0] : maximumLength < 64 ? counts[1] : counts[2]
  }

  /// The column of a symbol among `count` columns.
  static func column(of symbol: UInt8, count: Int) -> Int {
    let own = count / 4 * 3
    let index = Int(symbol) - 1
    return index < own ? index : own + (index - own) % (count / 4)
  }
}
