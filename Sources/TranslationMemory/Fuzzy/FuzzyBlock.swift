/// Where one block of a segment lies, and how it is laid out.
///
/// A block holds texts of about one length, sorted by length and then id:
///
/// - the columns of letter counts, each padded to a whole stride;
/// - the ids, less the block's smallest, in 4 or 8 bytes each;
/// - an entry for each text: where its rare symbols start after those of the first text and where its
///   frequent ones do, in 4 bytes each, and how many symbols it has of class 0, 1, 2 and 3, in a byte each (in 4
///   bytes each in a block with texts over 255 scalars);
/// - the rare symbols of all texts: for each those of class 0 in their order, then those of class 1;
/// - the frequent symbols of all texts: for each those of class 2, then those of class 3, then for every
///   scalar its class in two bits, then for each shared symbol its rank beyond the last that has
///   its own, as LEB128;
/// - 8 bytes of padding, so that symbols can be read in words.
///
/// Most texts that are looked at are told apart by their rare symbols, which so lie close together.
struct FuzzyBlock: Sendable, Hashable {
  /// How many bytes the block takes in the table.
  static let entrySize = 52
  static let padding = 8

  let offset: Int
  let byteCount: Int
  let checksum: UInt64
  let smallestID: Int64
  let textCount: Int
  let minimumLength: Int
  let maximumLength: Int
  let idWidth: Int

  let columnCount: Int
  let columnLength: Int
  private let ids: Int
  private let entries: Int
  /// Where the rare symbols start, and where they end and the frequent ones start.
  private let rare: Int
  private let frequent: Int
  /// How many rare symbols the texts have.
  var rareByteCount: Int { frequent - rare }

  /// Lays a block out.
  init(
    offset: Int,
    byteCount: Int,
    checksum: UInt64,
    smallestID: Int64,
    textCount: Int,
    lengths: (minimum: Int, maximum: Int),
    idWidth: Int,
    rareByteCount: Int
  ) {
    (self.offset, self.byteCount, self.checksum) = (offset, byteCount, checksum)
    (self.smallestID, self.textCount, self.idWidth) = (smallestID, textCount, idWidth)
    (minimumLength, maximumLength) = lengths
    columnCount = FuzzyColumns.count(maximumLength: maximumLength)
    columnLength =
      (textCount + FuzzyColumns.stride - 1) / FuzzyColumns.stride * FuzzyColumns.stride
    ids = offset + columnCount * columnLength
    entries = ids + idWidth * textCount
    rare = entries + (lengths.maximum > 255 ? 24 : 12) * textCount
    frequent = rare + rareByteCount
  }

  /// Whether the numbers can be right, so that all but the records lies inside the block.
  var isPlausible: Bool {
    minimumLength <= maximumLength && (idWidth == 4 || idWidth == 8)
      && (1...FuzzySegmentWriter.textsPerBlock).contains(textCount) && frequent <= end
  }

  /// Where the records end.
  var end: Int { offset + byteCount - Self.padding }

  /// The id of a text.
  func id(of index: Int, in bytes: RawSpan) -> Int64 {
    let difference =
      idWidth == 4 ? UInt64(bytes.half(at: ids + 4 * index)) : bytes.word(at: ids + 8 * index)
    return smallestID &+ Int64(bitPattern: difference)
  }

  /// The record of a text.
  @inline(__always)
  func record(of index: Int, in bytes: RawSpan) -> FuzzyRecord {
    let isWide = maximumLength > 255
    let entry = entries + (isWide ? 24 : 12) * index
    let starts = bytes.word(at: entry)
    return FuzzyRecord(
      rare: rare + Int(UInt32(truncatingIfNeeded: starts)),
      frequent: frequent + Int(starts >> 32),
      countsAt: entry + 8,
      isWide: isWide,
      in: bytes
    )
  }

  /// Whether the block is as it was written, and all its records lie inside it.
  func isSound(in bytes: RawSpan) -> Bool {
    guard BlockChecksum.of(bytes.extracting(offset..<offset + byteCount)) == checksum else {
      return false
    }
    return (0..<textCount).allSatisfy { index in
      let record = record(of: index, in: bytes)
      return record.rareEnd <= frequent && record.selectors + (record.length + 3) / 4 <= end
        && (minimumLength...maximumLength).contains(record.length)
    }
  }
}
