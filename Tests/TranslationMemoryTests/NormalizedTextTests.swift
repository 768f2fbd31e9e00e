import Diagnostics
import Testing
import Workspace

@testable import TranslationMemory

/// Memories from before plain sources were kept in normal form C.
@Suite struct NormalizedTextTests {
  static let decomposed = "Ouvrir le cafe\u{301}"
  static let composed = "Ouvrir le caf\u{e9}"

  /// A memory of the schema before, as an older Diglot left it.
  static func older(_ folder: TemporaryFolder) throws {
    let old = try SQLiteDatabase.open(folder.file("memory.tm"), .creating, patience: 0)
    try old.migrate(
      by: Array(Schema.migrations.prefix { $0.name != Migration.normalizedTexts.name }),
      applicationID: Schema.applicationID,
      mayWrite: true
    )
    try old.execute(
      """
      INSERT INTO locales VALUES (1, 'es-ES');
      INSERT INTO documents (id, path, page, locale, origin, entered_at)
      VALUES (1, 'a', 'a', 1, 'human', 7);
      INSERT INTO places VALUES (1, 0, 'paragraph', NULL);
      """
    )
    let text = try old.prepare(
      "INSERT INTO texts (id, fingerprint, markup, plain) VALUES (?1, ?2, ?3, ?4)"
    )
    let translation = try old.prepare(
      "INSERT INTO translations VALUES (?1, ?2, 1, ?3, ?4, NULL, 7)"
    )
    let occurrence = try old.prepare(
      "INSERT INTO occurrences VALUES (1, ?1, ?2, ?3, 0, 1, 1, NULL, NULL, NULL)"
    )
    let rows: [(markup: String, plain: String?, target: String)] = [
      (decomposed, nil, "Abrir"), (composed, nil, "Abra"), (decomposed, composed, "Abrir"),
      (decomposed, composed, "Abrid"), ("*\(decomposed)*", decomposed, "*Abrir*"),
      ("Plain", nil, "Simple"),
    ]
    for (index, row) in rows.enumerated() {
      let id = Int64(index + 1)
      // The third and the fourth are translations of one text.
      let source = id == 4 ? 3 : id
      if source == id {
        try text.run(id, TextIdentity.fingerprint(row.plain ?? row.markup), row.markup, row.plain)
      }
      try translation.run(id, source, TextIdentity.fingerprint(row.target), row.target)
      try occurrence.run(index, id, "\(101 + index)")
    }
    try old.execute(
      """
      INSERT INTO source_trigrams (rowid, folded) VALUES (6, 'plain');
      UPDATE memory SET indexed_texts = 6, indexed_translations = 6;
      """
    )
  }

  @Test func textsGetTheirNormalForm() throws {
    let folder = try TemporaryFolder()
    try Self.older(folder)
    let store = try folder.memory()
    #expect(store.wasOlder)
    for query in [Self.decomposed, Self.composed] {
      let found = try store.lookup(
        query,
        locale: locale("es-ES"),
        settings: MatchSettings(cutoff: 90, penalties: .none)
      )
      #expect(found.map(\.score.base) == [100, 100, 100, 100])
      #expect(Set(found.map(\.target)) == ["Abrir", "Abra", "Abrid", "*Abrir*"])
      #expect(found.allSatisfy { TextIdentity.areSame($0.plainSource, Self.composed) })
    }
    #expect(try store.sourceCount() == 2)
    let places = try store.lookup(Self.decomposed, locale: locale("es-ES")).first {
      $0.target == "Abrir"
    }?.occurrences.map(\.key.description)
    #expect(places == ["101", "103"])
    let database = try SQLiteDatabase.open(folder.file("memory.tm"), .existing, patience: 0)
    #expect(try database.prepare("PRAGMA foreign_key_check").all { _ in 0 }.isEmpty)
    #expect(
      try database.prepare("SELECT markup FROM texts ORDER BY id").all { Array($0.text(0).utf8) }
        == [Self.decomposed, Self.composed, "*\(Self.decomposed)*", "Plain"].map { Array($0.utf8) }
    )
  }

  @Test func segmentsAreThereAsBefore() throws {
    let folder = try TemporaryFolder()
    try Self.older(folder)
    let store = try folder.memory()
    var segments: [Segment] = []
    try store.forEachDocument { segments += $0.segments }
    #expect(segments.map(\.key.description) == (101...106).map { "\($0)" })
    #expect(segments.map(\.target) == ["Abrir", "Abra", "Abrir", "Abrid", "*Abrir*", "Simple"])
    // Entering them again finds them all.
    let before = try store.statistics().locales.first
    try store.update { writer in
      let info = DocumentInfo(path: "a", page: "a", locale: try locale("es-ES"), origin: .human)
      try writer.replace(SegmentedDocument(info: info, segments: segments))
    }
    #expect(try store.statistics().locales.first == before)
  }

  @Test func searchesFindTheNewForm() throws {
    let folder = try TemporaryFolder()
    try Self.older(folder)
    let store = try folder.memory()
    for _ in 0..<2 {
      #expect(try store.concordance(.init(Self.composed, side: .source)).total == 4)
      #expect(try store.concordance(.init("plain", side: .source)).total == 1)
      try store.updateConcordance()
    }
    try store.updateFuzzyIndex()
    try SourceIndexTests.expectAgreement(store)
  }

  @Test func isDoneOnce() throws {
    let folder = try TemporaryFolder()
    #expect(try !folder.memory().wasOlder)
    let other = try TemporaryFolder()
    try Self.older(other)
    #expect(try other.memory().wasOlder)
    #expect(try !other.memory().wasOlder)
    #expect(try !other.memory(.reading).wasOlder)
  }
}
