import CSQLite
import Diagnostics

/// An open SQLite file; closed when it goes out of scope, and a transaction under way is undone.
@safe final class SQLiteDatabase {
  /// Whether a missing file is made.
  enum Opening {
    case existing
    case creating
  }

  /// The path as the user wrote it, for messages.
  let path: String
  private let handle: OpaquePointer

  /// Sets the engine up, once; too late where somebody else in the process uses it already, and no harm.
  private static let setUp: Int32 = csqlite_configure()

  /// Opens a file; nothing is read before the first statement.
  ///
  /// A file that may not be written is opened for reading. SQLite is given write access wherever it can
  /// have it, for readers too: only so can it undo what a killed process left half-written.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - opening: whether a missing file is made.
  ///   - patience: how long a statement waits for another process, in milliseconds.
  /// - Returns: the open file.
  /// - Throws: `InputError` where SQLite cannot open it.
  static func open(
    _ path: String,
    _ opening: Opening,
    patience: Int32
  ) throws(InputError) -> SQLiteDatabase {
    _ = setUp
    // Names such as ":memory:", "file:x" and "" mean something else to SQLite than to a user.
    let name = path.hasPrefix("/") ? path : "./" + path
    let creating = opening == .creating ? SQLITE_OPEN_CREATE : 0
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | creating
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard let handle = unsafe opened else {
      throw .sqlite(code, path: path, message: "out of memory", sql: nil)
    }
    let database = unsafe SQLiteDatabase(handle: handle, path: path)
    guard code == SQLITE_OK else { throw database.failure(code, sql: nil) }
    unsafe sqlite3_busy_timeout(handle, patience)
    unsafe csqlite_defend(handle)
    return database
  }

  @unsafe private init(handle: OpaquePointer, path: String) {
    unsafe self.handle = handle
    self.path = path
  }

  deinit {
    // Waits for statements that live longer than the database, so their order does not matter.
    unsafe sqlite3_close_v2(handle)
  }

  /// Whether SQLite could not get write access to the file.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

  /// Whether a transaction is under way.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Runs one or more statements that return nothing.
  func execute(_ sql: String) throws(InputError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code, sql: sql) }
  }

  /// Compiles a statement.
  func prepare(_ sql: String) throws(InputError) -> Statement {
    var compiled: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = unsafe sqlite3_prepare_v3(handle, sql, -1, flags, &compiled, nil)
    guard code == SQLITE_OK, let statement = unsafe compiled else { throw failure(code, sql: sql) }
    return unsafe Statement(handle: statement, path: path)
  }

  private func failure(_ code: Int32, sql: String?) -> InputError {
    let message = unsafe String(cString: sqlite3_errmsg(handle))
    return .sqlite(code, path: path, message: message, sql: sql)
  }
}
