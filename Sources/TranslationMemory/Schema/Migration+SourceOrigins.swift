extension Migration {
  /// Where the sources of single translations were found that their documents do not hold.
  static let sourceOrigins = Migration(
    name: "where sources were found",
    sql: """
      ALTER TABLE occurrences ADD COLUMN source_path TEXT;
      ALTER TABLE occurrences ADD COLUMN source_certain INTEGER;

      -- Everything in one table, for people who ask in SQL. Texts before and after are the nearest ones
      -- whose source is known.
      DROP VIEW segments;
      CREATE VIEW segments AS
      SELECT
        documents.path, documents.page, locales.tag AS locale, here.key,
        texts.markup AS source, coalesce(texts.plain, texts.markup) AS plain_source,
        translations.target, coalesce(translations.plain, translations.target) AS plain_target,
        places.kind, places.anchor, here.line, here."column",
        coalesce(here.origin, documents.origin) AS origin,
        coalesce(here."date", documents.hand_off) AS "date", here.state,
        documents.version_hash, documents.version_commit, documents.version_date,
        documents.hand_off, translations.entered_at, here.document, here.ordinal,
        (
          SELECT coalesce(texts.plain, texts.markup)
          FROM occurrences AS other
          JOIN translations ON translations.id = other.translation
          JOIN texts ON texts.id = translations.source
          WHERE other.document = here.document AND other.ordinal < here.ordinal
          ORDER BY other.ordinal DESC LIMIT 1
        ) AS text_before,
        (
          SELECT coalesce(texts.plain, texts.markup)
          FROM occurrences AS other
          JOIN translations ON translations.id = other.translation
          JOIN texts ON texts.id = translations.source
          WHERE other.document = here.document AND other.ordinal > here.ordinal
          ORDER BY other.ordinal LIMIT 1
        ) AS text_after,
        here.source_path, here.source_certain
      FROM occurrences AS here
      JOIN documents ON documents.id = here.document
      JOIN locales ON locales.id = documents.locale
      JOIN places ON places.document = here.document AND places.number = here.place
      JOIN translations ON translations.id = here.translation
      LEFT JOIN texts ON texts.id = translations.source;
      """
  )
}
