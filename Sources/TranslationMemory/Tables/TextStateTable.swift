import Diagnostics

/// A state of the table of texts.
struct TextState: Sendable, Hashable {
  /// What it is known by.
  var mark: Int64
  /// An id that no text of this state is above and all later ones are.
  var highestText: Int64
}

extension Statement {
  /// The state of the present row: its mark and its highest id.
  var textState: TextState { TextState(mark: integer(0), highestText: integer(1)) }
}

/// The states that the table of texts went through.
struct TextStateTable {
  private let enter: Statement
  private let forget: Statement

  init(_ database: SQLiteDatabase) throws(InputError) {
    enter = try database.prepare(
      """
      INSERT INTO text_states (mark, highest_text)
      SELECT random(), coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'texts'
      """
    )
    forget = try database.prepare(
      "DELETE FROM text_states WHERE position <= (SELECT max(position) FROM text_states) - 1000"
    )
  }

  /// Notes that texts came or left.
  func noteChange() throws(InputError) {
    try enter.run()
    try forget.run()
  }
}
