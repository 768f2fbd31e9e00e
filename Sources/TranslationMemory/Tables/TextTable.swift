import Diagnostics

/// The source texts, each once.
struct TextTable {
  private let find: Statement
  private let insert: Statement
  private let drop: Statement
  private let fingerprint: @Sendable (String) -> Int64

  init(
    _ database: SQLiteDatabase,
    fingerprint: @escaping @Sendable (String) -> Int64
  ) throws(InputError) {
    self.fingerprint = fingerprint
    find = try database.prepare("SELECT id, markup, plain FROM texts WHERE fingerprint = ?1")
    insert = try database.prepare(
      "INSERT INTO texts (fingerprint, markup, plain) VALUES (?1, ?2, ?3)"
    )
    drop = try database.prepare(
      """
      DELETE FROM texts
      WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM translations WHERE source = ?1)
      RETURNING id
      """
    )
  }

  /// The text's id, and whether it was entered only now.
  func enter(markup: String, plain: String) throws(InputError) -> (id: Int64, isNew: Bool) {
    let fingerprint = fingerprint(plain)
    let plain = TextIdentity.stored(plain, besides: markup)
    let known = try find.first(fingerprint) { row in
      TextIdentity.areSame(row.text(1), markup) && TextIdentity.areSame(row.optionalText(2), plain)
        ? row.integer(0) : nil
    }
    if let known { return (known, false) }
    return (try insert.insert(fingerprint, markup, plain), true)
  }

  /// Drops a text that no translation has.
  ///
  /// - Returns: whether it was dropped.
  func dropIfUnused(_ text: Int64) throws(InputError) -> Bool {
    try drop.first(text) { _ in true } ?? false
  }
}
