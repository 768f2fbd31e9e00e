import Diagnostics
import Foundation
import Testing

@testable import Workspace

struct FileWriterTests {
  struct Interruption: Error {}

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func message(_ body: () throws -> Void) -> String {
    guard let error = #expect(throws: InputError.self, performing: body) else { return "" }
    return error.description.replacing(folder.path, with: "")
  }

  private func permissions(_ name: String) throws -> UInt16 {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder(name))
    return UInt16((attributes[.posixPermissions] as? NSNumber)?.uint16Value ?? 0)
  }

  @Test(arguments: [0, 5, 262_143, 262_144, 1_000_000])
  func writesWhatItIsGiven(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 11) }
    #expect(try FileWriter.write(bytes, to: folder("a.csv")) == .written)
    #expect(try FileReader.read(folder("a.csv")) == bytes)
    #expect(try folder.names() == ["a.csv"])
  }

  @Test(arguments: [1, 7, 1000])
  func streamsWhatItIsGiven(pieces: Int) throws {
    let piece = String(repeating: "line é\n", count: 300)
    try FileWriter.stream(folder("a.csv"), options: .synchronize) { sink in
      for number in 0..<pieces {
        if number.isMultiple(of: 2) {
          try sink.write(piece)
        } else {
          try sink.write(Array(piece.utf8))
        }
      }
    }
    #expect(try folder.content("a.csv") == String(repeating: piece, count: pieces))
    #expect(try folder.names() == ["a.csv"])
  }

  @Test func awaitsOtherWork() async throws {
    try await FileWriter.stream(folder("a.csv")) { sink in
      for word in ["one", "two"] {
        await Task.yield()
        try sink.write(word)
      }
    }
    #expect(try folder.content("a.csv") == "onetwo")
  }

  @Test func failureLeavesWhatWasThere() async throws {
    try folder.file("a.csv", "old")
    #expect(throws: Interruption.self) {
      try FileWriter.stream(folder("a.csv")) { sink in
        try sink.write([UInt8](repeating: 0x61, count: 600_000))
        throw Interruption()
      }
    }
    await #expect(throws: Interruption.self) {
      try await FileWriter.stream(folder("new.csv")) { sink in
        await Task.yield()
        try sink.write("new")
        throw Interruption()
      }
    }
    #expect(try folder.names() == ["a.csv"])
    #expect(try folder.content("a.csv") == "old")
  }

  @Test func keepsPermissions() throws {
    let path = try folder.file("a.sh", "old")
    try folder.permit("a.sh", 0o750)
    try FileWriter.write("new", to: path)
    #expect(try permissions("a.sh") == 0o750)
    #expect(try folder.content("a.sh") == "new")
  }

  @Test func leavesEqualContentAlone() throws {
    let path = try folder.file("a.html", "same")
    let before = try FileReader.stamp(of: path)
    #expect(try FileWriter.write("same", to: path, options: .keepEqual) == .unchanged)
    let streamed = try FileWriter.stream(path, options: .keepEqual) { try $0.write("same") }
    #expect(streamed == .unchanged)
    #expect(try FileReader.stamp(of: path) == before)
    #expect(try FileWriter.write("sane", to: path, options: .keepEqual) == .written)
    #expect(try FileWriter.stream(path, options: .keepEqual) { try $0.write("sand") } == .written)
    #expect(try folder.content("a.html") == "sand")
    #expect(try FileWriter.write("new", to: folder("b.html"), options: .keepEqual) == .written)
    #expect(try folder.names() == ["a.html", "b.html"])
  }

  @Test func followsLinks() throws {
    try folder.file("real/a.md", "old")
    try folder.link("link.md", to: "real/a.md")
    try folder.link("again.md", to: folder("link.md"))
    try FileWriter.write("new", to: folder("again.md"))
    #expect(try folder.content("real/a.md") == "new")
    try folder.link("dangling.md", to: "real/b.md")
    try FileWriter.write("made", to: folder("dangling.md"))
    #expect(try folder.content("real/b.md") == "made")
    for name in ["link.md", "again.md", "dangling.md"] {
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder(name)).hasSuffix(".md")
      )
    }
    #expect(try folder.names(in: "real") == ["a.md", "b.md"])
  }

  @Test func makesFoldersOnRequest() throws {
    #expect(
      message { try FileWriter.write("", to: folder("a/b/c.md")) }
        == "/a/b/c.md: error: the folder to write it into does not exist; create the folder first"
    )
    try FileWriter.write("text", to: folder("a//b/../b/c.md"), options: .createFolders)
    #expect(try folder.content("a/b/c.md") == "text")
    try FileWriter.write("text", to: folder("a/b/d.md"), options: .createFolders)
    #expect(
      message { try FileWriter.write("", to: folder("a/b/c.md/d.md"), options: .createFolders) }
        .hasSuffix("a part of the path is a file, not a folder; check the path")
    )
  }

  @Test func tellsWhatIsWrong() throws {
    try folder.folder("docs")
    try folder.link("loop", to: "loop")
    let isFolder =
      "error: is a folder, so no file can be written there; add a file name to the path"
    #expect(message { try FileWriter.write("", to: folder("docs")) } == "/docs: " + isFolder)
    #expect(message { try FileWriter.write("", to: folder("new/")) } == "/new/: " + isFolder)
    #expect(message { try FileWriter.write("", to: folder("loop")) }.contains("lead in a circle"))
    #expect(
      message { try FileWriter.write("x", to: "/dev/full") }
        == "/dev/full: error: the disk is full; free some space, then run again"
    )
    #expect(
      message { try FileWriter.write([UInt8](repeating: 1, count: 1 << 20), to: "/dev/full") }
        .contains("the disk is full")
    )
    #expect(try FileWriter.write("x", to: "/dev/null") == .written)
  }

  @Test func writesToPipes() throws {
    let pipe = Pipe()
    let path = "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
    try FileWriter.write("through", to: path)
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd() == Data("through".utf8))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func respectsPermissions() throws {
    let path = try folder.file("docs/a.md", "old")
    try folder.permit("docs/a.md", 0o444)
    #expect(message { try FileWriter.write("new", to: path) }.contains("permission denied"))
    try folder.permit("docs", 0o555)
    #expect(
      message { try FileWriter.write("", to: folder("docs/b.md")) }.contains("permission denied")
    )
    #expect(try folder.content("docs/a.md") == "old")
    try folder.permit("docs", 0o755)
  }
}

extension FileWriter {
  /// Writes what `body` hands to a sink, as those do that write piece by piece.
  @discardableResult
  fileprivate static func stream(
    _ path: String,
    options: Options = [],
    _ body: (inout FileSink) throws -> Void
  ) throws -> Outcome {
    var sink = try FileSink(path, options: options)
    try body(&sink)
    return try sink.commit()
  }

  /// Writes what `body` hands to a sink while it waits for other work.
  @discardableResult
  fileprivate static func stream(
    _ path: String,
    options: Options = [],
    _ body: (inout FileSink) async throws -> Void
  ) async throws -> Outcome {
    var sink = try FileSink(path, options: options)
    try await body(&sink)
    return try sink.commit()
  }
}
