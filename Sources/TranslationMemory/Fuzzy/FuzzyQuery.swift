/// A text prepared to be looked up in one segment.
struct FuzzyQuery {
  /// A letter of the text: the column that counts it, and how many the text has, at most 255.
  struct Letter {
    var column: Int
    var count: UInt8
  }

  /// The letters of the text for blocks with so many columns.
  struct Letters {
    /// Those whose columns count only the most frequent class come first.
    var letters: [Letter] = []
    /// For each class, from the most frequent on, where the letters end whose columns count only scalars of that
    /// class and more frequent ones.
    var ends: [Int] = []
  }

  /// The number of scalars.
  let count: Int
  /// How many scalars of each class and more frequent ones the text has, as far as the alphabet has them; 0 at last.
  let countsFrom: [Int]
  /// How many scalars of the text the segment's alphabet has.
  var known: Int { countsFrom[0] }
  private let letters: [Letters]
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
    letters = FuzzyColumns.counts.map { Letters(symbolCounts, alphabet, columnCount: $0) }
  }

  /// The letters to count in a block with so many columns.
  func letters(columnCount: Int) -> Letters {
    letters[FuzzyColumns.counts.firstIndex(of: columnCount) ?? 0]
  }

  /// The masks of a class.
  @inline(__always)
  func masks(ofClass number: Int) -> [UInt64] { masks[number] }
}

extension FuzzyQuery.Letters {
  /// The letters of a text by how often it has each symbol.
  fileprivate init(_ symbolCounts: [Int], _ alphabet: FuzzyAlphabet, columnCount: Int) {
    var counts = [Int](repeating: 0, count: columnCount)
    // The rarest class of all that a column counts.
    var classes = [Int](repeating: FuzzyAlphabet.classCount - 1, count: columnCount)
    for symbol in UInt8(1)...255 {
      let column = FuzzyColumns.column(of: symbol, count: columnCount)
      counts[column] += symbolCounts[Int(symbol)]
      classes[column] = min(classes[column], alphabet.symbolClass(symbol))
    }
    for number in (0..<FuzzyAlphabet.classCount).reversed() {
      for column in 0..<columnCount where classes[column] == number && counts[column] > 0 {
        letters.append(
          FuzzyQuery.Letter(column: column, count: UInt8(clamping: counts[column]))
        )
      }
      ends.append(letters.count)
    }
  }
}
