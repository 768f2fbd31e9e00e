extension Migration {
  /// What is known of single translations beyond their documents, and what indexes beside the tables
  /// need to follow them.
  static let singleTranslations = Migration(
    name: "origin, date and state of single translations",
    sql: """
      ALTER TABLE occurrences ADD COLUMN origin TEXT;
      ALTER TABLE occurrences ADD COLUMN "date" TEXT;
      ALTER TABLE occurrences ADD COLUMN state TEXT;

      CREATE INDEX documents_by_page ON documents (page, version_date);

      -- One row. An index beside the tables belongs to this memory by its identity, and to this state of
      -- it by its generation; those of concordance hold the rows up to the ids given here.
      CREATE TABLE memory (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        identity BLOB NOT NULL,
        generation INTEGER NOT NULL,
        indexed_texts INTEGER NOT NULL,
        indexed_translations INTEGER NOT NULL,
        dropped INTEGER NOT NULL
      ) STRICT;
      INSERT INTO memory VALUES (1, randomblob(16), 0, 0, 0, 0);

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
        ) AS text_after
      FROM occurrences AS here
      JOIN documents ON documents.id = here.document
      JOIN locales ON locales.id = documents.locale
      JOIN places ON places.document = here.document AND places.number = here.place
      JOIN translations ON translations.id = here.translation
      LEFT JOIN texts ON texts.id = translations.source;
      """
  )
}
