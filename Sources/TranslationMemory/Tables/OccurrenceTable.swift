import Diagnostics
import Workspace

/// Where translations stand: the segments of the documents and the places that they share.
struct OccurrenceTable {
  private let insert: Statement
  private let insertPlace: Statement
  private let translations: Statement
  private let drop: Statement
  private let dropPlaces: Statement

  init(_ database: SQLiteDatabase) throws(InputError) {
    insert = try database.prepare(
      """
      INSERT INTO occurrences (document, ordinal, translation, key, place, line, "column")
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
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
  }

  /// Enters a place under its number within the document.
  func enter(_ place: SegmentPlace, number: Int, document: Int64) throws(InputError) {
    try insertPlace.run(document, number, place.kind.rawValue, place.anchor)
  }

  /// Enters a segment under its ordinal within the document.
  func enter(
    _ segment: Segment,
    ordinal: Int,
    document: Int64,
    translation: Int64,
    place: Int
  ) throws(InputError) {
    try insert.run(
      document,
      ordinal,
      translation,
      segment.key.description,
      place,
      segment.position.line,
      segment.position.column
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
}
