import FoundationEssentials
import Testing

@testable import TranslationMemory

@Suite("Damaged fuzzy indexes")
struct FuzzyFileTests {
  private static func model() -> FuzzyModel {
    var samples = FuzzySamples(seed: 11)
    var model = FuzzyModel()
    for id in 0..<120 {
      let alphabet = id.isMultiple(of: 3) ? FuzzySamples.chinese : FuzzySamples.english
      model.texts[Int64(id)] = samples.text(alphabet, length: 5 + id % 70)
    }
    return model
  }

  /// Opens the index and looks texts up; what it tells must be right, or it must fail.
  private func expectFailureOrTruth(_ path: String, _ model: FuzzyModel) {
    do throws(FuzzyIndexFailure) {
      let index = try FuzzyIndex.open(path: path)
      for id: Int64 in [0, 1, 60, 119] {
        let query = String((model.texts[id] ?? "").dropLast(2))
        let found = try index.matches(of: query, atLeast: 60, limit: 3)
        #expect(found == model.matches(of: query, atLeast: 60, limit: 3))
      }
    } catch {
      #expect(error == .damaged)
    }
  }

  @Test("A file that is missing, empty or no index is told apart")
  func noIndex() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FuzzyIndexFailure.missing) { try FuzzyIndex.open(path: folder.file("none")) }
    #expect(throws: FuzzyIndexFailure.missing) { try FuzzyIndex.open(path: folder.path) }
    #expect(throws: FuzzyIndexFailure.missing) { try FuzzyIndex.open(path: "a\u{0}b") }
    for count in [0, 1, 16, 95, 96, 4096] {
      let path = try folder.write([UInt8](repeating: 0x44, count: count), to: "other")
      #expect(throws: FuzzyIndexFailure.damaged) { try FuzzyIndex.open(path: path) }
    }
  }

  @Test("A byte changed in the signature, the tables or the trailer is noticed on opening")
  func everyByteOfTheTables() throws {
    let folder = try TemporaryFolder()
    let model = Self.model()
    let index = try model.index(at: folder.file("index"))
    let tables = index.base.trailer.tablesOffset
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.file("index"))))
    for offset in Array(0..<FuzzyTrailer.signature.count) + Array(tables..<bytes.count) {
      var damaged = bytes
      damaged[offset] ^= 1 << UInt8(offset % 8)
      let path = try folder.write(damaged, to: "damaged")
      #expect(throws: FuzzyIndexFailure.damaged) { try FuzzyIndex.open(path: path) }
    }
  }

  @Test("A byte changed in a block fails the lookup that reads it")
  func bytesOfBlocks() throws {
    let folder = try TemporaryFolder()
    let model = Self.model()
    let index = try model.index(at: folder.file("index"))
    let tables = index.base.trailer.tablesOffset
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.file("index"))))
    for offset in stride(from: FuzzyTrailer.signature.count, to: tables, by: 97) {
      var damaged = bytes
      damaged[offset] ^= 1 << UInt8(offset % 8)
      let path = try folder.write(damaged, to: "damaged")
      #expect(throws: FuzzyIndexFailure.damaged) {
        let index = try FuzzyIndex.open(path: path)
        _ = try index.matches(of: "text", atLeast: 0, limit: 1)
      }
    }
  }

  @Test("A file that is cut short or goes on is noticed")
  func truncation() throws {
    let folder = try TemporaryFolder()
    _ = try Self.model().index(at: folder.file("index"))
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.file("index"))))
    for count in stride(from: 0, to: bytes.count, by: 211) {
      let path = try folder.write(bytes.prefix(count), to: "short")
      #expect(throws: FuzzyIndexFailure.damaged) { try FuzzyIndex.open(path: path) }
    }
    let path = try folder.write(bytes + [0], to: "long")
    #expect(throws: FuzzyIndexFailure.damaged) { try FuzzyIndex.open(path: path) }
  }

  @Test("Chance damage gives a failure or the truth")
  func chance() throws {
    let folder = try TemporaryFolder()
    let model = Self.model()
    _ = try model.index(at: folder.file("index"))
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.file("index"))))
    var samples = FuzzySamples(seed: 5)
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0...samples.number(below: 20) {
        damaged[samples.number(below: bytes.count)] = UInt8(samples.number(below: 256))
      }
      expectFailureOrTruth(try folder.write(damaged, to: "damaged"), model)
    }
  }

  @Test("Tables and records that lie, with checksums that are right, end in a failure")
  func forged() throws {
    let folder = try TemporaryFolder()
    let index = try Self.model().index(at: folder.file("index"))
    let trailer = index.base.trailer
    let bytes = Array(try Data(contentsOf: URL(filePath: folder.file("index"))))
    var samples = FuzzySamples(seed: 9)
    for round in 0..<300 {
      var blocks = Array(bytes[..<trailer.tablesOffset])
      var tables = Array(bytes[trailer.tablesOffset..<trailer.tablesOffset + trailer.tablesSize])
      if round.isMultiple(of: 2) {
        tables[samples.number(below: tables.count)] = UInt8(samples.number(below: 256))
      } else {
        // A block whose checksum is made right again.
        blocks[64 + samples.number(below: blocks.count - 64)] = UInt8(samples.number(below: 256))
        tables =
          FuzzyTables(
            alphabet: index.base.tables.alphabet,
            blocks: index.base.tables.blocks.map { $0.resealed(blocks) },
            removed: []
          ).encoded
      }
      let forged = FuzzyTrailer(
        mark: 1,
        base: 0,
        textCount: trailer.textCount,
        largestID: trailer.largestID,
        tables: tables,
        tablesOffset: blocks.count
      )
      let path = try folder.write(blocks + tables + forged.encoded, to: "forged")
      // Only that nothing traps: what was made to look right may be believed.
      do throws(FuzzyIndexFailure) {
        let index = try FuzzyIndex.open(path: path)
        _ = try index.matches(of: "the text", atLeast: 0, limit: 3)
        _ = try index.matches(of: "一丁丂七丄丅", atLeast: 0, limit: 3)
      } catch {
        #expect(error == .damaged)
      }
    }
  }
}

extension FuzzyBlock {
  /// The block with the checksum of what `file` has in its place.
  fileprivate func resealed(_ file: [UInt8]) -> FuzzyBlock {
    FuzzyBlock(
      offset: offset,
      byteCount: byteCount,
      checksum: BlockChecksum.of(Array(file[offset..<offset + byteCount])),
      smallestID: smallestID,
      textCount: textCount,
      lengths: (minimumLength, maximumLength),
      idWidth: idWidth,
      offsetWidth: offsetWidth
    )
  }
}
