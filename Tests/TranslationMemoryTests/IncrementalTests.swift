import Diagnostics
import Testing
import Workspace

@testable import TranslationMemory

@Suite struct IncrementalTests {
  static let stamp = DocumentStamp(
    [DocumentStampTests.stamp],
    conditions: "",
    now: 1000 * DocumentStampTests.second
  )
  static let unsettled = DocumentStamp(
    [DocumentStampTests.stamp],
    conditions: "",
    now: 200 * DocumentStampTests.second
  )
  static let content = ContentFingerprint(Array("text".utf8))

  @Test func unchangedFilesAreRecognized() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let page = try document("a", ("Renew", "Renovar"))
    #expect(try store.localeIfUnchanged(path: "a", stamp: Self.stamp) == nil)
    #expect(try store.localeIfUnchanged(path: "a", content: Self.content) == nil)
    try store.update { try $0.replace(page, stamp: Self.stamp, content: Self.content) }
    let reopened = try folder.memory(.reading)
    #expect(try reopened.localeIfUnchanged(path: "a", stamp: Self.stamp) != nil)
    #expect(try reopened.localeIfUnchanged(path: "a", content: Self.content) != nil)
    #expect(try reopened.localeIfUnchanged(path: "b", stamp: Self.stamp) == nil)
    #expect(try reopened.localeIfUnchanged(path: "b", content: Self.content) == nil)
    #expect(try reopened.localeIfUnchanged(path: "a", content: ContentFingerprint([])) == nil)
  }

  @Test func touchedFilesAreRecognizedByTheirContent() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let page = try document("a", ("Renew", "Renovar"))
    try store.update { try $0.replace(page, stamp: Self.unsettled, content: Self.content) }
    #expect(try store.localeIfUnchanged(path: "a", stamp: Self.unsettled) == nil)
    #expect(try store.localeIfUnchanged(path: "a", stamp: Self.stamp) == nil)
    #expect(try store.localeIfUnchanged(path: "a", content: Self.content) != nil)
    try store.update { try $0.touch(path: "a", stamp: Self.stamp) }
    #expect(try store.localeIfUnchanged(path: "a", stamp: Self.stamp) != nil)
    #expect(try store.lookup("Renew", locale: locale("es-ES")).count == 1)
  }

  @Test func documentsWithoutFilesAreNeverUnchanged() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", ("Renew", "Renovar")))
    #expect(try store.localeIfUnchanged(path: "a", stamp: Self.stamp) == nil)
    #expect(try store.localeIfUnchanged(path: "a", content: Self.content) == nil)
  }

  @Test func replacingDropsWhatIsGone() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", ("Renew", "Renovar"), ("Join", "Unirse")))
    try store.enter(document("a", ("Join", "Únase")))
    #expect(try store.lookup("Renew", locale: locale("es-ES")).isEmpty)
    #expect(try store.lookup("Join", locale: locale("es-ES")).map(\.target) == ["Únase"])
  }

  @Test func aDocumentMayChangeItsLocale() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", ("Renew", "Renovar")))
    try store.enter(document("a", in: "pt-BR", ("Renew", "Renovar")))
    #expect(try store.statistics().locales.map(\.locale.text) == ["pt-BR"])
    #expect(try store.lookup("Renew", locale: locale("es-ES")).isEmpty)
    #expect(try store.lookup("Renew", locale: locale("pt-BR")).count == 1)
  }

  @Test func removingLeavesWhatOthersHold() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document("a", ("Renew", "Renovar"), ("Join", "Unirse"), (nil, "Título")),
      document("b", ("Renew", "Renovar")),
      document("c", ("Renew", "Renueve"))
    )
    let removed = try store.update { try $0.removeDocuments { !["b", "d"].contains($0.path) } }
    #expect(removed == ["a", "c"])
    let found = try store.lookup("Renew", locale: locale("es-ES"))
    #expect(found.map(\.target) == ["Renovar"])
    #expect(found.first?.occurrences.map(\.document.path) == ["b"])
    #expect(try store.update { try $0.removeDocuments(where: { _ in true }) } == ["b"])
    let database = try SQLiteDatabase.open(store.path, .existing, patience: 0)
    for table in ["documents", "texts", "translations", "places", "occurrences"] {
      #expect(try database.prepare("SELECT count(*) FROM \(table)").onlyInteger() == 0)
    }
  }

  @Test func translationsKeepTheTimeOfTheirEntry() throws {
    let folder = try TemporaryFolder()
    let page = try document("a", ("Renew", "Renovar"))
    try folder.memory().enter(page)
    let database = try SQLiteDatabase.open(folder.file("memory.tm"), .existing, patience: 0)
    try database.execute("UPDATE translations SET entered_at = 1")
    let store = try folder.memory()
    try store.enter(page)
    #expect(try store.lookup("Renew", locale: locale("es-ES")).map(\.enteredAt) == [1])
  }

  @Test func aBatchThatFailsLeavesNothing() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", ("Renew", "Renovar")))
    let before = try store.statistics()
    #expect(throws: Stop.self) {
      try store.update { writer in
        try writer.replace(document("a", in: "de-DE", ("Join", "Beitreten")))
        try writer.replace(document("b", in: "de-DE", ("Join", "Beitreten")))
        throw Stop()
      }
    }
    #expect(try store.statistics() == before)
    // What the failed batch had learnt, such as the id of a locale, is not used again.
    try store.enter(document("b", in: "de-DE", ("Join", "Beitreten")))
    #expect(try store.lookup("Join", locale: locale("de-DE")).count == 1)
  }

  @Test func aChangeThatFailedCannotBePassedOver() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let database = try SQLiteDatabase.open(store.path, .existing, patience: 0)
    try database.execute(
      """
      CREATE TRIGGER t BEFORE INSERT ON occurrences WHEN NEW.key = '102'
      BEGIN SELECT raise(ABORT, 'no'); END
      """
    )
    let error = try #require(throws: InputError.self) {
      try store.update { writer in
        try? writer.replace(document("a", ("Renew", "Renovar"), ("Join", "Unirse")))
      }
    }
    #expect(error.path == store.path)
    #expect(try store.statistics().locales.isEmpty)
    try store.enter(document("a", ("Renew", "Renovar")))
    #expect(try store.statistics().locales.count == 1)
  }

  @Test func aReaderRefusesToChange() throws {
    let folder = try TemporaryFolder()
    try folder.memory().enter(document("a", ("Renew", "Renovar")))
    let reader = try folder.memory(.reading)
    #expect(throws: InputError.self) { try reader.enter(document("b", ("Join", "Unirse"))) }
    #expect(try reader.statistics().locales.first?.documents == 1)
  }

  @Test func countsPerLocale() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document(
        "a",
        ("Renew", "Renovar"),
        ("Renew", "Renueve"),
        ("Join", "Unirse"),
        (nil, "Título")
      ),
      document("b", origin: .machine, ("Renew", "Renovar"), ("*Renew*", "*Renovar*")),
      document("c", in: "de-DE")
    )
    let statistics = try store.statistics()
    let spanish = try #require(statistics.locales.last)
    #expect(statistics.locales.map(\.locale.text) == ["de-DE", "es-ES"])
    #expect(statistics.locales.first?.documents == 1)
    #expect(statistics.locales.first?.segments == 0)
    #expect(spanish.documents == 2)
    #expect(spanish.segments == 6)
    #expect(spanish.segmentsWithSource == 5)
    #expect(spanish.sources == 3)
    #expect(spanish.translations == 4)
    #expect(spanish.segmentsWithSource - spanish.sources == 2)
    #expect(spanish.sourcesWithSeveralTargets == 1)
    #expect(spanish.segmentsByOrigin == [.human: 4, .machine: 2])
    #expect(try statistics.fileSize == folder.contents()["memory.tm"]?.count)
  }
}
