import Diagnostics
import FoundationEssentials
import Glibc
import Testing
import Workspace

@testable import TranslationMemory

/// Several connections, processes and tasks at one memory.
@Suite struct SharingTests {
  @Test func aSecondWriterIsToldToWait() throws {
    let folder = try TemporaryFolder()
    let first = try folder.memory()
    let second = try folder.memory(patience: .milliseconds(20))
    try first.update { writer in
      try writer.replace(document("a", ("Renew", "Renovar")))
      let error = try #require(throws: InputError.self) {
        try second.enter(document("b", ("Join", "Unirse")))
      }
      #expect(error.path == second.path)
      #expect(error.message == "the memory is in use by another process")
      #expect(error.advice != nil)
      // Readers are served meanwhile, from before the batch.
      #expect(try folder.memory(.reading).statistics().locales.isEmpty)
    }
    try second.enter(document("b", ("Join", "Unirse")))
    #expect(try first.statistics().locales.first?.documents == 2)
  }

  @Test func writersTakeTurns() throws {
    let folder = try TemporaryFolder()
    let stores = [try folder.memory(), try folder.memory()]
    for index in 0..<6 {
      // Each finds texts and locales that the other entered, or dropped, since.
      try stores[index % 2].enter(
        document("a\(index % 3)", ("Renew", "\(index)"), ("Join", "Unirse"))
      )
      try stores[(index + 1) % 2].update { writer in
        _ = try writer.removeDocuments(where: { $0.path == "a\((index + 1) % 3)" })
      }
    }
    let database = try SQLiteDatabase.open(folder.file("memory.tm"), .existing, patience: 0)
    #expect(try database.prepare("PRAGMA foreign_key_check").all { _ in 0 }.isEmpty)
    #expect(try database.prepare("PRAGMA integrity_check").first { $0.text(0) } == "ok")
    #expect(try stores[0].statistics() == stores[1].statistics())
  }

  @Test func tasksShareAStore() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<20 {
        group.addTask {
          try store.enter(document("\(index)", ("Renew", "Renovar"), ("\(index)", "\(index)")))
          #expect(try store.lookup("\(index)", locale: locale("es-ES")).count == 1)
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.lookup("Renew", locale: locale("es-ES")).first?.occurrences.count == 20)
  }

  /// Kills a process amid its third batch, before and after the cache has spilled into the file.
  @Test(arguments: [10000, 10])
  func aKilledProcessLeavesItsBatches(pagesOfCache: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("memory.tm")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, pages = pagesOfCache as Int] in
      let store = try MemoryStore(path: path, mode: .writing)
      try store.enter(document("a", ("Renew", "Renovar")))
      try store.enter(document("b", ("Join", "Unirse")))
      let database = try SQLiteDatabase.open(path, .existing, patience: 0)
      try database.execute("PRAGMA cache_size = \(pages)")
      var writer = MemoryWriter(
        try MemoryTables(database, fingerprint: TextIdentity.fingerprint)
      )
      try database.transaction {
        writer.begin()
        try writer.replace(document("a", ("Renew", "Renueve")))
        var page = try document("c")
        page.segments = (0..<500).map { segment($0, "\($0)", String(repeating: "x", count: $0)) }
        try writer.replace(page)
        raise(SIGKILL)
      }
    }
    #expect(try folder.contents().keys.sorted() == ["memory.tm", "memory.tm-journal"])
    let store = try folder.memory(.reading)
    #expect(try store.statistics().locales.first?.documents == 2)
    #expect(try store.lookup("Renew", locale: locale("es-ES")).map(\.target) == ["Renovar"])
    let database = try SQLiteDatabase.open(path, .existing, patience: 0)
    #expect(try database.prepare("PRAGMA integrity_check").first { $0.text(0) } == "ok")
  }

  @Test func aProcessKilledWhileMakingAMemoryLeavesNothingInTheWay() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("memory.tm")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let database = try SQLiteDatabase.open(path, .creating, patience: 0)
      try database.execute("BEGIN IMMEDIATE; PRAGMA application_id = \(Schema.applicationID)")
      for migration in Schema.migrations { try database.execute(migration.sql) }
      raise(SIGKILL)
    }
    let store = try folder.memory()
    try store.enter(document("a", ("Renew", "Renovar")))
    #expect(try folder.memory(.reading).statistics().locales.count == 1)
  }
}
