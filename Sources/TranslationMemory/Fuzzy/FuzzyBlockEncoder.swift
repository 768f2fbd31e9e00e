/// Puts the texts of one block into bytes.
struct FuzzyBlockEncoder {
  private let alphabet: FuzzyAlphabet
  private let textCount: Int
  private let lengths: (minimum: Int, maximum: Int)
  private let smallestID: Int64
  private let idWidth: Int
  private let columnCount: Int
  private let columnLength: Int
  /// For each symbol its class and its column.
  private let classes: [UInt8]
  private let columnOfSymbol: [UInt8]

  private var columns: [UInt8]
  private var ids: [UInt8] = []
  private var entries: [UInt8] = []
  private var rare: [UInt8] = []
  private var frequent: [UInt8] = []
  private var index = 0
  private var symbols: [[UInt8]] = Array(repeating: [], count: FuzzyAlphabet.classCount)

  /// Prepares for texts, which are sorted by length.
  init(_ alphabet: FuzzyAlphabet, _ entries: ArraySlice<FuzzyTexts.Entry>) {
    self.alphabet = alphabet
    textCount = entries.count
    lengths = (entries.first?.length ?? 0, entries.last?.length ?? 0)
    let (smallest, largest) = entries.reduce((Int64.max, Int64.min)) {
      (min($0.0, $1.id), max($0.1, $1.id))
    }
    smallestID = smallest
    idWidth = UInt64(bitPattern: largest &- smallest) >> 32 == 0 ? 4 : 8
    columnCount = FuzzyColumns.count(maximumLength: lengths.maximum)
    columnLength =
      (entries.count + FuzzyColumns.stride - 1) / FuzzyColumns.stride * FuzzyColumns.stride
    columns = Array(repeating: 0, count: columnCount * columnLength)
    classes = (0...255).map { UInt8(alphabet.symbolClass($0)) }
    let columnCount = columnCount
    columnOfSymbol = (0...255).map {
      $0 == 0 ? 0 : UInt8(FuzzyColumns.column(of: $0, count: columnCount))
    }
  }

  /// Adds the next text.
  mutating func add(_ texts: FuzzyTexts, _ entry: FuzzyTexts.Entry, _ ranks: [UInt32]) {
    let difference = UInt64(bitPattern: entry.id &- smallestID)
    if idWidth == 4 {
      ids.append(half: UInt32(truncatingIfNeeded: difference))
    } else {
      ids.append(word: difference)
    }
    entries.append(half: UInt32(truncatingIfNeeded: rare.count))
    entries.append(half: UInt32(truncatingIfNeeded: frequent.count))
    for index in symbols.indices { symbols[index].removeAll(keepingCapacity: true) }
    var selectors: [UInt8] = []
    selectors.reserveCapacity(entry.length / 4 + 8)
    var escapes: [UInt8] = []
    var (filled, partial): (UInt8, UInt8) = (0, 0)
    texts.forEachScalar(of: entry) { scalar in
      let rank = Int(ranks[Int(scalar)])
      let symbol = FuzzyAlphabet.symbol(ofRank: rank)
      let symbolClass = classes[Int(symbol)]
      symbols[Int(symbolClass)].append(symbol)
      let place = Int(columnOfSymbol[Int(symbol)]) * columnLength + index
      if columns[place] < 255 { columns[place] += 1 }
      partial |= symbolClass << filled
      filled += 2
      if filled == 8 {
        selectors.append(partial)
        (filled, partial) = (0, 0)
      }
      if symbol > FuzzyAlphabet.lastOwnSymbol {
        var rest = rank - FuzzyAlphabet.lastOwnSymbol
        while rest > 127 {
          escapes.append(UInt8(rest & 127) | 128)
          rest >>= 7
        }
        escapes.append(UInt8(rest))
      }
    }
    if filled > 0 { selectors.append(partial) }
    for part in symbols {
      if lengths.maximum > 255 {
        entries.append(half: UInt32(part.count))
      } else {
        entries.append(UInt8(part.count))
      }
    }
    rare += symbols[0]
    rare += symbols[1]
    frequent += symbols[2]
    frequent += symbols[3]
    frequent += selectors
    frequent += escapes
    index += 1
  }

  /// The block for a place in the file, and its bytes.
  func finish(at offset: Int) -> (FuzzyBlock, [UInt8]) {
    let bytes =
      columns + ids + entries + rare + frequent + [UInt8](repeating: 0, count: FuzzyBlock.padding)
    let block = FuzzyBlock(
      offset: offset,
      byteCount: bytes.count,
      checksum: BlockChecksum.of(bytes),
      smallestID: smallestID,
      textCount: textCount,
      lengths: lengths,
      idWidth: idWidth,
      rareByteCount: rare.count
    )
    return (block, bytes)
  }
}
