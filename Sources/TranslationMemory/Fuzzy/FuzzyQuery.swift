/// A text prepared to be looked up in one segment.
struct FuzzyQuery {
  /// The number of scalars.
  let count: Int
  /// How many scalars of each class and more frequent ones the text has, as far as the alphabet has them; 0 at last.
  let countsFrom: [Int]
  /// How many scalars of the text the segment's alphabet has.
  var known: Int { countsFrom[0] }
  /// The letters of the text for each kind of columns.
  private let letters: [FuzzyLetters]
  /// The words that the masks of each class need.
  let wordCounts: [Int]
  /// For each class, and then for each word, 256 masks: where in its class, 64 scalars a word, the text has
  /// a symbol.
  private let masks: [[UInt64]]

  init(_ scalars: [UInt32], _ symbols: FuzzySymbols) {
    count = scalars.count
    let alphabet = symbols.alphabet
    var classes = [[UInt8]](repeating: [], count: FuzzyAlphabet.classCount)
    var symbolCounts = [Int](repeating: 0, count: 256)
    for scalar in scalars {
      let symbol = symbols.symbol(of: scalar)
      if symbol == 0 { continue }
      classes[alphabet.symbolClass(symbol)].append(symbol)
      symbolCounts[Int(symbol)] += 1
    }
    wordCounts = classes.map { ($0.count + 63) / 64 }
    masks = classes.map { symbols in
      var masks = [UInt64](repeating: 0, count: max(1, (symbols.count + 63) / 64) << 8)
      for (place, symbol) in symbols.enumerated() {
        masks[(place / 64) << 8 | Int(symbol)] |= 1 << UInt64(place % 64)
      }
      return masks
    }
    countsFrom = (0...classes.count).map { classes[$0...].reduce(0) { $0 + $1.count } }
    letters = FuzzyColumns.all.map { FuzzyLetters(symbolCounts, alphabet, $0) }
  }

  /// The letters to count in a block.
  func letters(for block: FuzzyBlock) -> FuzzyLetters { letters[block.columnsIndex] }

  /// The masks of a class.
  @inline(__always)
  func masks(ofClass number: Int) -> [UInt64] { masks[number] }
}
