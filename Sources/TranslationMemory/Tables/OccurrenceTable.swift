import Diagnostics
import Workspace

/// Where translations stand: the segments of the documents and the places that they share.
struct OccurrenceTable {
  private let insert: Statement
  private let insertPlace: Statement
  private let translations: Statement
  private let drop: Statement
  private let dropPlaces: Statement
  private let places: Statement
  private let end: Statement
  private let number: Statement
  private let unwanted: Statement
  private let dropOne: Statement

  init(_ database: SQLiteDatabase) throws(InputError) {
    insert = try database.prepare(
      """
      INSERT INTO occurrences (
        document, ordinal, translation, key, place, line, "column", origin, "date", state,
        source_path, source_certain
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """
    )
    insertPlace = try database.prepare(
      "INSERT INTO places (document, number, kind, anchor) VALUES (?1, ?2, ?3, ?4)"
    )
    translations = try database.prepare(
      "SELECT DISTINCT translation FROM occurrences WHERE document = ?1"
    )
    drop = try database.prepare("DELETE FROM occurrences WHERE document = ?1")
    dropPlaces = try database.prepare("DELETE FROM places WHERE document = ?1")
    places = try database.prepare("SELECT number, kind, anchor FROM places WHERE document = ?1")
    number = try database.prepare("SELECT count(*) FROM occurrences WHERE document = ?1")
    // A rule that is not set is NULL.
    unwanted = try database.prepare(
      """
      SELECT here.ordinal, here.translation
      FROM occurrences AS here
      JOIN documents ON documents.id = here.document
      JOIN translations ON translations.id = here.translation
      WHERE here.document = ?1
        AND (?2 IS NULL OR coalesce(here.origin, documents.origin) = ?2)
        AND (?3 IS NULL OR coalesce(here."date", documents.hand_off) < ?3)
        AND (?4 IS NULL OR translations.entered_at < ?4)
        AND (NOT ?5 OR EXISTS (
          SELECT 1 FROM occurrences AS other
          JOIN documents AS files ON files.id = other.document
          WHERE other.translation = here.translation AND files.content IS NOT NULL
        ))
      ORDER BY here.ordinal
      """
    )
    dropOne = try database.prepare(
      "DELETE FROM occurrences WHERE document = ?1 AND ordinal = ?2"
    )
    end = try database.prepare(
      "SELECT coalesce(max(ordinal) + 1, 0) FROM occurrences WHERE document = ?1"
    )
  }

  /// Enters a place under its number within the document.
  func enter(_ place: SegmentPlace, number: Int, document: Int64) throws(InputError) {
    try insertPlace.run(document, number, place.kind.rawValue, place.anchor)
  }

  /// Enters a segment under its ordinal within the document.
  ///
  /// Of its origin and its date it keeps what differs from the document's.
  func enter(
    _ segment: Segment,
    of info: DocumentInfo,
    ordinal: Int,
    document: Int64,
    translation: Int64,
    place: Int
  ) throws(InputError) {
    var (sourcePath, isSourceCertain): (String?, Bool?) = (nil, nil)
    if case .document(let path, let isVersionKnown) = segment.sourceOrigin {
      (sourcePath, isSourceCertain) = (path, isVersionKnown)
    }
    try insert.run(
      document,
      ordinal,
      translation,
      segment.key.description,
      place,
      segment.position.line,
      segment.position.column,
      segment.origin == info.origin ? nil : segment.origin?.rawValue,
      segment.date == info.handOff ? nil : segment.date?.description,
      segment.state?.rawValue,
      sourcePath,
      isSourceCertain
    )
  }

  /// Drops the segments of a document.
  ///
  /// - Returns: the ids of the translations that lost a place, each once.
  func clear(_ document: Int64) throws(InputError) -> [Int64] {
    let lost = try translations.all(document) { $0.integer(0) }
    try drop.run(document)
    try dropPlaces.run(document)
    return lost
  }

  /// The places of a document with their numbers.
  func places(of document: Int64) throws(InputError) -> [(number: Int, place: SegmentPlace)] {
    try places.all(document) { (Int($0.integer(0)), $0.place(from: 1)) }
  }

  /// The segments of a document that rules remove.
  func segments(
    of document: Int64,
    _ rules: PruneRules
  ) throws(InputError) -> [(ordinal: Int, translation: Int64)] {
    try unwanted.all(
      document,
      rules.origin?.rawValue,
      rules.before?.description,
      rules.enteredBefore,
      rules.duplicates
    ) { (Int($0.integer(0)), $0.integer(1)) }
  }

  /// Drops a segment.
  func drop(_ ordinal: Int, of document: Int64) throws(InputError) {
    try dropOne.run(document, ordinal)
  }

  /// How many segments a document has.
  func number(in document: Int64) throws(InputError) -> Int {
    Int(try number.onlyInteger(document))
  }

  /// The number behind the ordinals of a document.
  func end(of document: Int64) throws(InputError) -> Int {
    Int(try end.onlyInteger(document))
  }
}
