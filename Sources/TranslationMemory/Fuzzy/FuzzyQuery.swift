/// A text prepared to be looked up in one segment.
struct FuzzyQuery {
  /// A letter of the text: the column that counts it, and how many the text has, at most 255.
  struct Letter {
    var column: Int
    var count: UInt8
  }

  /// The number of scalars.
  let count: Int
  /// How many of them the segment's alphabet has, and how many of those are of classes 2 and 3.
  let known: Int
  let frequent: Int
  /// The letters of classes 0 and 1, and those of 2 and 3, for each number of columns.
  private let rareLetters: [[Letter]]
  private let frequentLetters: [[Letter]]
  /// The words that the masks of each class need.
  let wordCounts: [Int]
  /// For each class, and then for each word, 256 masks: where in its class, 64 scalars a word, the text has
  /// a symbol.
  let masks: [UInt64]
  /// How many masks each class has.
  let masksPerClass: Int

  init(_ scalars: [UInt32], _ symbols: FuzzySymbols) {
    count = scalars.count
    let alphabet = symbols.alphabet
    var classCounts = [Int](repeating: 0, count: FuzzyAlphabet.classCount)
    var symbolCounts = [Int](repeating: 0, count: 256)
    var places: [(symbol: UInt8, symbolClass: Int, place: Int)] = []
    for scalar in scalars {
      let symbol = symbols.symbol(of: scalar)
      if symbol == 0 { continue }
      let symbolClass = alphabet.symbolClass(symbol)
      places.append((symbol, symbolClass, classCounts[symbolClass]))
      classCounts[symbolClass] += 1
      symbolCounts[Int(symbol)] += 1
    }
    let words = max(1, ((classCounts.max() ?? 0) + 63) / 64)
    masksPerClass = words << 8
    var masks = [UInt64](repeating: 0, count: FuzzyAlphabet.classCount * words << 8)
    for (symbol, symbolClass, place) in places {
      let word = symbolClass * words + place / 64
      masks[word << 8 | Int(symbol)] |= 1 << UInt64(place % 64)
    }
    self.masks = masks
    known = classCounts.reduce(0, +)
    frequent = classCounts[2] + classCounts[3]
    wordCounts = classCounts.map { ($0 + 63) / 64 }
    func letters(_ columns: Int, _ belongs: (UInt8) -> Bool) -> [Letter] {
      var counts = [Int](repeating: 0, count: columns)
      for symbol in UInt8(1)...255 where symbolCounts[Int(symbol)] > 0 && belongs(symbol) {
        counts[FuzzyColumns.column(of: symbol, count: columns)] += symbolCounts[Int(symbol)]
      }
      return counts.enumerated().filter { $0.element > 0 }.map {
        Letter(column: $0.offset, count: UInt8(min($0.element, 255)))
      }
    }
    rareLetters = FuzzyColumns.counts.map { letters($0) { alphabet.symbolClass($0) < 2 } }
    frequentLetters = FuzzyColumns.counts.map { letters($0) { alphabet.symbolClass($0) >= 2 } }
  }

  /// The letters to count in a block with so many columns.
  func letters(columnCount: Int) -> (rare: [Letter], frequent: [Letter]) {
    let index = FuzzyColumns.counts.firstIndex(of: columnCount) ?? 0
    return (rareLetters[index], frequentLetters[index])
  }
}
