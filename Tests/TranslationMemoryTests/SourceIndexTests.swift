import Diagnostics
import FoundationEssentials
import Glibc
import Testing
import Workspace

@testable import TranslationMemory

/// The index of similar texts beside a memory: there or not, whole or not, of this state or another.
@Suite struct SourceIndexTests {
  static let files = ["memory.tm-fuzzy", "memory.tm-fuzzy-added"]

  /// What happens to a memory's index between two lookups.
  struct Event: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var happen: @Sendable (TemporaryFolder) throws -> Void
  }

  static func overwrite(_ name: String, _ change: (inout Data) -> Void, in folder: TemporaryFolder)
    throws
  {
    var bytes = try #require(try folder.contents()[name])
    change(&bytes)
    try folder.write(bytes, to: name)
  }

  static let events = [
    Event(testDescription: "nothing") { _ in },
    Event(testDescription: "it is deleted") { folder in
      for name in files { try? FileManager.default.removeItem(atPath: folder.file(name)) }
    },
    Event(testDescription: "what was added is deleted") { folder in
      try? FileManager.default.removeItem(atPath: folder.file(files[1]))
    },
    Event(testDescription: "the base is deleted") { folder in
      try? FileManager.default.removeItem(atPath: folder.file(files[0]))
    },
    Event(testDescription: "it is emptied") { try $0.write([], to: files[0]) },
    Event(testDescription: "it is cut short") { folder in
      try overwrite(files[0], { $0 = $0.prefix($0.count / 2) }, in: folder)
    },
    Event(testDescription: "its tables are damaged") { folder in
      try overwrite(files[0], { $0[$0.count - 100] ^= 1 }, in: folder)
    },
    Event(testDescription: "its texts are damaged") { folder in
      try overwrite(files[0], { for place in 16..<300 { $0[place] ^= 0x55 } }, in: folder)
    },
    Event(testDescription: "it is a folder") { folder in
      try FileManager.default.removeItem(atPath: folder.file(files[0]))
      try FileManager.default.createDirectory(
        atPath: folder.file(files[0]),
        withIntermediateDirectories: false
      )
    },
    Event(testDescription: "it is another memory's") { folder in
      let other = try MemoryStore(path: folder.file("other.tm"), mode: .writing)
      var page = try document("o")
      page.segments = (0..<70).map { segment($0, FuzzyLookupTests.randomText(), "") }
      try other.enter(page)
      try other.updateFuzzyIndex()
      try folder.write(folder.contents()["other.tm-fuzzy"] ?? Data(), to: files[0])
    },
    Event(testDescription: "documents come and go") { folder in
      let store = try folder.memory()
      var page = try document("b")
      page.segments = (0..<30).map { segment($0, FuzzyLookupTests.randomText(), "b\($0)") }
      try store.enter(page)
      _ = try store.update { writer in try writer.removeDocuments { $0.path == "c" } }
    },
    Event(testDescription: "the memory is put back and goes another way") { folder in
      let before = try #require(try folder.contents()["memory.tm"])
      for turn in 0..<2 {
        if turn == 1 { try folder.write(before, to: "memory.tm") }
        let store = try folder.memory()
        try store.enter(document("d", ("open the new plan \(turn)", "x"), ("cancel \(turn)", "y")))
        if turn == 0 { try store.updateFuzzyIndex() }
      }
    },
  ]

  /// What a lookup gives, and what comparing every text gives, for a few texts.
  static func expectAgreement(
    _ store: MemoryStore,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for _ in 0..<8 {
      let query = FuzzyLookupTests.randomText()
      let texts = try store.reading { statements in
        Set(try statements.textsAfter.all(0) { $0.text(1) })
      }
      let found = try store.lookup(
        query,
        locale: locale("es-ES"),
        settings: MatchSettings(cutoff: 60, penalties: .none)
      )
      let bases = Dictionary(grouping: found, by: \.plainSource).values.compactMap {
        $0.first?.score.base
      }
      #expect(
        bases.sorted(by: >) == FuzzyLookupTests.slowMatches(query, texts, 60),
        sourceLocation: sourceLocation
      )
    }
  }

  static func filled(_ folder: TemporaryFolder) throws -> MemoryStore {
    let store = try folder.memory()
    for path in ["a", "b", "c"] {
      var page = try document(path)
      page.segments = (0..<30).map { segment($0, FuzzyLookupTests.randomText(), "\(path)\($0)") }
      try store.enter(page)
      try store.updateFuzzyIndex()
    }
    return store
  }

  @Test(arguments: events, [MemoryStore.Mode.reading, .writing])
  func lookupsAreRightAfter(event: Event, mode: MemoryStore.Mode) throws {
    let folder = try TemporaryFolder()
    _ = try Self.filled(folder)
    #expect(Set(try folder.contents().keys).isSuperset(of: Self.files))
    try event.happen(folder)
    let store = try folder.memory(mode)
    try Self.expectAgreement(store)
    // What is open stays right as well, whatever others do.
    try event.happen(folder)
    try Self.expectAgreement(try folder.memory(mode))
  }

  @Test func anOpenStoreFollowsOthers() throws {
    let folder = try TemporaryFolder()
    let (reader, writer) = (try Self.filled(folder), try folder.memory())
    for number in 0..<6 {
      var page = try document("p\(number % 3)")
      page.segments = (0..<20).map { segment($0, FuzzyLookupTests.randomText(), "\($0)") }
      try writer.enter(page)
      if number.isMultiple(of: 2) { try writer.updateFuzzyIndex() }
      try Self.expectAgreement(reader)
    }
  }

  @Test func anIndexThatIsThereIsNotWrittenAgain() throws {
    let folder = try TemporaryFolder()
    let store = try Self.filled(folder)
    let before = try folder.contents()
    try store.updateFuzzyIndex()
    try folder.memory().updateFuzzyIndex()
    try Self.expectAgreement(try folder.memory(.reading))
    #expect(try folder.contents() == before)
  }

  @Test func fewNewTextsAreAddedAndTheBaseStays() throws {
    let folder = try TemporaryFolder()
    let store = try Self.filled(folder)
    let before = try folder.contents()
    try store.enter(document("z", ("Open quite another account", "x")))
    try store.updateFuzzyIndex()
    let after = try folder.contents()
    #expect(after[Self.files[0]] == before[Self.files[0]])
    #expect(after[Self.files[1]] != before[Self.files[1]])
  }

  @Test func textsThatLeftAreLeftOutInTheEnd() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try document("long")
    page.segments = (0..<2000).map { segment($0, "Sentence \($0)", "\($0)") }
    try store.enter(page, document("short", ("Sentence 7", "7")))
    try store.updateFuzzyIndex()
    let size = try #require(try folder.contents()[Self.files[0]]).count
    _ = try store.update { writer in try writer.removeDocuments { $0.path == "long" } }
    try store.updateFuzzyIndex()
    #expect(try #require(try folder.contents()[Self.files[0]]).count < size / 4)
    let found = try store.lookup("Sentence 8", locale: locale("es-ES"), settings: MatchSettings())
    #expect(found.map(\.plainSource) == ["Sentence 7"])
  }

  @Test func anIndexThatCannotBeWrittenIsToldAndNotNeeded() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try FileManager.default.createDirectory(
      atPath: folder.file(Self.files[0]),
      withIntermediateDirectories: false
    )
    try store.enter(document("a", ("Open an account", "Abra")))
    for _ in 0..<2 {
      let error = try #require(throws: InputError.self) { try store.updateFuzzyIndex() }
      #expect(error.path == folder.file(Self.files[0]))
      try Self.expectAgreement(store)
    }
    try FileManager.default.removeItem(atPath: folder.file(Self.files[0]))
    try store.enter(document("b", ("Open the account", "Abra")))
    try store.updateFuzzyIndex()
    try Self.expectAgreement(store)
  }

  @Test func anEmptyMemoryNeedsNoIndex() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.updateFuzzyIndex()
    #expect(
      try store.lookup("Open", locale: locale("es-ES"), settings: MatchSettings()).isEmpty
    )
    #expect(try folder.contents().keys.sorted() == ["memory.tm"])
  }

  @Test func exactLookupsLeaveTheIndexAlone() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", ("Open an account", "Abra")))
    #expect(try store.lookup("Open an account", locale: locale("es-ES")).count == 1)
    #expect(try folder.contents().keys.sorted() == ["memory.tm"])
  }

  /// A folder without write access: the memory is read, with the index as far as it goes.
  @Test(arguments: [false, true]) func aFolderThatMayNotBeWritten(hasIndex: Bool) async throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", ("Open an account", "Abra")))
    if hasIndex { try store.updateFuzzyIndex() }
    try store.enter(document("b", ("Open the account", "Abra")))
    unsafe chmod(folder.path, 0o555)
    defer { unsafe chmod(folder.path, 0o755) }
    let path = folder.file("memory.tm")
    await #expect(processExitsWith: .success) { [path = path as String] in
      // The superuser may write everywhere, so become nobody.
      if geteuid() == 0 { #expect(setuid(65534) == 0) }
      let store = try MemoryStore(path: path, mode: .reading)
      #expect(throws: InputError.self) { try store.updateFuzzyIndex() }
      try Self.expectAgreement(store)
      let found = try store.lookup("Open accounts", locale: locale("es-ES"), settings: .init())
      #expect(found.count == 2)
    }
  }

  @Test func whoMayNotReadTheMemoryMayNotReadTheIndex() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    unsafe chmod(folder.file("memory.tm"), 0o600)
    for number in 0..<2 {
      try store.enter(document("\(number)", ("Open account \(number)", "Abra")))
      try store.updateFuzzyIndex()
    }
    for name in Self.files {
      var status = stat()
      #expect(unsafe stat(folder.file(name), &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func tasksShareTheIndex() async throws {
    let folder = try TemporaryFolder()
    let store = try Self.filled(folder)
    let other = try folder.memory()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<12 {
        group.addTask {
          try (index % 2 == 0 ? store : other).enter(
            document("t\(index)", ("Select the new plan \(index)", "\(index)"))
          )
          let found = try store.lookup(
            "Select the new plan \(index)",
            locale: locale("es-ES"),
            settings: MatchSettings()
          )
          #expect(found.first?.score.base == 100)
        }
      }
      try await group.waitForAll()
    }
    try Self.expectAgreement(store)
    try Self.expectAgreement(other)
  }
}
