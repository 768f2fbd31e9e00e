/// A value that a statement takes.
enum SQLiteValue: Sendable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
}

/// Something that a statement takes as a value.
protocol SQLiteRepresentable {
  /// The value as SQLite stores it.
  var sqliteValue: SQLiteValue { get }
}

extension Int64: SQLiteRepresentable {
  var sqliteValue: SQLiteValue { .integer(self) }
}

extension Int: SQLiteRepresentable {
  var sqliteValue: SQLiteValue { .integer(Int64(self)) }
}

extension Bool: SQLiteRepresentable {
  var sqliteValue: SQLiteValue { .integer(self ? 1 : 0) }
}

extension String: SQLiteRepresentable {
  var sqliteValue: SQLiteValue { .text(self) }
}

extension [UInt8]: SQLiteRepresentable {
  var sqliteValue: SQLiteValue { .blob(self) }
}

extension Optional: SQLiteRepresentable where Wrapped: SQLiteRepresentable {
  var sqliteValue: SQLiteValue { self?.sqliteValue ?? .null }
}
