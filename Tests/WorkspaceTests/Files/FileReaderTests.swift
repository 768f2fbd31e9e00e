import Diagnostics
import Foundation
import Testing

@testable import Workspace

struct FileReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func message(_ body: () throws -> Void) -> String {
    guard let error = #expect(throws: InputError.self, performing: body) else { return "" }
    return error.description.replacing(folder.path, with: "")
  }

  @Test(arguments: [0, 1, 8191, 65_536, 65_537, 300_000])
  func readsWhatIsThere(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try Data(bytes).write(to: URL(filePath: folder("a.md")))
    let contents = try FileReader.contents(of: folder("a.md"))
    #expect(contents.bytes == bytes)
    #expect(contents.stamp.size == size)
    #expect(contents.stamp == (try FileReader.stamp(of: folder("a.md"))))
    #expect(try FileReader.read(folder("a.md")) == bytes)
  }

  @Test func stampsTellStatesApart() throws {
    let path = try folder.file("a.md", "one")
    let before = try FileReader.stamp(of: path)
    try folder.file("a.md", "three")
    #expect(try FileReader.stamp(of: path) != before)
  }

  @Test(arguments: [10, 200_000])
  func readsPipes(size: Int) throws {
    let pipe = Pipe()
    let text = String(repeating: "x", count: size)
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    Thread.detachNewThread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try? pipe.fileHandleForWriting.close()
    }
    #expect(try FileReader.read(path) == Array(text.utf8))
  }

  @Test func readsFilesThatDoNotTellTheirSize() throws {
    #expect(try !FileReader.read("/proc/self/status").isEmpty)
  }

  @Test func tellsWhatIsWrong() throws {
    try folder.file("large.md", String(repeating: "x", count: 11))
    try folder.file("zero.md", "a\0b")
    try folder.link("loop", to: "loop")
    let missing = ": error: no such file or folder; check the path"
    #expect(message { _ = try FileReader.read(folder("none.md")) } == "/none.md" + missing)
    #expect(
      message { _ = try FileReader.read(folder("zero.md") + "\0x") } == "/zero.md␀x" + missing
    )
    #expect(message { _ = try FileReader.read("") } == "''" + missing)
    #expect(
      message { _ = try FileReader.read(folder("")) }
        == "/: error: is a folder, not a file; name a file in it"
    )
    #expect(
      message { _ = try FileReader.read(folder("large.md"), limit: 10) }
        == "/large.md: error: is 11 bytes; files over 10 bytes are not read; split it"
    )
    #expect(
      message { _ = try FileReader.read("/dev/zero", limit: 3 << 20) }
        == "/dev/zero: error: is larger than 3 MB, the most that is read; split it"
    )
    #expect(
      message { _ = try FileReader.read(folder("loop")) }
        == "/loop: error: its symbolic links lead in a circle; mend or remove the link"
    )
    #expect(
      message { _ = try FileReader.read(folder("zero.md") + "/a.md") }
        == "/zero.md/a.md: error: a part of the path is a file, not a folder; check the path"
    )
  }

  @Test func tellsTheSizeOfLargeFiles() throws {
    let path = try folder.file("large.md", "")
    try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 200 << 20)
    #expect(
      message { _ = try FileReader.read(path) }
        == "/large.md: error: is 200 MB; files over 128 MB are not read; split it"
    )
  }

  @Test func refusesWhatIsNotText() throws {
    let binary = try folder.file("binary.md", String(repeating: "x", count: 8191) + "\0")
    let late = try folder.file("late.md", String(repeating: "x", count: 8192) + "\0")
    try Data([0xFF, 0xFE, 0x61, 0]).write(to: URL(filePath: folder("wide.md")))
    #expect(
      message { _ = try FileReader.read(binary, expecting: .text) }
        == "/binary.md: error: looks like a binary file, not text; leave it out"
    )
    #expect(
      message { _ = try FileReader.read(folder("wide.md"), expecting: .text) }
        == "/wide.md: error: is UTF-16 text; save it as UTF-8"
    )
    #expect(try FileReader.read(binary).count == 8192)
    #expect(try FileReader.read(late, expecting: .text).count == 8193)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func tellsOfPermissions() throws {
    let path = try folder.file("secret.md")
    try folder.permit("secret.md", 0)
    #expect(
      message { _ = try FileReader.read(path) }
        == "/secret.md: error: cannot be read: permission denied; allow reading it, or leave it out"
    )
  }

  @Test(arguments: [
    ENOENT, EACCES, EISDIR, ENOSPC, EDQUOT, EROFS, EMFILE, EIO, EFBIG, EEXIST, EPIPE, EBUSY, EXDEV,
  ])
  func everyFailureHasWords(code: Int32) {
    for aim in [SystemFailure.Aim.read, .write] {
      let error = SystemFailure(code: code).error(path: "a.md", aim: aim)
      #expect(error.message.count > 8)
      #expect(!error.message.hasSuffix("."))
    }
    #expect(SystemFailure(code: EACCES).error(path: "a", aim: .read).message.contains("permission"))
    #expect(SystemFailure(code: ENOSPC).error(path: "a", aim: .write).message == "the disk is full")
  }
}
