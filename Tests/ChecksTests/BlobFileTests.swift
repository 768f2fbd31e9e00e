import FoundationEssentials
import Testing
import Workspace

@testable import Checks

@Suite struct BlobFileTests {
  private static let key = ContentHash(of: Array("settings".utf8))

  private func written(_ blobs: [[UInt8]]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.path() + "/diglot-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = try BlobWriter(path, key: Self.key)
    for blob in blobs { try writer.write(blob, named: ContentHash(of: blob)) }
    try writer.commit()
    return try FileReader.read(path)
  }

  private static let blobs: [[UInt8]] = [
    [], Array("one".utf8), Array(repeating: 7, count: 1000), Array(0...255),
  ]

  @Test func givesBackWhatWasWritten() throws {
    let file = try #require(BlobFile(try written(Self.blobs), key: Self.key))
    #expect(file.count == Self.blobs.count)
    for blob in Self.blobs { #expect(file.blob(ContentHash(of: blob)) == blob) }
    #expect(file.blob(ContentHash(of: [1, 2, 3] as [UInt8])) == nil)
  }

  @Test func anotherKeyFindsNothing() throws {
    #expect(BlobFile(try written(Self.blobs), key: ContentHash(of: [UInt8]())) == nil)
  }

  @Test func aDamagedByteIsNeverTrusted() throws {
    let bytes = try written(Self.blobs)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      guard let file = BlobFile(damaged, key: Self.key) else { continue }
      for blob in Self.blobs {
        let read = file.blob(ContentHash(of: blob))
        #expect(read == nil || read == blob)
      }
    }
  }

  @Test func aFileCutShortIsNone() throws {
    let bytes = try written(Self.blobs)
    for count in stride(from: 0, to: bytes.count, by: 13) {
      #expect(BlobFile(Array(bytes.prefix(count)), key: Self.key) == nil)
    }
  }

  @Test func hashesTellContentsApart() {
    var seen: Set<ContentHash> = []
    for count in 0..<64 { seen.insert(ContentHash(of: Array(repeating: 0, count: count))) }
    for index in 0..<40 {
      var bytes = [UInt8](repeating: 9, count: 40)
      bytes[index] = 8
      seen.insert(ContentHash(of: bytes))
    }
    #expect(seen.count == 104)
  }
}
