import Diagnostics

/// The source texts, each once.
struct TextTable {
  /// Asks for both fingerprints: many texts may differ in markup alone.
  static let find = """
    SELECT id, markup, plain FROM texts WHERE fingerprint = ?1 AND markup_fingerprint IS ?2
    """

  private let find: Statement
  private let insert: Statement
  private let drop: Statement
  private let fingerprint: @Sendable (String) -> Int64

  init(
    _ database: SQLiteDatabase,
    fingerprint: @escaping @Sendable (String) -> Int64
  ) throws(InputError) {
    self.fingerprint = fingerprint
    find = try database.prepare(Self.find)
    insert = try database.prepare(
      """
      INSERT INTO texts (fingerprint, markup, plain, markup_fingerprint) VALUES (?1, ?2, ?3, ?4)
      """
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
    let markupFingerprint = plain == nil ? nil : self.fingerprint(markup)
    let known = try find.first(fingerprint, markupFingerprint) { row in
      TextIdentity.areSame(row.text(1), markup) && TextIdentity.areSame(row.optionalText(2), plain)
        ? row.integer(0) : nil
    }
    if let known { return (known, false) }
    return (try insert.insert(fingerprint, markup, plain, markupFingerprint), true)
  }

  /// Drops a text that no translation has.
  ///
  /// - Returns: whether it was dropped.
  func dropIfUnused(_ text: Int64) throws(InputError) -> Bool {
    try drop.first(text) { _ in true } ?? false
  }
}
