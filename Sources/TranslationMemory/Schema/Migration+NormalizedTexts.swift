import Diagnostics

extension Migration {
  /// Plain sources in the form in which texts are compared: normal form C, white space collapsed.
  ///
  /// Texts that only their form told apart become one, and so do their translations.
  static let normalizedTexts = Migration(
    name: "plain texts in normal form C",
    sql: "",
    rewrite: { database in
      let changed = try normalizeTexts(database)
      guard changed else { return }
      try database.execute(
        """
        -- Texts by the first one that is the same.
        CREATE TEMP TABLE same_texts AS
        SELECT id, first FROM (
          SELECT id, min(id) OVER (
            PARTITION BY fingerprint, markup, coalesce(plain, markup)
          ) AS first
          FROM texts
        )
        WHERE id > first;
        UPDATE translations SET source = (SELECT first FROM same_texts WHERE id = source)
        WHERE source IN (SELECT id FROM same_texts);
        DELETE FROM texts WHERE id IN (SELECT id FROM same_texts);

        CREATE TEMP TABLE same_translations AS
        SELECT id, first FROM (
          SELECT id, min(id) OVER (
            PARTITION BY source, locale, target, coalesce(plain, target)
          ) AS first
          FROM translations
          WHERE source IN (SELECT first FROM same_texts)
        )
        WHERE id > first;
        UPDATE occurrences SET translation = (
          SELECT first FROM same_translations WHERE id = translation
        )
        WHERE translation IN (SELECT id FROM same_translations);
        DELETE FROM translations WHERE id IN (SELECT id FROM same_translations);
        DROP TABLE same_translations;
        DROP TABLE same_texts;

        -- What is indexed was of other texts, and the last translation may have left.
        INSERT INTO source_trigrams (source_trigrams) VALUES ('delete-all');
        INSERT INTO target_trigrams (target_trigrams) VALUES ('delete-all');
        UPDATE memory SET
          generation = generation + 1, indexed_texts = 0, indexed_translations = 0, dropped = 0;
        DELETE FROM text_states;
        INSERT INTO text_states (mark, highest_text)
        SELECT random(), seq FROM sqlite_sequence WHERE name = 'texts';
        """
      )
    }
  )

  /// Gives texts their normal form; whether any had another.
  private static func normalizeTexts(_ database: SQLiteDatabase) throws -> Bool {
    let texts = try database.prepare("SELECT id, markup, coalesce(plain, markup) FROM texts")
    var changed: [(id: Int64, markup: String, plain: String)] = []
    try texts.forEach { row in
      let plain = row.text(2)
      let normalized = ComparedText.of(plain)
      if !TextIdentity.areSame(plain, normalized) {
        changed.append((row.integer(0), row.text(1), normalized))
      }
    }
    let update = try database.prepare(
      "UPDATE texts SET plain = ?2, fingerprint = ?3 WHERE id = ?1"
    )
    for (id, markup, plain) in changed {
      let stored = TextIdentity.stored(plain, besides: markup)
      try update.run(id, stored, TextIdentity.fingerprint(plain))
    }
    return !changed.isEmpty
  }
}
