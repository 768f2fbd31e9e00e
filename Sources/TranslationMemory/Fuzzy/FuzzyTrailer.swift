/// The end of a segment's file: what it is, and where its tables lie.
///
/// The file begins with the signature, then come the blocks, the tables and this trailer, so that it can be
/// written in one go. All integers have their lowest byte first.
struct FuzzyTrailer: Sendable, Hashable {
  /// "DIGLOTFZ" and the version of the format; a file with another one is made anew.
  ///
  /// As long as a stride of texts, so that no column of letter counts lies in two lines of the cache.
  static let signature: [UInt8] =
    Array("DIGLOTFZ".utf8) + [2] + Array(repeating: 0, count: FuzzyColumns.stride - 9)
  static let byteCount = 64 + signature.count

  /// The mark that the caller gave the texts.
  var mark: Int64
  /// The identity of the segment that this one adds to; 0 for a base.
  var base: UInt64
  var textCount: Int
  var largestID: Int64
  /// The checksum of the tables, which in turn have the checksums of the blocks.
  var tablesChecksum: UInt64
  var tablesOffset: Int
  var tablesSize: Int

  /// What tells the segment from every other: the checksum of the trailer.
  var identity: UInt64 { BlockChecksum.of(fields) }

  /// Encodes the trailer: the fields, the signature again, and a checksum over both.
  var encoded: [UInt8] {
    var bytes = fields
    bytes.append(word: BlockChecksum.of(bytes))
    return bytes
  }

  private var fields: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(word: UInt64(bitPattern: mark))
    bytes.append(word: base)
    bytes.append(word: UInt64(textCount))
    bytes.append(word: UInt64(bitPattern: largestID))
    bytes.append(word: tablesChecksum)
    bytes.append(word: UInt64(tablesOffset))
    bytes.append(word: UInt64(tablesSize))
    bytes += Self.signature
    return bytes
  }

  init(
    mark: Int64,
    base: UInt64,
    textCount: Int,
    largestID: Int64,
    tables: [UInt8],
    tablesOffset: Int
  ) {
    (self.mark, self.base, self.textCount) = (mark, base, textCount)
    (self.largestID, self.tablesOffset) = (largestID, tablesOffset)
    tablesSize = tables.count
    tablesChecksum = BlockChecksum.of(tables)
  }

  /// Reads the trailer and checks the tables by it.
  init(of file: RawSpan) throws(FuzzyIndexFailure) {
    let start = file.byteCount - Self.byteCount
    guard start >= Self.signature.count else { throw .damaged }
    let trailer = file.extracting(start..<file.byteCount)
    let signature = start + Self.byteCount - 8 - Self.signature.count
    let isKnown = Self.signature.indices.allSatisfy {
      file.byte(at: $0) == Self.signature[$0] && file.byte(at: signature + $0) == Self.signature[$0]
    }
    guard isKnown else { throw .damaged }
    guard
      BlockChecksum.of(trailer.extracting(0..<Self.byteCount - 8))
        == trailer.word(at: Self.byteCount - 8),
      let textCount = Int(exactly: trailer.word(at: 16)),
      let tablesOffset = Int(exactly: trailer.word(at: 40)),
      let tablesSize = Int(exactly: trailer.word(at: 48)),
      tablesSize <= start, tablesOffset == start - tablesSize, tablesOffset >= Self.signature.count
    else { throw .damaged }
    mark = Int64(bitPattern: trailer.word(at: 0))
    base = trailer.word(at: 8)
    self.textCount = textCount
    largestID = Int64(bitPattern: trailer.word(at: 24))
    tablesChecksum = trailer.word(at: 32)
    (self.tablesOffset, self.tablesSize) = (tablesOffset, tablesSize)
    guard BlockChecksum.of(file.extracting(tablesOffset..<start)) == tablesChecksum else {
      throw .damaged
    }
  }
}

extension [UInt8] {
  /// Adds two bytes, the lower first.
  mutating func append(quarter: UInt16) {
    append(UInt8(truncatingIfNeeded: quarter))
    append(UInt8(truncatingIfNeeded: quarter >> 8))
  }

  /// Adds four bytes, the lowest first.
  mutating func append(half: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: half >> shift))
    }
  }

  /// Adds eight bytes, the lowest first.
  mutating func append(word: UInt64) {
    append(half: UInt32(truncatingIfNeeded: word))
    append(half: UInt32(truncatingIfNeeded: word >> 32))
  }
}
