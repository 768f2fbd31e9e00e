import Diagnostics
import Testing

@testable import TranslationMemory

@Suite struct MigrationTests {
  static let steps = [
    Migration(
      name: "first",
      sql: "CREATE TABLE migrations (position INTEGER PRIMARY KEY, name TEXT); CREATE TABLE a (x)"
    ),
    Migration(name: "second", sql: "ALTER TABLE a ADD COLUMN y; INSERT INTO a VALUES (1, 2)"),
    Migration(name: "third", sql: "CREATE TABLE b (x)"),
  ]

  static func names(_ database: SQLiteDatabase) throws -> [String] {
    try database.prepare("SELECT name FROM migrations ORDER BY position").all { $0.text(0) }
  }

  @Test(arguments: 0...3)
  func continuesWhereTheFileStands(count: Int) throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(folder.file("a.db"), .creating, patience: 0)
    if count > 0 {
      try database.migrate(by: Array(Self.steps.prefix(count)), applicationID: 1, mayWrite: true)
    }
    try database.migrate(by: Self.steps, applicationID: 1, mayWrite: true)
    #expect(try Self.names(database) == ["first", "second", "third"])
    #expect(try database.prepare("SELECT count(*) FROM a").onlyInteger() == 1)
  }

  @Test func failureLeavesWhatWasThere() throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(folder.file("a.db"), .creating, patience: 0)
    try database.migrate(by: [Self.steps[0]], applicationID: 1, mayWrite: true)
    let broken = [Self.steps[0], Self.steps[1], Migration(name: "bad", sql: "CREATE TABLE a (x)")]
    #expect(throws: InputError.self) {
      try database.migrate(by: broken, applicationID: 1, mayWrite: true)
    }
    #expect(try Self.names(database) == ["first"])
    #expect(try database.prepare("SELECT count(*) FROM a").onlyInteger() == 0)
  }

  @Test func readerAsksForAnUpdate() throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(folder.file("a.db"), .creating, patience: 0)
    try database.migrate(by: [Self.steps[0]], applicationID: 1, mayWrite: true)
    let error = try #require(throws: InputError.self) {
      try database.migrate(by: Self.steps, applicationID: 1, mayWrite: false)
    }
    #expect(error.message.contains("older Diglot"))
  }

  @Test(arguments: [
    ["first", "other"], ["second", "first"], ["first", "second", "third", "fourth"],
  ])
  func stepsThatAreNotOursAreRefused(names: [String]) throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(folder.file("a.db"), .creating, patience: 0)
    try database.execute("CREATE TABLE migrations (position INTEGER PRIMARY KEY, name TEXT)")
    for name in names {
      try database.prepare("INSERT INTO migrations (name) VALUES (?1)").run(name)
    }
    let error = try #require(throws: InputError.self) {
      try database.migrate(by: Self.steps, applicationID: 1, mayWrite: true)
    }
    #expect(error.message.contains("newer Diglot"))
    #expect(try Self.names(database) == names)
  }

  @Test func namesOfOurStepsDiffer() {
    let names = Schema.migrations.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
