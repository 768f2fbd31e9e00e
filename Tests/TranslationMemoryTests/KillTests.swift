import Diagnostics
import Dispatch
import FoundationEssentials
import Glibc
import Testing
import Workspace

@testable import TranslationMemory

/// Processes that are killed while they write, at any moment.
@Suite struct KillTests {
  /// More rounds where the slow suites run.
  static let rounds = ProcessInfo.processInfo.environment["DIGLOT_SHARED"] == nil ? 3 : 40

  /// What a batch enters: two documents in the place of earlier ones.
  static func batch(_ number: Int) throws -> [SegmentedDocument] {
    try [number % 5, 5 + number % 3].map { page in
      var made = try document("page \(page)", in: page % 2 == 0 ? "es-ES" : "de-DE")
      made.segments = (0..<60).map { key in
        segment(key, "Sentence \(key % 40) of page \(page)", "Text \(key) of batch \(number)")
      }
      return made
    }
  }

  /// What the memory holds after the first `count` batches, by path.
  static func state(after count: Int) throws -> [String: SegmentedDocument] {
    var documents: [String: SegmentedDocument] = [:]
    for number in max(0, count - 20)..<max(count, 0) {
      for document in try batch(number) { documents[document.info.path] = document }
    }
    return documents
  }

  @Test func everyBatchThatWasReportedIsThere() async throws {
    let folder = try TemporaryFolder()
    let (path, log) = (folder.file("memory.tm"), folder.file("log"))
    try folder.write([], to: "log")
    var start = 0
    for _ in 0..<Self.rounds {
      let delay = Int.random(in: 1000...120_000)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, log = log as String, start = start as Int, delay = delay as Int] in
        let descriptor = unsafe open(log, O_WRONLY | O_APPEND)
        let store = try MemoryStore(path: path, mode: .writing)
        DispatchQueue(label: "killer").asyncAfter(deadline: .now() + .microseconds(delay)) {
          kill(getpid(), SIGKILL)
        }
        for number in start... {
          try store.update { writer in
            for document in try Self.batch(number) { try writer.replace(document) }
          }
          // A byte a batch, handed to the system before the next one begins.
          var done: UInt8 = 1
          _ = unsafe write(descriptor, &done, 1)
          if number % 4 == 0 { try store.updateConcordance() }
          if number % 3 == 0 { try store.updateFuzzyIndex() }
        }
      }
      let reported = try Data(contentsOf: URL(filePath: log)).count
      let database = try SQLiteDatabase.open(path, .existing, patience: 1000)
      #expect(try database.prepare("PRAGMA integrity_check").all { $0.text(0) } == ["ok"])
      #expect(try database.prepare("PRAGMA foreign_key_check").all { _ in 0 }.isEmpty)
      let store = try MemoryStore(path: path, mode: .reading)
      var held: [String: SegmentedDocument] = [:]
      try store.forEachDocument { held[$0.info.path] = $0 }
      // The batch under way may have been done without having been reported.
      let isReported = held == (try Self.state(after: reported))
      let isOneMore = held == (try Self.state(after: reported + 1))
      #expect(isReported || isOneMore)
      let total = held.values.flatMap(\.segments).count {
        $0.source?.contains("Sentence 7 ") ?? false
      }
      #expect(
        try store.concordance(.init("sentence 7 ", side: .source)).hits.map(\.placeCount).reduce(
          0,
          +
        ) == total
      )
      // The index may be behind; what is found is not.
      let similar = try store.lookup(
        "Sentence 7 of the page 1",
        locale: locale("de-DE"),
        settings: .init(cutoff: 60, penalties: .none)
      )
      let compared = try store.matching { statements, _ in
        try FuzzyScan(statements: statements)
          .matches(of: "Sentence 7 of the page 1", atLeast: 60, limit: .max)
          .filter { try !statements.translations.all($0.id, "de-DE", read: { _ in 0 }).isEmpty }
      }
      #expect(Set(similar.map(\.plainSource)).count == compared.count)
      start = reported + (isReported ? 0 : 1)
      if isOneMore, !isReported {
        try Data(repeating: 1, count: start).write(to: URL(filePath: log))
      }
    }
  }

  /// A file that may not grow, as on a full disk.
  @Test func whatCannotBeWrittenChangesNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("memory.tm")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let store = try MemoryStore(path: path, mode: .writing)
      try store.enter(document("a", ("Renew", "Renovar")))
      let before = try store.statistics()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit()
      _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let usual = limit.rlim_cur
      for extra in [0, 4096, 20000, 200_000] {
        limit.rlim_cur = rlim_t(before.fileSize + extra)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        var page = try document("b")
        page.segments = (0..<4000).map { segment($0, "Source \($0)", "Target \($0) of a page") }
        let error = try #require(throws: InputError.self) { try store.enter(page) }
        #expect(error.path == path)
        #expect(error.advice?.contains("kept") ?? false)
        #expect(try store.statistics() == before)
      }
      limit.rlim_cur = usual
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      try store.enter(document("b", ("Join", "Unirse")))
      #expect(try store.statistics().locales.first?.documents == 2)
    }
  }

  /// Bytes that changed on the disk: an answer or a message, never a crash.
  @Test func damagedFilesAreToldAndLeft() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try folder.memory()
      for number in 0..<6 {
        try store.update { writer in
          for document in try Self.batch(number) { try writer.replace(document) }
        }
      }
      try store.updateConcordance()
    }
    let whole = try Data(contentsOf: URL(filePath: folder.file("memory.tm")))
    for round in 0..<40 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...200) {
        // The header and the mark of a memory stay; without them it is another file.
        damaged[Int.random(in: 100..<damaged.count)] = UInt8.random(in: 0...255)
      }
      let path = try folder.write(damaged, to: "damaged \(round)")
      do {
        let store = try MemoryStore(path: path, mode: .reading)
        _ = try store.statistics()
        _ = try store.lookup("Sentence 3 of page 1", locale: locale("de-DE"), settings: .init())
        _ = try store.concordance(.init("sentence"))
        try store.forEachDocument { _ in }
      } catch let error as InputError {
        #expect(error.path == path)
      }
    }
  }
}
