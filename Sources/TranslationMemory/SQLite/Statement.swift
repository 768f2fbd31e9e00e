import CSQLite
import Diagnostics

/// A compiled statement; finalized when it goes out of scope.
///
/// Values are bound in the order of the parameters `?1`, `?2`, … and columns are counted from 0.
@safe final class Statement {
  private let handle: OpaquePointer
  private let path: String

  /// Takes over a statement that was just compiled.
  @unsafe init(handle: OpaquePointer, path: String) {
    unsafe self.handle = handle
    self.path = path
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Runs the statement to its end and drops its rows.
  func run<each Value: SQLiteRepresentable>(_ values: repeat each Value) throws(InputError) {
    try bind(repeat each values)
    defer { reset() }
    while try step() {}
  }

  /// Runs the statement up to the first row that `read` makes a value of; nil where there is none.
  func first<each Value: SQLiteRepresentable, Result>(
    _ values: repeat each Value,
    read: (Statement) -> Result?
  ) throws(InputError) -> Result? {
    try bind(repeat each values)
    defer { reset() }
    while try step() {
      if let result = read(self) { return result }
    }
    return nil
  }

  /// Runs an `INSERT` to its end and gives the id of the new row.
  ///
  /// `RETURNING` would say the same by way of a temporary table, at twice the time.
  func insert<each Value: SQLiteRepresentable>(
    _ values: repeat each Value
  ) throws(InputError) -> Int64 {
    try run(repeat each values)
    return unsafe sqlite3_last_insert_rowid(sqlite3_db_handle(handle))
  }

  /// Runs the statement and gives the integer that it returns always, such as an id.
  func onlyInteger<each Value: SQLiteRepresentable>(
    _ values: repeat each Value
  ) throws(InputError) -> Int64 {
    try first(repeat each values) { $0.integer(0) } ?? 0
  }

  /// Runs the statement and makes a value of each row.
  func all<each Value: SQLiteRepresentable, Result>(
    _ values: repeat each Value,
    read: (Statement) -> Result
  ) throws(InputError) -> [Result] {
    try bind(repeat each values)
    defer { reset() }
    var results: [Result] = []
    while try step() { results.append(read(self)) }
    return results
  }

  /// Runs the statement and hands each row to `body`, which must not run the statement itself.
  func forEach<each Value: SQLiteRepresentable>(
    _ values: repeat each Value,
    body: (Statement) throws -> Void
  ) throws {
    try bind(repeat each values)
    defer { reset() }
    while try step() { try body(self) }
  }

  /// A column of the present row as an integer; 0 for NULL.
  func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  /// A column of the present row as an integer; nil for NULL.
  func optionalInteger(_ column: Int32) -> Int64? {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
  }

  /// A column of the present row as text; empty for NULL.
  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  /// A column of the present row as text; nil for NULL.
  func optionalText(_ column: Int32) -> String? {
    guard let bytes = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private func bind<each Value: SQLiteRepresentable>(
    _ values: repeat each Value
  ) throws(InputError) {
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      try bind(value.sqliteValue, at: index)
    }
  }

  private func bind(_ value: SQLiteValue, at index: Int32) throws(InputError) {
    let code: Int32
    switch value {
    case .null:
      code = unsafe sqlite3_bind_null(handle, index)
    case .integer(let integer):
      code = unsafe sqlite3_bind_int64(handle, index, integer)
    case .text(var text):
      code = text.withUTF8 { bytes in
        unsafe csqlite_bind_text(handle, index, bytes.baseAddress, UInt64(bytes.count))
      }
    case .blob(let blob):
      code = unsafe blob.withUnsafeBytes { bytes in
        unsafe csqlite_bind_blob(handle, index, bytes.baseAddress, UInt64(bytes.count))
      }
    }
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func step() throws(InputError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Lets go of the locks that a statement holds while it has rows to give.
  private func reset() { unsafe sqlite3_reset(handle) }

  private func failure(_ code: Int32) -> InputError {
    let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    let sql = unsafe String(cString: sqlite3_sql(handle))
    return .sqlite(code, path: path, message: message, sql: sql)
  }
}
