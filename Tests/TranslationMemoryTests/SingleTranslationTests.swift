import Testing
import Workspace

@testable import TranslationMemory

/// What single translations tell of themselves, beyond their documents.
@Suite struct SingleTranslationTests {
  /// A document of which one segment tells its own origin, date and state.
  static func page() throws -> SegmentedDocument {
    var page = try document(
      "a",
      origin: .human,
      handOff: "2024-01-02",
      ("Renew", "Renovar"),
      ("Join", "Unirse"),
      ("Leave", "Salir")
    )
    page.segments[1].origin = .machine
    page.segments[1].date = CalendarDate("2024-05-06")
    page.segments[1].state = .needsReview
    page.segments[2].origin = .human
    page.segments[2].date = CalendarDate("2024-01-02")
    return page
  }

  @Test func areKeptWhereTheyDiffer() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(Self.page())
    let places = try ["Renew", "Join", "Leave"].map { text in
      try #require(store.lookup(text, locale: locale("es-ES")).first?.occurrences.first)
    }
    #expect(places.map(\.origin) == [.human, .machine, .human])
    #expect(places.map(\.date?.description) == ["2024-01-02", "2024-05-06", "2024-01-02"])
    #expect(places.map(\.state) == [nil, .needsReview, nil])
    #expect(try store.statistics().locales.first?.segmentsByOrigin == [.human: 2, .machine: 1])
    let database = try SQLiteDatabase.open(store.path, .existing, patience: 0)
    let stored = try database.prepare("SELECT count(origin) + count(\"date\") FROM occurrences")
    #expect(try stored.onlyInteger() == 2)
  }

  @Test func theViewTellsThem() throws {
    let folder = try TemporaryFolder()
    try folder.memory().enter(Self.page())
    let database = try SQLiteDatabase.open(folder.file("memory.tm"), .existing, patience: 0)
    let rows = try database.prepare(
      """
      SELECT plain_source, origin, "date", state, text_before, text_after
      FROM segments ORDER BY ordinal
      """
    ).all { row in (0..<6).map { row.optionalText($0) ?? "-" }.joined(separator: "|") }
    #expect(
      rows == [
        "Renew|human|2024-01-02|-|-|Join", "Join|machine|2024-05-06|needs-review|Renew|Leave",
        "Leave|human|2024-01-02|-|Join|-",
      ]
    )
  }

  /// A file of the first schema, as an earlier release left it, be it opened to look up or to change.
  @Test(arguments: [MemoryStore.Mode.reading, .writing])
  func anOlderFileIsBroughtUpToDate(mode: MemoryStore.Mode) throws {
    let folder = try TemporaryFolder()
    do {
      let old = try SQLiteDatabase.open(folder.file("memory.tm"), .creating, patience: 0)
      try old.migrate(
        by: [.textsAndPlaces],
        applicationID: Schema.applicationID,
        mayWrite: true
      )
      try old.execute(
        """
        INSERT INTO locales VALUES (1, 'es-ES');
        INSERT INTO documents (id, path, page, locale, origin, hand_off, entered_at)
        VALUES (1, 'a', 'a', 1, 'machine', '2023-04-05', 7);
        INSERT INTO texts VALUES (1, \(TextIdentity.fingerprint("Renew")), 'Renew', NULL);
        INSERT INTO translations VALUES
          (1, 1, 1, \(TextIdentity.fingerprint("Renovar")), 'Renovar', NULL, 7);
        INSERT INTO places VALUES (1, 0, 'heading', NULL);
        INSERT INTO occurrences VALUES (1, 0, 1, '101', 0, 1, 1);
        """
      )
    }
    let match = try #require(
      try folder.memory(mode).lookup("Renew", locale: locale("es-ES")).first
    )
    #expect(match.origin == .machine)
    #expect(match.occurrences.map(\.date) == [CalendarDate("2023-04-05")])
    #expect(match.enteredAt == 7)
    #expect(try folder.memory(.reading).statistics().locales.first?.segments == 1)
  }
}
