import Diagnostics

/// An open memory file with its compiled statements.
struct MemoryConnection: ~Copyable {
  private let database: SQLiteDatabase
  private let reading: ReadingStatements
  private var writer: MemoryWriter
  private let mode: MemoryStore.Mode
  var index: SourceIndex
  /// Whether opening the memory brought it from an older schema to the newest.
  let wasOlder: Bool

  private init(
    _ database: SQLiteDatabase,
    reading: ReadingStatements,
    tables: MemoryTables,
    mode: MemoryStore.Mode,
    wasOlder: Bool
  ) {
    self.wasOlder = wasOlder
    self.database = database
    self.reading = reading
    self.mode = mode
    index = SourceIndex(besides: database.path)
    writer = MemoryWriter(tables)
  }

  /// Opens a memory, makes it where it is missing, brings it up to date, as far as the mode allows.
  static func open(
    path: String,
    mode: MemoryStore.Mode,
    patience: Duration,
    fingerprint: @escaping @Sendable (String) -> Int64
  ) throws -> MemoryConnection {
    try MemoryFile(path: path).check(for: mode)
    let seconds = max(0, min(patience.components.seconds, 1_000_000))
    let milliseconds = seconds * 1000 + patience.components.attoseconds / 1_000_000_000_000_000
    let database = try SQLiteDatabase.open(
      path,
      mode == .writing ? .creating : .existing,
      patience: Int32(max(0, milliseconds))
    )
    // The writer keeps references whole itself, and tests hold it to that: looking each up again would take
    // an eighth of the time of a build.
    try database.execute(
      """
      PRAGMA trusted_schema = OFF;
      PRAGMA foreign_keys = OFF;
      PRAGMA cache_size = -65536;
      """
    )
    if mode == .writing, database.isReadOnly { throw MemoryFile(path: path).cannotBeWritten }
    let wasOlder = try database.migrate(
      by: Schema.migrations,
      applicationID: Schema.applicationID,
      mayWrite: !database.isReadOnly
    )
    if mode == .reading {
      try database.execute("PRAGMA query_only = ON")
    } else if try database.prepare("PRAGMA journal_mode").first(read: { $0.text(0) }) == "wal" {
      // Other programs leave it so, and the memory would be more than one file. While one of them has it
      // open, it stays.
      try? database.execute("PRAGMA journal_mode = DELETE")
    }
    return MemoryConnection(
      database,
      reading: try ReadingStatements(database),
      tables: try MemoryTables(database, fingerprint: fingerprint),
      mode: mode,
      wasOlder: wasOlder
    )
  }

  /// Changes the memory in one transaction.
  mutating func update<Result>(_ body: (inout MemoryWriter) throws -> Result) throws -> Result {
    guard mode == .writing else { throw MemoryFile(path: database.path).openForReading }
    return try database.transaction {
      writer.begin()
      let result = try body(&writer)
      try writer.finish()
      return result
    }
  }

  /// Changes what is kept beside the tables, in one transaction.
  func maintain(_ body: (ReadingStatements) throws -> Void) throws {
    guard mode == .writing else { throw MemoryFile(path: database.path).openForReading }
    try database.transaction { try body(reading) }
  }

  /// Asks the tables; all statements of `body`, which must not change them, see the same state.
  func readTables<Result>(_ body: (MemoryTables) throws -> Result) throws -> Result {
    try database.execute("BEGIN")
    defer { try? database.execute("COMMIT") }
    return try body(writer.tables)
  }

  /// Asks the memory; all statements of `body` see the same state.
  func read<Result>(_ body: (ReadingStatements) throws -> Result) throws -> Result {
    try database.execute("BEGIN")
    defer { try? database.execute("COMMIT") }
    return try body(reading)
  }
}
