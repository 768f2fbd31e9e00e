import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import TranslationMemory

@Suite struct DocumentStampTests {
  static let stamp = FileStamp(
    size: 10,
    modified: 100 * second + 5,
    changed: 200 * second + 6,
    device: 1,
    inode: 7
  )
  static let second = 1_000_000_000

  static let changes: [@Sendable (inout FileStamp) -> Void] = [
    { $0.size += 1 }, { $0.inode += 1 },
    { $0.modified -= second }, { $0.modified += 1 },
    { $0.changed += second }, { $0.changed += 1 },
  ]

  @Test(arguments: changes.indices)
  func anyChangeShows(index: Int) throws {
    var changed = Self.stamp
    Self.changes[index](&changed)
    let before = DocumentStamp([Self.stamp], conditions: "", now: 1000 * Self.second)
    let after = DocumentStamp([changed], conditions: "", now: 1000 * Self.second)
    #expect(before.stored != after.stored)
    #expect(
      before.stored == DocumentStamp([Self.stamp], conditions: "", now: 2000 * Self.second).stored
    )
    #expect(
      before.stored
        != DocumentStamp([Self.stamp], conditions: "de-DE", now: 1000 * Self.second).stored
    )
  }

  /// A source that changes, comes or leaves shows like a change of the document.
  @Test func sourcesShow() {
    func stored(_ stamps: [FileStamp], now: Int = 1000) -> [UInt8]? {
      DocumentStamp(stamps, conditions: "", now: now * Self.second).stored
    }
    var changed = Self.stamp
    changed.size += 1
    let others = [
      stored([Self.stamp]), stored([Self.stamp, changed]), stored([changed, Self.stamp]),
    ]
    #expect(!others.contains(stored([Self.stamp, Self.stamp])))
    #expect(Set(others).count == others.count)
    changed.changed += 5 * Self.second
    #expect(stored([Self.stamp, changed], now: 206) == nil)
  }

  @Test(arguments: [(200, false), (202, false), (203, true), (199, false)])
  func settlesAfterTheClocksTick(now: Int, isSettled: Bool) {
    #expect(
      (DocumentStamp([Self.stamp], conditions: "", now: now * Self.second).stored != nil)
        == isSettled
    )
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
