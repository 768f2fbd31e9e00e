import Foundation
import Testing

@testable import Gzip

@Suite("Gzip")
struct GzipTests {
  private static func bytes(_ count: Int, seed: UInt64 = 1, isRandom: Bool = true) -> [UInt8] {
    var state = seed
    return (0..<count).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return isRandom ? UInt8(truncatingIfNeeded: state >> 40) : UInt8(index % 7 + 0x61)
    }
  }

  private static func packed(_ bytes: [UInt8], pieces: Int = 50_000) throws -> [UInt8] {
    var writer = try GzipWriter()
    var result: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      result += try writer.write(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
    }
    return try result + writer.finish()
  }

  private static func unpacked(_ bytes: [UInt8], pieces: Int = 50_000) throws -> [UInt8] {
    var reader = try GzipReader()
    var result: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      reader.feed(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
      while let chunk = try reader.next() {
        #expect(!chunk.isEmpty && chunk.count <= GzipReader.chunkSize)
        result += chunk
      }
    }
    try reader.finish()
    return result
  }

  /// Runs gzip with arguments on some input.
  private static func gzip(_ arguments: [String], _ input: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "diglot-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "input.gz")
    try Data(input).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip"] + arguments + ["-c", file.path()]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(data)
  }

  static let sizes = [0, 1, 2, 17, 65_535, 65_536, 65_537, 700_000]

  @Test("reads what it writes, whatever the size of the pieces", arguments: sizes, [true, false])
  func roundTrip(_ size: Int, isRandom: Bool) throws {
    let bytes = Self.bytes(size, isRandom: isRandom)
    for pieces in [size < 100 ? 1 : 333, 50_000, 1 << 20] {
      let packed = try Self.packed(bytes, pieces: pieces)
      #expect(try Self.unpacked(packed, pieces: pieces) == bytes)
      #expect(packed == (try Self.packed(bytes)))
    }
  }

  @Test("holds neither a name nor a time")
  func header() throws {
    let packed = try Self.packed([0x61])
    #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(GzipReader.isGzip(packed))
    #expect(
      !GzipReader.isGzip([0x1F]) && !GzipReader.isGzip([]) && !GzipReader.isGzip([0x8B, 0x1F])
    )
  }

  @Test("agrees with gzip both ways", arguments: sizes)
  func command(_ size: Int) throws {
    let bytes = Self.bytes(size, isRandom: size % 2 == 0)
    #expect(try Self.gzip(["-d"], Self.packed(bytes)) == bytes)
    for level in ["-1", "-9"] {
      #expect(try Self.unpacked(Self.gzip([level], bytes), pieces: 1_000) == bytes)
    }
  }

  @Test("reads several members and padding", arguments: [1, 2, 7, 1 << 20])
  func members(_ pieces: Int) throws {
    let (a, b) = (Self.bytes(1_000), Self.bytes(70_000, isRandom: false))
    let both = try Self.packed(a) + Self.packed([]) + Self.packed(b)
    #expect(try Self.unpacked(both, pieces: pieces) == a + b)
    #expect(try Self.unpacked(both + [0, 0, 0, 0, 0], pieces: pieces) == a + b)
    for rest: [UInt8] in [[1], [0, 1], [0x1F], [0x1F, 0], Array("text".utf8), [0, 0x1F, 0x8B]] {
      #expect(throws: GzipFailure.trailingBytes) { try Self.unpacked(both + rest, pieces: pieces) }
    }
    #expect(throws: GzipFailure.truncated) {
      try Self.unpacked(both + [0x1F, 0x8B], pieces: pieces)
    }
  }

  @Test("tells data that is cut off at any byte")
  func truncated() throws {
    let packed = try Self.packed(Self.bytes(300, isRandom: false))
    for count in packed.indices {
      #expect(throws: GzipFailure.truncated) {
        try Self.unpacked(Array(packed.prefix(count)), pieces: 7)
      }
    }
  }

  @Test("tells damage of any bit, but for those that mean nothing")
  func damaged() throws {
    let bytes = Self.bytes(500)
    let packed = try Self.packed(bytes)
    var told = 0
    for index in packed.indices {
      for bit in 0..<8 {
        var copy = packed
        copy[index] ^= 1 << UInt8(bit)
        do {
          let read = try Self.unpacked(copy)
          #expect(read == bytes)
        } catch {
          #expect(error is GzipFailure)
          told += 1
        }
      }
    }
    #expect(told > (packed.count - 12) * 8)
    #expect(throws: GzipFailure.damaged) { try Self.unpacked(Array("no gzip at all".utf8)) }
  }

  @Test("unpacks a thousandfold in small chunks")
  func bomb() throws {
    let packed = try Self.packed([UInt8](repeating: 0x61, count: 20_000_000))
    #expect(packed.count < 30_000)
    var reader = try GzipReader()
    reader.feed(packed)
    var count = 0
    while let chunk = try reader.next() {
      #expect(chunk.count <= GzipReader.chunkSize)
      count += chunk.count
    }
    try reader.finish()
    #expect(count == 20_000_000)
  }

  @Test(
    "failures have words",
    arguments: [
      GzipFailure.truncated, .damaged, .trailingBytes, .outOfMemory,
    ]
  )
  func words(_ failure: GzipFailure) {
    #expect(!failure.description.isEmpty && !failure.advice.hasSuffix("."))
  }
}
