import Diagnostics
import Testing
import Workspace

@testable import TranslationMemory

/// Documents handed out, appended, merged and pruned.
@Suite struct ExchangeTests {
  static func all(_ store: MemoryStore, _ tag: String? = nil) throws -> [SegmentedDocument] {
    var documents: [SegmentedDocument] = []
    try store.forEachDocument(locale: try tag.map { try locale($0) }) { documents.append($0) }
    return documents
  }

  @Test func handsOutWhatWasEntered() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try SingleTranslationTests.page()
    page.segments[0].place = SegmentPlace(kind: .tableCell, anchor: "x")
    page.segments[0].source = "Renew *it*"
    page.segments[0].plainSource = "Renew it"
    page.segments[0].position.line = 9
    page.segments.append(segment(500, nil, "Título"))
    page.segments.append(segment(501, "Title", "Título"))
    page.segments[4].sourceOrigin = .document(path: "en/a", isVersionKnown: true)
    let other = try document("z", in: "de-DE", ("Renew", "Erneuern"))
    let empty = try document("empty")
    try store.enter(other, page, empty)
    // What equals the document's own is not told again.
    page.segments[2].origin = nil
    page.segments[2].date = nil
    #expect(try Self.all(store) == [page, empty, other])
    #expect(try Self.all(store, "de-DE") == [other])
    #expect(try store.documents().map(\.path) == ["a", "empty", "z"])
    #expect(try store.documents().map(\.isFile) == [false, false, false])
  }

  @Test func largeDocumentsComeInParts() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try document("a")
    let count = 2 * MemoryStore.segmentsAtATime
    page.segments = (0..<count).map { segment($0, "s\($0 % 9)", "t") }
    try store.enter(page)
    let parts = try Self.all(store)
    #expect(parts.map(\.segments.count) == [count / 2, count / 2])
    #expect(parts.flatMap(\.segments) == page.segments)
  }

  @Test func appendsBehindWhatIsThere() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let parts = try [
      document("a", ("A", "1"), ("B", "2")), document("a", ("C", "3")), document("a", ("A", "1")),
    ]
    for part in parts { try store.update { try $0.append(part) } }
    let whole = try #require(try Self.all(store).first)
    #expect(whole.segments.map(\.target) == ["1", "2", "3", "1"])
    let context = MatchContext(previous: "B", next: "A")
    let found = try store.lookup("C", locale: locale("es-ES"), context: context)
    #expect(found.map(\.score.rounded) == [101])
  }

  /// What is appended changes nothing of the document, and a key may stand in it twice.
  @Test func appendingKeepsTheDocument() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let first = try document("a", version: "2024-01-02", ("A", "1"))
    try store.update { writer in
      try writer.append(first)
      try writer.append(document("a", version: "2025-01-02", ("A", "2")))
    }
    let whole = try #require(try Self.all(store).first)
    #expect(whole.info == first.info)
    #expect(whole.segments.map(\.target) == ["1", "2"])
    #expect(Set(whole.segments.map(\.key)).count == 1)
  }

  static let stamp = ContentFingerprint(Array("x".utf8))

  /// Two files, one of them gone, and an import that repeats one translation.
  static func filled(_ folder: TemporaryFolder) throws -> MemoryStore {
    let store = try folder.memory()
    var here = try document("here", handOff: "2024-05-01", ("A", "1"), ("B", "2"))
    here.segments[1].origin = .machine
    here.segments[1].date = CalendarDate("2022-01-01")
    let gone = try document("gone", in: "de-DE", handOff: "2023-01-01", ("A", "eins"))
    try store.update { writer in
      try writer.replace(here, content: stamp)
      try writer.replace(gone, content: stamp)
      try writer.replace(document("import", origin: .imported, ("A", "1"), ("C", "3")))
    }
    return store
  }

  struct Pruning: Sendable {
    var rules: PruneRules
    var removed: [String: Int]
    var translations: Int
    var documents: [String]

    init(
      _ removed: [String: Int],
      translations: Int,
      leaves documents: [String],
      _ change: (inout PruneRules) -> Void
    ) {
      var rules = PruneRules()
      change(&rules)
      (self.rules, self.removed, self.translations) = (rules, removed, translations)
      self.documents = documents
    }
  }

  static let prunings = [
    Pruning([:], translations: 0, leaves: ["gone", "here", "import"]) { _ in },
    Pruning(["gone": 1], translations: 1, leaves: ["here", "import"]) {
      $0.isGone = { $0 == "gone" }
    },
    Pruning([:], translations: 0, leaves: ["gone", "here", "import"]) {
      $0.isGone = { $0 == "import" }
    },
    Pruning(["here": 1], translations: 1, leaves: ["gone", "here", "import"]) {
      $0.origin = .machine
    },
    Pruning(["import": 2], translations: 1, leaves: ["gone", "here"]) { $0.origin = .imported },
    Pruning(["gone": 1], translations: 1, leaves: ["gone", "here", "import"]) {
      $0.locale = LocaleTag("de-DE")
    },
    Pruning(["here": 1, "gone": 1], translations: 2, leaves: ["gone", "here", "import"]) {
      $0.before = CalendarDate("2023-06-01")
    },
    Pruning(["import": 1], translations: 0, leaves: ["gone", "here", "import"]) {
      $0.duplicates = true
    },
    Pruning([:], translations: 0, leaves: ["gone", "here", "import"]) { $0.enteredBefore = 1 },
    Pruning([:], translations: 0, leaves: ["gone", "here", "import"]) {
      ($0.origin, $0.locale) = (.machine, LocaleTag("de-DE"))
    },
  ]

  @Test(arguments: prunings, [false, true]) func prunes(_ one: Pruning, isTrial: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try Self.filled(folder)
    let before = try Self.all(store)
    let summary = try store.prune(one.rules, isTrial: isTrial)
    let removed = summary.documents.map { ($0.path, $0.removed) }
    #expect(Dictionary(uniqueKeysWithValues: removed) == one.removed)
    #expect(summary.translations == one.translations)
    if isTrial {
      #expect(try Self.all(store) == before)
      #expect(try folder.memory(.reading).prune(one.rules, isTrial: true) == summary)
      #expect(try store.prune(one.rules) == summary)
    } else {
      #expect(try store.documents().map(\.path) == one.documents)
      let lost = before.flatMap(\.segments).count - (try Self.all(store).flatMap(\.segments).count)
      #expect(lost == summary.segments)
    }
    let database = try SQLiteDatabase.open(store.path, .existing, patience: 0)
    #expect(try database.prepare("PRAGMA foreign_key_check").all { _ in 0 }.isEmpty)
  }

  /// What was pruned of a document does not come back while it stays as it is.
  @Test func pruningKeepsTheDocumentKnown() throws {
    let folder = try TemporaryFolder()
    let store = try Self.filled(folder)
    var rules = PruneRules()
    rules.locale = try locale("es-ES")
    _ = try store.prune(rules)
    #expect(try store.localeIfUnchanged(path: "here", content: Self.stamp) != nil)
    #expect(try store.lookup("A", locale: locale("es-ES")).isEmpty)
  }
}
