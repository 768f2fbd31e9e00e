import Diagnostics

/// The translations: once for each source, locale and target.
struct TranslationTable {
  private let find: Statement
  private let insert: Statement
  private let drop: Statement
  private let placeCount: Statement
  private let sourceOf: Statement
  private let translationCount: Statement
  private let fingerprint: @Sendable (String) -> Int64

  init(
    _ database: SQLiteDatabase,
    fingerprint: @escaping @Sendable (String) -> Int64
  ) throws(InputError) {
    self.fingerprint = fingerprint
    find = try database.prepare(
      """
      SELECT id, target, plain FROM translations
      WHERE source IS ?1 AND locale = ?2 AND fingerprint = ?3
      """
    )
    insert = try database.prepare(
      """
      INSERT INTO translations (source, locale, fingerprint, target, plain, entered_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """
    )
    drop = try database.prepare(
      """
      DELETE FROM translations
      WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM occurrences WHERE translation = ?1)
      RETURNING source
      """
    )
    placeCount = try database.prepare("SELECT count(*) FROM occurrences WHERE translation = ?1")
    sourceOf = try database.prepare("SELECT source FROM translations WHERE id = ?1")
    translationCount = try database.prepare("SELECT count(*) FROM translations WHERE source = ?1")
  }

  /// The translation's id; it is entered where it is not there yet.
  ///
  /// - Parameters:
  ///   - source: the source text's id; nil where the source is not known.
  ///   - isNewSource: whether the source was entered only now, so that no translation can have it.
  ///   - locale: the locale's id.
  ///   - target: the target with its markup.
  ///   - plain: the target without markup.
  ///   - now: the time of entry in seconds since 1970.
  /// - Returns: the id.
  /// - Throws: `InputError` where the file fails.
  func enter(
    source: Int64?,
    isNewSource: Bool,
    locale: Int64,
    target: String,
    plain: String,
    now: Int64
  ) throws(InputError) -> Int64 {
    let fingerprint = fingerprint(target)
    let plain = TextIdentity.stored(plain, besides: target)
    if !isNewSource {
      let known = try find.first(source, locale, fingerprint) { row in
        TextIdentity.areSame(row.text(1), target)
          && TextIdentity.areSame(row.optionalText(2), plain)
          ? row.integer(0) : nil
      }
      if let known { return known }
    }
    return try insert.insert(source, locale, fingerprint, target, plain, now)
  }

  /// In how many places a translation stands.
  func places(of translation: Int64) throws(InputError) -> Int {
    Int(try placeCount.onlyInteger(translation))
  }

  /// The id of a translation's source; nil where the source is not known.
  func source(of translation: Int64) throws(InputError) -> Int64? {
    try sourceOf.first(translation) { $0.optionalInteger(0) }
  }

  /// How many translations a source has.
  func number(of source: Int64) throws(InputError) -> Int {
    Int(try translationCount.onlyInteger(source))
  }

  /// Drops a translation that stands nowhere.
  ///
  /// - Returns: nil where it stays; else the id of its source, if it had one.
  func dropIfUnused(_ translation: Int64) throws(InputError) -> Int64?? {
    try drop.first(translation) { .some($0.optionalInteger(0)) }
  }
}
