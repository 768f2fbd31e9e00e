extension Migration {
  /// What tells texts apart that differ in markup alone: a million links with one text are one plain form.
  static let markupFingerprints = Migration(
    name: "fingerprints of markup",
    sql: """
      -- Of the text with markup; NULL where that is plain.
      ALTER TABLE texts ADD COLUMN markup_fingerprint INTEGER;
      """,
    rewrite: { database in
      let texts = try database.prepare("SELECT id, markup FROM texts WHERE plain IS NOT NULL")
      let update = try database.prepare("UPDATE texts SET markup_fingerprint = ?2 WHERE id = ?1")
      try texts.forEach { row in
        try update.run(row.integer(0), TextIdentity.fingerprint(row.text(1)))
      }
      try database.execute(
        """
        DROP INDEX texts_by_fingerprint;
        CREATE INDEX texts_by_fingerprint ON texts (fingerprint, markup_fingerprint);
        """
      )
    }
  )
}
