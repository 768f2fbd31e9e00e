import Diagnostics

/// A named step from one schema to the next.
///
/// A step that a release has shipped is never edited, renamed or moved: the next change is a new step.
struct Migration: Sendable {
  /// The name that the file keeps of it.
  var name: String
  /// The statements that do it.
  var sql: String
  /// What SQL cannot do, after the statements.
  var rewrite: (@Sendable (SQLiteDatabase) throws -> Void)?
}

extension SQLiteDatabase {
  /// Brings the file to the newest schema, or says why that cannot be; all steps are one transaction.
  ///
  /// A file with a step that is not in `migrations` comes from a newer Diglot and is left as it is.
  ///
  /// - Returns: whether the file had an older schema, rather than none or the newest.
  @discardableResult
  func migrate(
    by migrations: [Migration],
    applicationID: Int32,
    mayWrite: Bool
  ) throws -> Bool {
    if try pendingMigrations(of: migrations).isEmpty { return false }
    guard mayWrite else {
      throw InputError(
        path: path,
        message: "the memory was made by an older Diglot",
        advice: "use it once where it may be written, which brings it up to date"
      )
    }
    return try transaction {
      // Another process may have come first while this one waited for its turn.
      let pending = try pendingMigrations(of: migrations)
      try execute("PRAGMA application_id = \(applicationID)")
      for migration in pending {
        try execute(migration.sql)
        try migration.rewrite?(self)
        try prepare("INSERT INTO migrations (name) VALUES (?1)").run(migration.name)
      }
      return !pending.isEmpty && pending.count < migrations.count
    }
  }

  /// Runs `body` in a transaction that no other process writes beside; undone when it throws.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    // Some failures, a full disk among them, undo it themselves.
    defer { if isInTransaction { try? execute("ROLLBACK") } }
    let result = try body()
    try execute("COMMIT")
    return result
  }

  private func pendingMigrations(of migrations: [Migration]) throws(InputError) -> [Migration] {
    let tables = try prepare("SELECT name FROM sqlite_schema").all { $0.text(0) }
    if tables.isEmpty { return migrations }
    guard tables.contains("migrations") else { throw .notAMemory(path) }
    let applied = try prepare("SELECT name FROM migrations ORDER BY position").all { $0.text(0) }
    let known = migrations.map(\.name)
    guard applied == Array(known.prefix(applied.count)) else {
      throw InputError(
        path: path,
        message: "the memory was made by a newer Diglot",
        advice: "update Diglot, or name another file; it is left as it is"
      )
    }
    return Array(migrations.dropFirst(applied.count))
  }
}
