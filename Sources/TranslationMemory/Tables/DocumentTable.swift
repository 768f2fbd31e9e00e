import Diagnostics
import Workspace

/// The documents and their locales.
struct DocumentTable {
  private let insertLocale: Statement
  private let insert: Statement
  private let find: Statement
  private let touch: Statement
  private let list: Statement
  private let drop: Statement

  init(_ database: SQLiteDatabase) throws(InputError) {
    insertLocale = try database.prepare(
      "INSERT INTO locales (tag) VALUES (?1) ON CONFLICT DO UPDATE SET tag = tag RETURNING id"
    )
    insert = try database.prepare(
      """
      INSERT INTO documents (
        path, page, locale, origin, version_hash, version_commit, version_date, hand_off,
        stamp, content, entered_at
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      ON CONFLICT (path) DO UPDATE SET
        page = excluded.page, locale = excluded.locale, origin = excluded.origin,
        version_hash = excluded.version_hash, version_commit = excluded.version_commit,
        version_date = excluded.version_date, hand_off = excluded.hand_off,
        stamp = excluded.stamp, content = excluded.content, entered_at = excluded.entered_at
      RETURNING id
      """
    )
    find = try database.prepare("SELECT id FROM documents WHERE path = ?1")
    touch = try database.prepare("UPDATE documents SET stamp = ?2 WHERE path = ?1")
    list = try database.prepare(
      """
      SELECT documents.id, \(DocumentInfo.columns), entered_at, content IS NOT NULL
      FROM documents JOIN locales ON locales.id = documents.locale
      ORDER BY path
      """
    )
    drop = try database.prepare("DELETE FROM documents WHERE id = ?1")
  }

  /// The locale's id; it is entered where it is not there yet.
  func enter(_ locale: LocaleTag) throws(InputError) -> Int64 {
    try insertLocale.onlyInteger(locale.text)
  }

  /// Enters a document, or what is new of one with the same path.
  ///
  /// - Returns: its id, which it keeps.
  func enter(
    _ info: DocumentInfo,
    locale: Int64,
    stamp: DocumentStamp?,
    content: ContentFingerprint?,
    now: Int64
  ) throws(InputError) -> Int64 {
    try insert.onlyInteger(
      info.path,
      info.page,
      locale,
      info.origin.rawValue,
      info.version?.hash,
      info.version?.commit,
      info.version?.date?.description,
      info.handOff?.description,
      stamp?.stored,
      content?.stored,
      now
    )
  }

  /// The id of the document of a path; nil where there is none.
  func id(of path: String) throws(InputError) -> Int64? {
    try find.first(path) { $0.integer(0) }
  }

  /// Notes a new stamp.
  func touch(path: String, stamp: DocumentStamp) throws(InputError) {
    try touch.run(path, stamp.stored)
  }

  /// All documents in the order of their paths.
  func all() throws(InputError) -> [(id: Int64, document: HeldDocument)] {
    try list.all { row in (id: row.integer(0), document: row.heldDocument(from: 1)) }
  }

  /// Drops a document whose segments are gone.
  func drop(_ document: Int64) throws(InputError) {
    try drop.run(document)
  }
}
