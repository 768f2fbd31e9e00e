import Diagnostics
import Workspace

/// Writes texts into one segment.
struct FuzzySegmentWriter {
  /// No block has more texts than this.
  static let textsPerBlock = 2048
  /// A block with fewer texts takes in other lengths.
  private static let leastTextsPerBlock = 128
  /// Nor are there more scalars in a block than this, other than in a single text.
  private static let scalarsPerBlock = 1 << 20

  private let texts: FuzzyTexts
  private let alphabet: FuzzyAlphabet
  /// The rank of each scalar below the largest there is.
  private let ranks: [UInt32]
  /// The class of each such scalar.
  private let classes: [UInt8]

  init(_ texts: FuzzyTexts) {
    self.texts = texts
    alphabet = FuzzyAlphabet(counts: texts.scalarCounts())
    var ranks = [UInt32](repeating: 0, count: Int(alphabet.scalars.max() ?? 0) + 1)
    for (rank, scalar) in alphabet.scalars.enumerated() { ranks[Int(scalar)] = UInt32(rank) }
    self.ranks = ranks
    classes = ranks.map { [alphabet] in
      UInt8(alphabet.symbolClass(FuzzyAlphabet.symbol(ofRank: Int($0))))
    }
  }

  /// Writes the file whole or not at all.
  ///
  /// - Parameters:
  ///   - path: where the file is to stand.
  ///   - mark: what the state of the memory is known by.
  ///   - base: the identity of the segment that this one adds to; 0 for a base.
  ///   - removed: the ids of texts of the base that are there no more, ascending.
  /// - Throws: an error when nothing can be written there.
  func write(
    to path: String,
    mark: Int64,
    base: UInt64 = 0,
    removed: [Int64] = []
  ) throws(InputError) {
    var sink = try FileSink(path)
    try sink.write(FuzzyTrailer.signature)
    var end = FuzzyTrailer.signature.count
    var blocks: [FuzzyBlock] = []
    let order = texts.entries.sorted { ($0.length, $0.id) < ($1.length, $1.id) }
    var rest = order[...]
    while !rest.isEmpty {
      let entries = Self.takeBlock(from: &rest)
      var encoder = FuzzyBlockEncoder(alphabet, entries)
      for entry in sortedByClasses(entries) { encoder.add(texts, entry, ranks) }
      let (block, bytes) = encoder.finish(at: end)
      try sink.write(bytes)
      end += bytes.count
      blocks.append(block)
    }
    let tables = FuzzyTables(alphabet: alphabet, blocks: blocks, removed: removed).encoded
    let trailer = FuzzyTrailer(
      mark: mark,
      base: base,
      textCount: texts.entries.count,
      largestID: texts.entries.map(\.id).max() ?? .min,
      tables: tables,
      tablesOffset: end
    )
    try sink.write(tables)
    try sink.write(trailer.encoded)
    try sink.commit()
  }

  /// The texts of a block in their order: by how many scalars they have of class 0, then 1, and so on.
  private func sortedByClasses(
    _ entries: ArraySlice<FuzzyTexts.Entry>
  ) -> [FuzzyTexts.Entry] {
    let counted = entries.map { entry in
      var counts = [Int](repeating: 0, count: FuzzyAlphabet.classCount)
      texts.forEachScalar(of: entry) { counts[Int(classes[Int($0)])] += 1 }
      return (entry: entry, counts: counts)
    }
    return counted.sorted {
      $0.counts == $1.counts
        ? $0.entry.id < $1.entry.id : $0.counts.lexicographicallyPrecedes($1.counts)
    }.map(\.entry)
  }

  /// Takes the texts of one block: as many as are of about one length.
  private static func takeBlock(
    from rest: inout ArraySlice<FuzzyTexts.Entry>
  ) -> ArraySlice<FuzzyTexts.Entry> {
    let shortest = rest.first?.length ?? 0
    let longest = shortest + shortest / 16 + 1
    let enough = rest.startIndex + leastTextsPerBlock
    let limit = min(rest.startIndex + textsPerBlock, rest.endIndex)
    var end = rest.startIndex
    var scalars = 0
    while end < limit, rest[end].length <= longest || end < enough {
      scalars += rest[end].length
      if scalars > scalarsPerBlock, end > rest.startIndex { break }
      end += 1
    }
    defer { rest = rest[end...] }
    return rest[..<end]
  }
}
