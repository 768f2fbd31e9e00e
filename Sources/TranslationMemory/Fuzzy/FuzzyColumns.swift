/// How many of each letter a block's texts have: a column a letter, a byte a text.
///
/// The most frequent symbols have a column each; the others share a quarter of the columns.
enum FuzzyColumns {
  /// Columns are as long as whole strides, so that they are read so many bytes at a time.
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
