extension Migration {
  /// The first schema: texts once each, translations once each, and where they stand.
  static let textsAndPlaces = Migration(
    name: "texts, translations and their places",
    sql: """
      CREATE TABLE migrations (
        position INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE locales (
        id INTEGER PRIMARY KEY,
        tag TEXT NOT NULL UNIQUE
      ) STRICT;

      -- stamp and content tell whether the file has changed; entered_at is in seconds since 1970.
      CREATE TABLE documents (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,
        page TEXT NOT NULL,
        locale INTEGER NOT NULL REFERENCES locales,
        origin TEXT NOT NULL,
        version_hash TEXT,
        version_commit TEXT,
        version_date TEXT,
        hand_off TEXT,
        stamp BLOB,
        content BLOB,
        entered_at INTEGER NOT NULL
      ) STRICT;

      -- Source texts, once each. plain is NULL where markup is plain already; fingerprint is of the
      -- plain text. An id is never given twice, so that an index beside the memory can follow it.
      CREATE TABLE texts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        fingerprint INTEGER NOT NULL,
        markup TEXT NOT NULL,
        plain TEXT
      ) STRICT;
      CREATE INDEX texts_by_fingerprint ON texts (fingerprint);

      -- Once for each source, locale and target; source is NULL where it is not known, plain where
      -- target is plain already.
      CREATE TABLE translations (
        id INTEGER PRIMARY KEY,
        source INTEGER REFERENCES texts,
        locale INTEGER NOT NULL REFERENCES locales,
        fingerprint INTEGER NOT NULL,
        target TEXT NOT NULL,
        plain TEXT,
        entered_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX translations_by_source ON translations (source, locale, fingerprint);

      -- The kinds of place and the anchors that a document has, numbered within it.
      CREATE TABLE places (
        document INTEGER NOT NULL REFERENCES documents,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        anchor TEXT,
        PRIMARY KEY (document, number)
      ) STRICT, WITHOUT ROWID;

      -- Where a translation stands. Neighbours are the next ordinals of the document.
      CREATE TABLE occurrences (
        document INTEGER NOT NULL REFERENCES documents,
        ordinal INTEGER NOT NULL,
        translation INTEGER NOT NULL REFERENCES translations,
        key TEXT NOT NULL,
        place INTEGER NOT NULL,
        line INTEGER NOT NULL,
        "column" INTEGER NOT NULL,
        PRIMARY KEY (document, ordinal),
        FOREIGN KEY (document, place) REFERENCES places
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX occurrences_by_translation ON occurrences (translation);

      -- Everything in one table, for people who ask in SQL.
      CREATE VIEW segments AS
      SELECT
        documents.path, documents.page, locales.tag AS locale, occurrences.key,
        texts.markup AS source, coalesce(texts.plain, texts.markup) AS plain_source,
        translations.target, coalesce(translations.plain, translations.target) AS plain_target,
        places.kind, places.anchor, occurrences.line, occurrences."column",
        documents.origin, documents.version_hash, documents.version_commit,
        documents.version_date, documents.hand_off, translations.entered_at,
        occurrences.document, occurrences.ordinal
      FROM occurrences
      JOIN documents ON documents.id = occurrences.document
      JOIN locales ON locales.id = documents.locale
      JOIN places
        ON places.document = occurrences.document AND places.number = occurrences.place
      JOIN translations ON translations.id = occurrences.translation
      LEFT JOIN texts ON texts.id = translations.source;
      """
  )
}
