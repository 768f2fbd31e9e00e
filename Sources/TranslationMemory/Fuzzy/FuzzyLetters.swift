/// The letters of a text, to be compared with the columns of a block.
struct FuzzyLetters {
  /// Letters of one row: where it starts in a stride, and how many of each the text has, for each of 16 texts.
  struct Row {
    var offset: Int
    var low: SIMD16<UInt8>
    var high: SIMD16<UInt8>
  }

  /// Rows with a wide column, those that count only the most frequent class first.
  private(set) var wide: [Row] = []
  /// Rows with two narrow columns.
  private(set) var narrow: [Row] = []
  /// For each class, from the most frequent on, where the rows end that count only scalars of that class and
  /// more frequent ones.
  private(set) var ends: [(wide: Int, narrow: Int)] = []

  /// The letters of a text by how often it has each symbol.
  init(_ symbolCounts: [Int], _ alphabet: FuzzyAlphabet, _ columns: FuzzyColumns) {
    var counts = [(low: Int, high: Int)](repeating: (0, 0), count: columns.rowCount)
    // The rarest class of all that a row counts.
    var classes = [Int](repeating: FuzzyAlphabet.classCount - 1, count: columns.rowCount)
    for symbol in UInt8(1)...255 {
      let column = columns.column(of: symbol)
      if column.isHigh {
        counts[column.row].high += symbolCounts[Int(symbol)]
      } else {
        counts[column.row].low += symbolCounts[Int(symbol)]
      }
      classes[column.row] = min(classes[column.row], alphabet.symbolClass(symbol))
    }
    for number in (0..<FuzzyAlphabet.classCount).reversed() {
      for (row, count) in counts.enumerated()
      where classes[row] == number && (count.low > 0 || count.high > 0) {
        let isWide = row < columns.wide
        let letters = Row(
          offset: row * FuzzyColumns.stride,
          low: SIMD16(repeating: UInt8(min(count.low, isWide ? 255 : 15))),
          high: SIMD16(repeating: UInt8(min(count.high, 15)))
        )
        if isWide { wide.append(letters) } else { narrow.append(letters) }
      }
      ends.append((wide.count, narrow.count))
    }
  }
}
