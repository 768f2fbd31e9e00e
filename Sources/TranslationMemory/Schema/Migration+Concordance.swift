extension Migration {
  /// The index of `MemoryStore.concordance`: three scalars at a time of texts whose letter case is folded.
  ///
  /// The tables keep no text of their own, and no places within it: what they find is looked at again.
  static let concordance = Migration(
    name: "concordance",
    sql: """
      -- What rows of texts and of translations hold, in parts of three scalars; rowid is their id. Rows that
      -- came since, and all where nobody asked yet, are not in it: memory tells which.
      CREATE VIRTUAL TABLE source_trigrams USING fts5 (
        folded, content = '', columnsize = 0, detail = none,
        tokenize = 'trigram case_sensitive 1'
      );
      CREATE VIRTUAL TABLE target_trigrams USING fts5 (
        folded, content = '', columnsize = 0, detail = none,
        tokenize = 'trigram case_sensitive 1'
      );
      INSERT INTO source_trigrams (source_trigrams, rank) VALUES ('hashsize', 67108864);
      INSERT INTO target_trigrams (target_trigrams, rank) VALUES ('hashsize', 67108864);
      """
  )
}
