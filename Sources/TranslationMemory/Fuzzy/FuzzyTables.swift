/// What a segment keeps in memory: its alphabet, where its blocks lie, and what it takes from its base.
struct FuzzyTables: Sendable {
  var alphabet: FuzzyAlphabet
  /// In the order of their lengths.
  var blocks: [FuzzyBlock]
  /// The ids of texts of the base that are there no more, ascending.
  var removed: [Int64]

  /// Encodes the tables.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(word: UInt64(alphabet.scalars.count))
    bytes.append(word: UInt64(blocks.count))
    bytes.append(word: UInt64(removed.count))
    bytes += alphabet.classEnds + repeatElement(0, count: 8 - alphabet.classEnds.count)
    for id in removed { bytes.append(word: UInt64(bitPattern: id)) }
    for block in blocks {
      bytes.append(word: UInt64(block.offset))
      bytes.append(word: UInt64(block.byteCount))
      bytes.append(word: block.checksum)
      bytes.append(word: UInt64(bitPattern: block.smallestID))
      bytes.append(half: UInt32(block.textCount))
      bytes.append(half: UInt32(block.minimumLength))
      bytes.append(half: UInt32(block.maximumLength))
      bytes.append(half: UInt32(block.idWidth))
      bytes.append(half: UInt32(block.offsetWidth))
    }
    for scalar in alphabet.scalars { bytes.append(half: scalar) }
    return bytes
  }

  init(alphabet: FuzzyAlphabet, blocks: [FuzzyBlock], removed: [Int64]) {
    (self.alphabet, self.blocks, self.removed) = (alphabet, blocks, removed)
  }

  /// Decodes the tables of a segment whose blocks lie before `end`.
  init(_ bytes: RawSpan, end: Int) throws(FuzzyIndexFailure) {
    let header = 32
    guard bytes.byteCount >= header,
      let scalarCount = Int(exactly: bytes.word(at: 0)),
      let blockCount = Int(exactly: bytes.word(at: 8)),
      let removedCount = Int(exactly: bytes.word(at: 16)),
      // None alone is larger than the whole, so that the sum below cannot overflow.
      max(scalarCount, blockCount, removedCount) <= bytes.byteCount,
      header + 8 * removedCount + FuzzyBlock.entrySize * blockCount + 4 * scalarCount
        == bytes.byteCount
    else { throw .damaged }
    removed = (0..<removedCount).map { Int64(bitPattern: bytes.word(at: header + 8 * $0)) }
    let entries = header + 8 * removedCount
    blocks = []
    for index in 0..<blockCount {
      guard let block = Self.block(bytes, at: entries + FuzzyBlock.entrySize * index, end: end)
      else { throw .damaged }
      blocks.append(block)
    }
    let scalars = entries + FuzzyBlock.entrySize * blockCount
    guard
      let alphabet = FuzzyAlphabet(
        scalars: (0..<scalarCount).map { bytes.half(at: scalars + 4 * $0) },
        classEnds: (24..<24 + FuzzyAlphabet.classCount - 1).map { bytes.byte(at: $0) }
      )
    else { throw .damaged }
    self.alphabet = alphabet
  }

  private static func block(_ bytes: RawSpan, at start: Int, end: Int) -> FuzzyBlock? {
    guard let offset = Int(exactly: bytes.word(at: start)), offset <= end,
      let byteCount = Int(exactly: bytes.word(at: start + 8)), byteCount <= end - offset
    else { return nil }
    let block = FuzzyBlock(
      offset: offset,
      byteCount: byteCount,
      checksum: bytes.word(at: start + 16),
      smallestID: Int64(bitPattern: bytes.word(at: start + 24)),
      textCount: Int(bytes.half(at: start + 32)),
      lengths: (Int(bytes.half(at: start + 36)), Int(bytes.half(at: start + 40))),
      idWidth: Int(bytes.half(at: start + 44)),
      offsetWidth: Int(bytes.half(at: start + 48))
    )
    return block.isPlausible ? block : nil
  }
}
