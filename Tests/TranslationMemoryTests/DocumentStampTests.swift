import Diagnostics
import FoundationEssentials
import Testing

@testable import TranslationMemory

@Suite struct DocumentStampTests {
  static let status = FileStatus(
    size: 10,
    inode: 7,
    modified: .init(seconds: 100, nanoseconds: 5),
    changed: .init(seconds: 200, nanoseconds: 6)
  )

  static let changes: [@Sendable (inout FileStatus) -> Void] = [
    { $0.size += 1 }, { $0.inode += 1 },
    { $0.modified.seconds -= 1 }, { $0.modified.nanoseconds += 1 },
    { $0.changed.seconds += 1 }, { $0.changed.nanoseconds += 1 },
  ]

  @Test(arguments: changes.indices)
  func anyChangeShows(index: Int) throws {
    var changed = Self.status
    Self.changes[index](&changed)
    let before = DocumentStamp(Self.status, conditions: "", now: 1000)
    let after = DocumentStamp(changed, conditions: "", now: 1000)
    #expect(before.stored != after.stored)
    #expect(before.stored == DocumentStamp(Self.status, conditions: "", now: 2000).stored)
    #expect(before.stored != DocumentStamp(Self.status, conditions: "de-DE", now: 1000).stored)
  }

  @Test(arguments: [(200, false), (202, false), (203, true), (199, false)])
  func settlesAfterTheClocksTick(now: Int64, isSettled: Bool) {
    #expect((DocumentStamp(Self.status, conditions: "", now: now).stored != nil) == isSettled)
  }

  @Test func aFileFromTheFutureIsUnsettled() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("text".utf8), to: "a.md")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 1_000_000)],
      ofItemAtPath: path
    )
    #expect(try DocumentStamp(path: path).stored == nil)
  }

  @Test func aMissingFileHasNone() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: InputError.self) {
      try DocumentStamp(path: folder.file("none.md"))
    }
    #expect(error.path == folder.file("none.md"))
  }
}
