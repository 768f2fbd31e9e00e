import Diagnostics
import Foundation
import Testing

@testable import Workspace

@Suite("ByteSource")
struct ByteSourceTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ name: String) throws -> [UInt8] {
    var source = try ByteSource(folder(name))
    var bytes: [UInt8] = []
    while let chunk = try source.next() {
      #expect(!chunk.isEmpty && chunk.count <= ByteSource.chunkSize)
      bytes += chunk
    }
    #expect(try source.next() == nil)
    #expect(source.bytesRead == source.byteCount)
    return bytes
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: folder(name)))
  }

  private func message(_ body: () throws -> Void) -> String {
    guard let error = #expect(throws: InputError.self, performing: body) else { return "" }
    return error.description.replacing(folder.path, with: "")
  }

  private static func bytes(_ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 9) }
  }

  @Test("gives what a file holds", arguments: [0, 1, 2, 65_535, 65_536, 65_537, 300_000])
  func plain(_ size: Int) throws {
    try write("a", Self.bytes(size))
    #expect(try read("a") == Self.bytes(size))
  }

  @Test("unpacks gzip whatever the file is called", arguments: [0, 1, 65_536, 300_000])
  func packed(_ size: Int) throws {
    try write("a", Self.bytes(size))
    try write("b", Array(TemporaryFolder.run(["gzip", "-9", "-c", folder("a")])))
    #expect(try read("b") == Self.bytes(size))
    try TemporaryFolder.run(["sh", "-c", "cat b b > c"], in: folder.path)
    #expect(try read("c") == Self.bytes(size) + Self.bytes(size))
  }

  @Test("is a function too, that reads on where it stopped")
  func chunks() throws {
    try FileWriter.write(Self.bytes(200_000), to: folder("a.gz"), options: .gzip)
    let next = try ByteSource(folder("a.gz")).chunks()
    var bytes: [UInt8] = []
    while let chunk = try next() { bytes += chunk }
    #expect(bytes == Self.bytes(200_000))
  }

  @Test("reads pipes, byte by byte if need be")
  func pipes() throws {
    try FileWriter.write(Self.bytes(1_000), to: folder("a.gz"), options: .gzip)
    let packed = try Data(contentsOf: URL(filePath: folder("a.gz")))
    for content in [packed, Data([0x1F]), Data("text".utf8), Data()] {
      let pipe = Pipe()
      Thread.detachNewThread {
        for byte in content { try? pipe.fileHandleForWriting.write(contentsOf: Data([byte])) }
        try? pipe.fileHandleForWriting.close()
      }
      var source = try ByteSource("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
      #expect(source.byteCount == nil)
      var bytes: [UInt8] = []
      while let chunk = try source.next() { bytes += chunk }
      #expect(bytes == (content == packed ? Self.bytes(1_000) : Array(content)))
    }
  }

  @Test("names the file where something is wrong, and says what to do")
  func errors() throws {
    #expect(
      message { _ = try ByteSource(folder("none")) }
        == "/none: error: no such file or folder; check the path"
    )
    #expect(
      message { _ = try ByteSource(folder.path) }
        == ": error: is a folder, not a file; name a file in it"
    )
    try FileWriter.write(Self.bytes(100_000), to: folder("a.gz"), options: .gzip)
    let packed = Array(try Data(contentsOf: URL(filePath: folder("a.gz"))))
    try write("cut.gz", Array(packed.dropLast(1)))
    #expect(
      message { _ = try read("cut.gz") }
        == "/cut.gz: error: the compressed data is cut off; fetch the file again, or compress it again"
    )
    var damaged = packed
    damaged[packed.count - 5] ^= 1
    try write("bad.gz", damaged)
    #expect(
      message { _ = try read("bad.gz") }.contains("error: the compressed data is damaged; fetch")
    )
    try write("more.gz", packed + Array("text".utf8))
    #expect(
      message { _ = try read("more.gz") }.contains("something else follows the compressed data")
    )
  }

  @Test("reads what is packed when written, and gzip does", arguments: [0, 1, 300_000, 1_000_000])
  func written(_ size: Int) throws {
    var sink = try FileSink(folder("a.gz"), options: .gzip)
    for start in stride(from: 0, to: size, by: 70_001) {
      try sink.write(Array(Self.bytes(size)[start..<min(size, start + 70_001)]))
    }
    #expect(try sink.commit() == .written)
    #expect(try read("a.gz") == Self.bytes(size))
    #expect(Array(try TemporaryFolder.run(["gzip", "-dc", folder("a.gz")])) == Self.bytes(size))
    let options: FileWriter.Options = [.gzip, .keepEqual]
    #expect(
      try FileWriter.write(Self.bytes(size), to: folder("a.gz"), options: options) == .unchanged
    )
    #expect(
      try FileWriter.write(Self.bytes(size + 1), to: folder("a.gz"), options: options) == .written
    )
  }

  @Test("leaves nothing of a packed file that is not finished")
  func unfinished() throws {
    func begin() throws {
      var sink = try FileSink(folder("a.gz"), options: .gzip)
      try sink.write(Self.bytes(1_000_000))
    }
    try begin()
    #expect(try folder.names().isEmpty)
  }
}
