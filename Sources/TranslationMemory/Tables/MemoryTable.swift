import Diagnostics

/// What is known of the memory as a whole: one row.
struct MemoryTable {
  private let change: Statement
  private let mark: Statement

  init(_ database: SQLiteDatabase) throws(InputError) {
    // An id that was the highest is given again once its row is gone: what is indexed ends before it.
    change = try database.prepare(
      """
      UPDATE memory SET
        generation = generation + 1,
        dropped = dropped + ?1,
        indexed_translations =
          min(indexed_translations, (SELECT coalesce(max(id), 0) FROM translations))
      """
    )
    mark = try database.prepare(
      "UPDATE memory SET indexed_texts = ?1, indexed_translations = ?2, dropped = ?3"
    )
  }

  /// Notes that the memory changed.
  func noteChange(dropped: Int) throws(InputError) { try change.run(dropped) }

  /// Notes up to which ids concordance is indexed, and how many of those are gone.
  func noteIndex(texts: Int64, translations: Int64, dropped: Int64) throws(InputError) {
    try mark.run(texts, translations, dropped)
  }
}
