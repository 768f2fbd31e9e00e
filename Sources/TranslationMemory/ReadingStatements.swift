import Diagnostics
import Workspace

/// The statements that ask a memory, compiled once.
struct ReadingStatements {
  let documentWithStamp: Statement
  let documentWithContent: Statement
  let texts: Statement
  let textWithID: Statement
  let allTexts: Statement
  let translations: Statement
  let occurrences: Statement
  let documentCounts: Statement
  let segmentCounts: Statement
  let translationCounts: Statement
  let fileSize: Statement

  init(_ database: SQLiteDatabase) throws(InputError) {
    documentWithStamp = try database.prepare(
      "SELECT 1 FROM documents WHERE path = ?1 AND stamp = ?2"
    )
    documentWithContent = try database.prepare(
      "SELECT 1 FROM documents WHERE path = ?1 AND content = ?2"
    )
    texts = try database.prepare(
      "SELECT id, markup FROM texts WHERE fingerprint = ?1 AND coalesce(plain, markup) = ?2"
    )
    textWithID = try database.prepare(
      "SELECT markup, coalesce(plain, markup) FROM texts WHERE id = ?1"
    )
    allTexts = try database.prepare("SELECT id, coalesce(plain, markup) FROM texts")
    translations = try database.prepare(
      """
      SELECT translations.id, target, coalesce(plain, target), entered_at
      FROM translations JOIN locales ON locales.id = locale
      WHERE source = ?1 AND tag = ?2
      """
    )
    // Neighbours are the nearest segments whose source is known; looked for only on request (?2).
    occurrences = try database.prepare(
      """
      SELECT
        \(DocumentInfo.columns), key, kind, anchor, line, "column",
        here.origin, here."date", here.state,
        (SELECT max(version_date) FROM documents AS other WHERE other.page = documents.page),
        CASE WHEN ?2 THEN (
          SELECT source FROM occurrences AS before
          JOIN translations ON translations.id = before.translation
          WHERE before.document = here.document AND before.ordinal < here.ordinal
            AND source IS NOT NULL
          ORDER BY before.ordinal DESC LIMIT 1
        ) END,
        CASE WHEN ?2 THEN (
          SELECT source FROM occurrences AS after
          JOIN translations ON translations.id = after.translation
          WHERE after.document = here.document AND after.ordinal > here.ordinal
            AND source IS NOT NULL
          ORDER BY after.ordinal LIMIT 1
        ) END
      FROM occurrences AS here
      JOIN documents ON documents.id = here.document
      JOIN locales ON locales.id = documents.locale
      JOIN places ON places.document = here.document AND places.number = here.place
      WHERE here.translation = ?1
      """
    )
    documentCounts = try database.prepare(
      "SELECT tag, count(*) FROM documents JOIN locales ON locales.id = locale GROUP BY tag"
    )
    segmentCounts = try database.prepare(
      """
      SELECT
        tag, coalesce(occurrences.origin, documents.origin) AS maker,
        count(occurrences.document), count(translations.source)
      FROM documents
      JOIN locales ON locales.id = documents.locale
      LEFT JOIN occurrences ON occurrences.document = documents.id
      LEFT JOIN translations ON translations.id = occurrences.translation
      GROUP BY tag, maker ORDER BY tag, maker
      """
    )
    translationCounts = try database.prepare(
      """
      SELECT tag, count(*), sum(targets), sum(targets > 1)
      FROM (
        SELECT locale, count(*) AS targets FROM translations
        WHERE source IS NOT NULL GROUP BY source, locale
      )
      JOIN locales ON locales.id = locale
      GROUP BY tag
      """
    )
    fileSize = try database.prepare(
      "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    )
  }
}
