import Synchronization

/// One file of an index, open for reading.
///
/// Opening reads the trailer and the tables. A block is checked when it is first used.
final class FuzzySegment: Sendable {
  let trailer: FuzzyTrailer
  let tables: FuzzyTables
  let symbols: FuzzySymbols
  private let file: MappedFile
  private let sound: Mutex<[Bool]>

  init(path: String) throws(FuzzyIndexFailure) {
    guard let file = MappedFile(path: path) else { throw .missing }
    self.file = file
    (trailer, tables) = try file.withBytes { bytes throws(FuzzyIndexFailure) in
      let trailer = try FuzzyTrailer(of: bytes)
      let end = trailer.tablesOffset
      let tables = bytes.extracting(end..<end + trailer.tablesSize)
      return (trailer, try FuzzyTables(tables, end: end))
    }
    symbols = FuzzySymbols(tables.alphabet)
    sound = Mutex(Array(repeating: false, count: tables.blocks.count))
  }

  /// Hands the bytes to `body`, and a reader that lets none but sound blocks be read.
  func read<Result>(
    _ body: (RawSpan, inout SoundBlocks) throws(FuzzyIndexFailure) -> Result
  ) throws(FuzzyIndexFailure) -> Result {
    var blocks = SoundBlocks(isSound: sound.withLock { $0 }, blocks: tables.blocks)
    let result = try file.withBytes { bytes throws(FuzzyIndexFailure) in
      try body(bytes, &blocks)
    }
    if blocks.hasNew {
      let found = blocks.isSound
      sound.withLock { known in
        for index in known.indices where found[index] { known[index] = true }
      }
    }
    return result
  }
}

extension FuzzySegment {
  /// Adds the texts whose ids `isKept` passes.
  func copyTexts(
    into texts: inout FuzzyTexts,
    where isKept: (Int64) -> Bool
  ) throws(FuzzyIndexFailure) {
    var copied = texts
    try read { bytes, blocks throws(FuzzyIndexFailure) in
      for number in blocks.blocks.indices {
        let block = try blocks.block(number, in: bytes)
        for index in 0..<block.textCount {
          let id = block.id(of: index, in: bytes)
          guard isKept(id) else { continue }
          let record = block.record(of: index, in: bytes)
          guard let scalars = record.scalars(tables.alphabet, in: bytes) else {
            throw .damaged
          }
          copied.add(id: id, scalars: scalars)
        }
      }
    }
    texts = copied
  }
}

/// The blocks of a segment, each checked before it is handed out for the first time.
struct SoundBlocks {
  fileprivate private(set) var isSound: [Bool]
  fileprivate private(set) var hasNew = false
  let blocks: [FuzzyBlock]

  fileprivate init(isSound: [Bool], blocks: [FuzzyBlock]) {
    (self.isSound, self.blocks) = (isSound, blocks)
  }

  /// The block at an index.
  mutating func block(_ index: Int, in bytes: RawSpan) throws(FuzzyIndexFailure) -> FuzzyBlock {
    let block = blocks[index]
    if !isSound[index] {
      guard block.isSound(in: bytes) else { throw .damaged }
      isSound[index] = true
      hasNew = true
    }
    return block
  }
}
