import Diagnostics
import FoundationEssentials
import Glibc
import Testing

@testable import TranslationMemory

@Suite struct HostileFileTests {
  /// Another program's write-ahead log would make the memory more than one file.
  @Test func aWriteAheadLogIsPutAway() throws {
    let folder = try TemporaryFolder()
    try folder.memory().enter(document("a", ("Renew", "Renovar")))
    let path = folder.file("memory.tm")
    func journal() throws -> String? {
      try SQLiteDatabase.open(path, .existing, patience: 0).prepare("PRAGMA journal_mode")
        .first { $0.text(0) }
    }
    try SQLiteDatabase.open(path, .existing, patience: 0).execute("PRAGMA journal_mode = WAL")
    #expect(try journal() == "wal")
    #expect(try folder.memory(.reading).lookup("Renew", locale: locale("es-ES")).count == 1)
    #expect(try folder.memory().lookup("Renew", locale: locale("es-ES")).count == 1)
    #expect(try journal() == "delete")
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable (_ path: String) throws -> Void
    var message: String
  }

  static func bytes(_ bytes: [UInt8]) -> @Sendable (String) throws -> Void {
    { path in try Data(bytes).write(to: URL(filePath: path)) }
  }

  static let shapes = [
    Shape(
      testDescription: "text",
      make: bytes(Array("# Renew\n".utf8)),
      message: "not a translation memory"
    ),
    Shape(
      testDescription: "random bytes",
      make: bytes((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 131) }),
      message: "not a translation memory"
    ),
    Shape(
      testDescription: "a cut header",
      make: bytes(Array("SQLite format 3\u{0}".utf8)),
      message: "not a translation memory"
    ),
    Shape(
      testDescription: "another program's database",
      make: { path in
        let other = try SQLiteDatabase.open(path, .creating, patience: 0)
        try other.execute("CREATE TABLE migrations (name TEXT); PRAGMA application_id = 7")
      },
      message: "not a translation memory"
    ),
    Shape(
      testDescription: "our mark on other tables",
      make: { path in
        let other = try SQLiteDatabase.open(path, .creating, patience: 0)
        try other.execute(
          "CREATE TABLE other (name TEXT); PRAGMA application_id = \(Schema.applicationID)"
        )
      },
      message: "not a translation memory"
    ),
    Shape(
      testDescription: "a folder",
      make: { guard unsafe mkdir($0, 0o700) == 0 else { throw CancellationError() } },
      message: "this is a folder"
    ),
    Shape(
      testDescription: "a pipe",
      make: { guard unsafe mkfifo($0, 0o600) == 0 else { throw CancellationError() } },
      message: "not a translation memory"
    ),
    Shape(
      testDescription: "a newer memory",
      make: { path in
        _ = try MemoryStore(path: path, mode: .writing)
        let newer = try SQLiteDatabase.open(path, .existing, patience: 0)
        try newer.execute(
          "CREATE TABLE later (a); INSERT INTO migrations (name) VALUES ('something later')"
        )
      },
      message: "made by a newer Diglot"
    ),
    Shape(
      testDescription: "a memory cut short",
      make: { path in
        let store = try MemoryStore(path: path, mode: .writing)
        try store.enter(document("a.md", ("Renew", "Renovar")))
        let whole = try Data(contentsOf: URL(filePath: path))
        try whole.prefix(5000).write(to: URL(filePath: path))
      },
      message: "damaged"
    ),
  ]

  @Test(arguments: shapes, [MemoryStore.Mode.reading, .writing])
  func isRefusedAndLeftAsItIs(shape: Shape, mode: MemoryStore.Mode) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("memory.tm")
    try shape.make(path)
    // Reading a pipe would wait for its writer.
    let before = shape.testDescription == "a pipe" ? [:] : try folder.contents()
    let error = try #require(throws: InputError.self) {
      _ = try MemoryStore(path: path, mode: mode).statistics()
    }
    #expect(error.path == path)
    #expect(error.message.contains(shape.message))
    #expect(error.advice != nil)
    if shape.testDescription != "a pipe" { #expect(try folder.contents() == before) }
  }

  @Test(arguments: [MemoryStore.Mode.reading, .writing])
  func missingFolder(mode: MemoryStore.Mode) throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: InputError.self) {
      try MemoryStore(path: folder.file("none/memory.tm"), mode: mode)
    }
    #expect(error.advice != nil)
    #expect(try folder.contents().isEmpty)
  }

  @Test func missingFileIsNotMadeByReading() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: InputError.self) { try folder.memory(.reading) }
    #expect(error.message == "there is no translation memory here")
    #expect(try folder.contents().isEmpty)
  }

  @Test func emptyFileIsFilledByWritingOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "memory.tm")
    #expect(throws: InputError.self) { try folder.memory(.reading) }
    #expect(try folder.memory(.writing).statistics().locales.isEmpty)
    #expect(try folder.memory(.reading).statistics().locales.isEmpty)
  }

  @Test func folderThatNobodyMayWrite() throws {
    let error = try #require(throws: InputError.self) {
      try MemoryStore(path: "/proc/diglot.tm", mode: .writing)
    }
    #expect(error.message.contains("cannot be opened or written"))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read and write everything"))
  func filesWithoutAccess() throws {
    let folder = try TemporaryFolder()
    _ = try folder.memory()
    unsafe chmod(folder.file("memory.tm"), 0o400)
    #expect(try folder.memory(.reading).statistics().locales.isEmpty)
    #expect(throws: InputError.self) { try folder.memory(.writing) }
    unsafe chmod(folder.file("memory.tm"), 0)
    #expect(throws: InputError.self) { try folder.memory(.reading) }
  }

  @Test(arguments: [":memory:", "file:x?mode=memory", "-", "päth 'with\" signs"])
  func namesThatMeanSomethingToSQLiteAreFiles(name: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file(name)
    try MemoryStore(path: path, mode: .writing).enter(document("a.md", ("Renew", "Renovar")))
    #expect(try folder.contents().keys.sorted() == [name])
  }

  @Test func nameWithZeroByte() {
    #expect(throws: InputError.self) { try MemoryStore(path: "a\u{0}b", mode: .writing) }
  }

  @Test func errorsOfTheEngineNameTheStatement() throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(folder.file("x.db"), .creating, patience: 0)
    let error = try #require(throws: InputError.self) { try database.prepare("SELECT a FROM b") }
    #expect(error.message.contains("no such table: b"))
    #expect(error.message.contains("`SELECT a FROM b`"))
  }
}
