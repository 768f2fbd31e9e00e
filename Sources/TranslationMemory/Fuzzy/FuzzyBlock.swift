/// Where one block of a segment lies, and how it is laid out.
///
/// A block holds texts of about one length, sorted by how many scalars of class 0 they have, so that those that
/// are compared side by side take about as many steps:
///
/// - for each stride of texts, the last one padded, the rows of letter counts, see `FuzzyColumns`;
/// - for each text its length, less the block's least, 255 for that and more;
/// - the ids, less the block's smallest, in 4 or 8 bytes each;
/// - where each stream starts and the last one ends, less the block's offset, in 4 bytes each;
/// - the offsets of each stream, see `FuzzyStream`;
/// - a stream for each class, of the symbols that the texts have of it in their order;
/// - a stream of the rest: for every scalar of the text its class, three to a byte as digits of a number, then
///   for each shared symbol its rank beyond the last that has its own, as LEB128;
/// - padding to a whole stride, so that the next block starts where a line of the cache does.
///
/// Most texts that are looked at are told apart by one or two classes, so these lie close together.
struct FuzzyBlock: Sendable, Hashable {
  /// How many bytes the block takes in the table.
  static let entrySize = 52
  static let streamCount = FuzzyAlphabet.classCount + 1
  /// How many scalars have their classes told in one byte.
  static let classesPerByte = 3

  let offset: Int
  let byteCount: Int
  let checksum: UInt64
  let smallestID: Int64
  let textCount: Int
  let minimumLength: Int
  let maximumLength: Int
  let idWidth: Int
  let offsetWidth: Int

  /// Which columns of all the block has.
  let columnsIndex: Int
  let columns: FuzzyColumns
  let strideCount: Int
  private let excesses: Int
  private let ids: Int
  private let streamStarts: Int
  private let streamOffsets: Int
  private let streams: Int

  /// Lays a block out.
  init(
    offset: Int,
    byteCount: Int,
    checksum: UInt64,
    smallestID: Int64,
    textCount: Int,
    lengths: (minimum: Int, maximum: Int),
    idWidth: Int,
    offsetWidth: Int
  ) {
    (self.offset, self.byteCount, self.checksum) = (offset, byteCount, checksum)
    (self.smallestID, self.textCount) = (smallestID, textCount)
    (self.idWidth, self.offsetWidth) = (idWidth, offsetWidth)
    (minimumLength, maximumLength) = lengths
    columnsIndex = FuzzyColumns.index(maximumLength: lengths.maximum)
    columns = FuzzyColumns.all[columnsIndex]
    strideCount = (textCount + FuzzyColumns.stride - 1) / FuzzyColumns.stride
    excesses = offset + strideCount * columns.rowCount * FuzzyColumns.stride
    ids = excesses + textCount
    streamStarts = ids + idWidth * textCount
    streamOffsets = streamStarts + 4 * (Self.streamCount + 1)
    streams = streamOffsets + offsetWidth * Self.streamCount * (textCount + 1)
  }

  /// Whether the numbers can be right, so that all but the streams lies inside the block.
  var isPlausible: Bool {
    minimumLength <= maximumLength && (idWidth == 4 || idWidth == 8)
      && (offsetWidth == 2 || offsetWidth == 4)
      && (1...FuzzySegmentWriter.textsPerBlock).contains(textCount) && streams <= end
  }

  /// Where the streams end.
  private var end: Int { offset + byteCount }

  /// The id of a text.
  func id(of index: Int, in bytes: RawSpan) -> Int64 {
    let difference =
      idWidth == 4 ? UInt64(bytes.half(at: ids + 4 * index)) : bytes.word(at: ids + 8 * index)
    return smallestID &+ Int64(bitPattern: difference)
  }

  /// Where the rows of a stride of texts are.
  func rows(ofStride number: Int) -> Range<Int> {
    let size = columns.rowCount * FuzzyColumns.stride
    return offset + number * size..<offset + (number + 1) * size
  }

  /// How much longer a text is than the shortest of the block, at most 255.
  @inline(__always)
  func excess(of index: Int, in bytes: RawSpan) -> Int {
    Int(bytes.byte(at: excesses + index))
  }

  /// The stream of a class, or that of the rest.
  func stream(_ number: Int, in bytes: RawSpan) -> FuzzyStream {
    FuzzyStream(
      start: start(ofStream: number, in: bytes),
      offsets: streamOffsets + offsetWidth * number * (textCount + 1),
      isWide: offsetWidth == 4
    )
  }

  private func start(ofStream number: Int, in bytes: RawSpan) -> Int {
    offset + Int(bytes.half(at: streamStarts + 4 * number))
  }

  /// The record of a text.
  func record(of index: Int, in bytes: RawSpan) -> FuzzyRecord {
    FuzzyRecord((0..<Self.streamCount).map { stream($0, in: bytes).range(of: index, in: bytes) })
  }

  /// Whether the block is as it was written, and all its records lie inside it.
  func isSound(in bytes: RawSpan) -> Bool {
    guard BlockChecksum.of(bytes.extracting(offset..<offset + byteCount)) == checksum else {
      return false
    }
    let starts = (0...Self.streamCount).map { start(ofStream: $0, in: bytes) }
    guard starts[0] >= streams, starts[Self.streamCount] <= end else { return false }
    return (0..<Self.streamCount).allSatisfy {
      stream($0, in: bytes).isSound(textCount: textCount, end: starts[$0 + 1], in: bytes)
    }
  }
}
