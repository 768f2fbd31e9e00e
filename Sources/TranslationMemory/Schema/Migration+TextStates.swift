extension Migration {
  /// What tells of which state of the texts an index beside the memory is.
  static let textStates = Migration(
    name: "states of the texts",
    sql: """
      -- The states that texts went through, the last thousand. An index beside the memory carries the mark of
      -- one of them and holds all texts up to its highest id. Marks are made by chance, so that the
      -- index of a memory that was put back, or of another one, is known by none.
      CREATE TABLE text_states (
        position INTEGER PRIMARY KEY,
        mark INTEGER NOT NULL,
        highest_text INTEGER NOT NULL
      ) STRICT;
      INSERT INTO text_states (mark, highest_text)
      SELECT random(), seq FROM sqlite_sequence WHERE name = 'texts';
      """
  )
}
