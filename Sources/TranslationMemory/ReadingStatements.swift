import Diagnostics
import Workspace

/// The statements that ask a memory, compiled once.
struct ReadingStatements {
  let documentWithStamp: Statement
  let documentWithContent: Statement
  let documents: Statement
  let segments: Statement
  let texts: Statement
  let textWithID: Statement
  let textState: Statement
  let textStateWithMark: Statement
  let textCount: Statement
  let translations: Statement
  let occurrences: Statement
  let documentCounts: Statement
  let segmentCounts: Statement
  let translationCounts: Statement
  let conflicts: Statement
  let sources: Statement
  let sourceCount: Statement
  let targets: Statement
  let fileSize: Statement
  let concordance: ConcordanceIndex
  let sourceTrigrams: Statement
  let targetTrigrams: Statement
  let textsAfter: Statement
  let translationsAfter: Statement
  let plainText: Statement
  let plainTarget: Statement
  let translationsOfText: Statement
  let translationWithID: Statement
  let firstPlace: Statement

  init(_ database: SQLiteDatabase) throws(InputError) {
    documentWithStamp = try database.prepare(
      """
      SELECT tag FROM documents JOIN locales ON locales.id = locale
      WHERE path = ?1 AND stamp = ?2
      """
    )
    documentWithContent = try database.prepare(
      """
      SELECT tag FROM documents JOIN locales ON locales.id = locale
      WHERE path = ?1 AND content = ?2
      """
    )
    documents = try database.prepare(
      """
      SELECT documents.id, \(DocumentInfo.columns), entered_at, content IS NOT NULL
      FROM documents JOIN locales ON locales.id = documents.locale
      WHERE ?1 IS NULL OR tag = ?1
      ORDER BY page, tag, path
      """
    )
    segments = try database.prepare(
      """
      SELECT
        key, markup, coalesce(texts.plain, markup), target, coalesce(translations.plain, target),
        kind, anchor, line, "column", here.origin, here."date", here.state,
        here.source_path, here.source_certain
      FROM occurrences AS here
      JOIN places ON places.document = here.document AND places.number = here.place
      JOIN translations ON translations.id = here.translation
      LEFT JOIN texts ON texts.id = translations.source
      WHERE here.document = ?1 ORDER BY ordinal
      """
    )
    texts = try database.prepare(
      "SELECT id, markup FROM texts WHERE fingerprint = ?1 AND coalesce(plain, markup) = ?2"
    )
    textWithID = try database.prepare(
      "SELECT markup, coalesce(plain, markup) FROM texts WHERE id = ?1"
    )
    textState = try database.prepare(
      "SELECT mark, highest_text FROM text_states ORDER BY position DESC LIMIT 1"
    )
    textStateWithMark = try database.prepare(
      "SELECT mark, highest_text FROM text_states WHERE mark = ?1"
    )
    textCount = try database.prepare("SELECT count(*) FROM texts")
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
      SELECT tag, count(*), sum(targets)
      FROM (
        SELECT locale, count(*) AS targets FROM translations
        WHERE source IS NOT NULL GROUP BY source, locale
      )
      JOIN locales ON locales.id = locale
      GROUP BY tag
      """
    )
    // Sources that differ in markup alone share the fingerprint of their plain text.
    conflicts = try database.prepare(
      """
      SELECT tag, coalesce(texts.plain, markup) AS text
      FROM translations
      JOIN texts ON texts.id = source
      JOIN locales ON locales.id = locale
      WHERE ?1 IS NULL OR tag = ?1
      GROUP BY locale, texts.fingerprint, text
      HAVING count(*) > 1 AND count(DISTINCT coalesce(translations.plain, target)) > 1
      ORDER BY tag, sum((
        SELECT count(*) FROM occurrences WHERE translation = translations.id
      )) DESC, text
      """
    )
    sources = try database.prepare(
      """
      SELECT tag, texts.id, coalesce(texts.plain, markup)
      FROM documents
      JOIN locales ON locales.id = documents.locale
      JOIN occurrences ON occurrences.document = documents.id
      JOIN translations ON translations.id = occurrences.translation
      JOIN texts ON texts.id = source
      ORDER BY page, ordinal, path
      """
    )
    sourceCount = try database.prepare(
      "SELECT count(*) FROM (SELECT DISTINCT fingerprint, coalesce(plain, markup) FROM texts)"
    )
    targets = try database.prepare(
      """
      SELECT coalesce(plain, target), count(*)
      FROM translations
      JOIN locales ON locales.id = locale
      JOIN occurrences ON occurrences.translation = translations.id
      WHERE tag = ?1 GROUP BY translations.id
      """
    )
    fileSize = try database.prepare(
      "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    )
    sourceTrigrams = try database.prepare(
      "SELECT rowid FROM source_trigrams WHERE source_trigrams MATCH ?1"
    )
    targetTrigrams = try database.prepare(
      "SELECT rowid FROM target_trigrams WHERE target_trigrams MATCH ?1"
    )
    textsAfter = try database.prepare(
      "SELECT id, coalesce(plain, markup) FROM texts WHERE id > ?1 ORDER BY id"
    )
    translationsAfter = try database.prepare(
      "SELECT id, coalesce(plain, target) FROM translations WHERE id > ?1 ORDER BY id"
    )
    concordance = try ConcordanceIndex(
      database,
      texts: textsAfter,
      translations: translationsAfter
    )
    plainText = try database.prepare("SELECT coalesce(plain, markup) FROM texts WHERE id = ?1")
    plainTarget = try database.prepare(
      "SELECT coalesce(plain, target) FROM translations WHERE id = ?1"
    )
    translationsOfText = try database.prepare("SELECT id FROM translations WHERE source = ?1")
    translationWithID = try database.prepare(
      """
      SELECT tag, markup, coalesce(texts.plain, markup), target, coalesce(translations.plain, target)
      FROM translations
      JOIN locales ON locales.id = locale
      LEFT JOIN texts ON texts.id = source
      WHERE translations.id = ?1
      """
    )
    firstPlace = try database.prepare(
      """
      SELECT
        \(DocumentInfo.columns), key, line,
        (SELECT count(*) FROM occurrences WHERE translation = ?1)
      FROM occurrences
      JOIN documents ON documents.id = document
      JOIN locales ON locales.id = locale
      WHERE translation = ?1
      ORDER BY documents.path, ordinal LIMIT 1
      """
    )
  }
}
