import Diagnostics
import Workspace

/// The trigrams of the texts, brought up to date when somebody asks.
///
/// Building a memory leaves them alone: indexing would take as long as all else. A search looks through the
/// rows that came since the last update one by one, so what it finds does not depend on the index. Rows that
/// have left stay in the index until they are as many as those that are there.
struct ConcordanceIndex {
  private let marks: Statement
  private let texts: Statement
  private let translations: Statement
  private let insertSource: Statement
  private let insertTarget: Statement
  private let clearSources: Statement
  private let clearTargets: Statement
  private let memory: MemoryTable

  /// Up to which ids the tables are indexed, and how many of these rows have left.
  struct Marks: Sendable {
    var texts: Int64 = 0
    var translations: Int64 = 0
    var dropped: Int64 = 0
    var highestText: Int64 = 0
    var highestTranslation: Int64 = 0

    /// Whether every row is indexed.
    var isComplete: Bool { texts >= highestText && translations >= highestTranslation }
  }

  /// Compiles the statements of its own.
  ///
  /// - Parameters:
  ///   - database: the memory.
  ///   - texts: gives the ids and plain texts above an id, in order.
  ///   - translations: gives those of the targets.
  /// - Throws: `InputError` where the file fails.
  init(
    _ database: SQLiteDatabase,
    texts: Statement,
    translations: Statement
  ) throws(InputError) {
    (self.texts, self.translations) = (texts, translations)
    marks = try database.prepare(
      """
      SELECT
        indexed_texts, indexed_translations, dropped,
        (SELECT coalesce(max(id), 0) FROM texts), (SELECT coalesce(max(id), 0) FROM translations)
      FROM memory
      """
    )
    insertSource = try database.prepare(
      "INSERT INTO source_trigrams (rowid, folded) VALUES (?1, ?2)"
    )
    insertTarget = try database.prepare(
      "INSERT INTO target_trigrams (rowid, folded) VALUES (?1, ?2)"
    )
    clearSources = try database.prepare(
      "INSERT INTO source_trigrams (source_trigrams) VALUES ('delete-all')"
    )
    clearTargets = try database.prepare(
      "INSERT INTO target_trigrams (target_trigrams) VALUES ('delete-all')"
    )
    memory = try MemoryTable(database)
  }

  /// How far the index goes.
  func currentMarks() throws(InputError) -> Marks {
    try marks.first { row in
      Marks(
        texts: row.integer(0),
        translations: row.integer(1),
        dropped: row.integer(2),
        highestText: row.integer(3),
        highestTranslation: row.integer(4)
      )
    } ?? Marks()
  }

  /// How many rows are added between looks at the task.
  private static let stride = 256

  /// Adds the rows that are not indexed yet, within a transaction.
  func update(_ progress: (_ added: Int) -> Void) throws {
    var state = try currentMarks()
    if state.dropped > max(1000, state.highestTranslation / 2) {
      try clearSources.run()
      try clearTargets.run()
      (state.texts, state.translations, state.dropped) = (0, 0, 0)
    }
    var count = 0
    func noteRow() throws {
      count += 1
      guard count % Self.stride == 0 else { return }
      try Task.checkCancellation()
      progress(Self.stride)
    }
    try Task.checkCancellation()
    try texts.forEach(state.texts) { row in
      try insertSource.run(row.integer(0), FoldedText(row.text(1)).folded)
      try noteRow()
    }
    try translations.forEach(state.translations) { row in
      try insertTarget.run(row.integer(0), FoldedText(row.text(1)).folded)
      try noteRow()
    }
    try memory.noteIndex(
      texts: state.highestText,
      translations: state.highestTranslation,
      dropped: state.dropped
    )
  }
}
