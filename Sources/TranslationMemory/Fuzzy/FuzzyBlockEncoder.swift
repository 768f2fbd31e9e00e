/// Puts the texts of one block into bytes.
struct FuzzyBlockEncoder {
  private let textCount: Int
  private let lengths: (minimum: Int, maximum: Int)
  private let smallestID: Int64
  private let idWidth: Int
  private let columns: FuzzyColumns
  /// For each symbol its class, and where it is counted.
  private let classes: [UInt8]
  private let columnOfSymbol: [(offset: Int, one: UInt8, limit: UInt8)]

  private var rows: [UInt8]
  private var excesses: [UInt8] = []
  private var ids: [UInt8] = []
  private var streams: [[UInt8]] = Array(repeating: [], count: FuzzyBlock.streamCount)
  /// Where each text's bytes start in each stream.
  private var offsets: [[Int]] = Array(repeating: [], count: FuzzyBlock.streamCount)
  private var escapes: [UInt8] = []
  private var index = 0

  /// Prepares for texts, which are sorted by length.
  init(_ alphabet: FuzzyAlphabet, _ entries: ArraySlice<FuzzyTexts.Entry>) {
    textCount = entries.count
    lengths = (entries.first?.length ?? 0, entries.last?.length ?? 0)
    let (smallest, largest) = entries.reduce((Int64.max, Int64.min)) {
      (min($0.0, $1.id), max($0.1, $1.id))
    }
    smallestID = smallest
    idWidth = UInt64(bitPattern: largest &- smallest) >> 32 == 0 ? 4 : 8
    let columns = FuzzyColumns.all[FuzzyColumns.index(maximumLength: lengths.maximum)]
    self.columns = columns
    let strideCount = (entries.count + FuzzyColumns.stride - 1) / FuzzyColumns.stride
    rows = Array(repeating: 0, count: strideCount * columns.rowCount * FuzzyColumns.stride)
    classes = (0...255).map { UInt8(alphabet.symbolClass($0)) }
    columnOfSymbol = (UInt8.min...UInt8.max).map { symbol in
      let column = columns.column(of: max(symbol, 1))
      let offset = column.row * FuzzyColumns.stride
      return column.isHigh ? (offset, 16, column.limit << 4) : (offset, 1, column.limit)
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
    for stream in streams.indices { offsets[stream].append(streams[stream].count) }
    excesses.append(UInt8(clamping: entry.length - lengths.minimum))
    let (stride, rest) = (index / FuzzyColumns.stride, index % FuzzyColumns.stride)
    let firstCount = stride * columns.rowCount * FuzzyColumns.stride + rest
    escapes.removeAll(keepingCapacity: true)
    var (digits, weight) = (0, 1)
    let last = FuzzyBlock.streamCount - 1
    let wholeByte = (0..<FuzzyBlock.classesPerByte).reduce(1) { weight, _ in
      weight * FuzzyAlphabet.classCount
    }
    texts.forEachScalar(of: entry) { scalar in
      let rank = Int(ranks[Int(scalar)])
      let symbol = FuzzyAlphabet.symbol(ofRank: rank)
      let symbolClass = Int(classes[Int(symbol)])
      streams[symbolClass].append(symbol)
      let column = columnOfSymbol[Int(symbol)]
      let place = firstCount + column.offset
      if rows[place] & column.limit < column.limit { rows[place] += column.one }
      digits += symbolClass * weight
      weight *= FuzzyAlphabet.classCount
      if weight == wholeByte {
        streams[last].append(UInt8(digits))
        (digits, weight) = (0, 1)
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
    if weight > 1 { streams[last].append(UInt8(digits)) }
    streams[last] += escapes
    index += 1
  }

  /// The block for a place in the file, and its bytes.
  func finish(at offset: Int) -> (FuzzyBlock, [UInt8]) {
    let isWide = streams.contains { $0.count > UInt16.max }
    var offsetBytes: [UInt8] = []
    for (stream, offsets) in zip(streams, offsets) {
      for offset in offsets + [stream.count] {
        if isWide {
          offsetBytes.append(half: UInt32(truncatingIfNeeded: offset))
        } else {
          offsetBytes.append(quarter: UInt16(offset))
        }
      }
    }
    var bytes = rows + excesses + ids
    var start = bytes.count + 4 * (streams.count + 1) + offsetBytes.count
    bytes.append(half: UInt32(truncatingIfNeeded: start))
    for stream in streams {
      start += stream.count
      bytes.append(half: UInt32(truncatingIfNeeded: start))
    }
    bytes += offsetBytes
    for stream in streams { bytes += stream }
    bytes += repeatElement(0, count: -bytes.count & (FuzzyColumns.stride - 1))
    let block = FuzzyBlock(
      offset: offset,
      byteCount: bytes.count,
      checksum: BlockChecksum.of(bytes),
      smallestID: smallestID,
      textCount: textCount,
      lengths: lengths,
      idWidth: idWidth,
      offsetWidth: isWide ? 4 : 2
    )
    return (block, bytes)
  }
}
