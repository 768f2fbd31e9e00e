import CSQLite
import Diagnostics

extension InputError {
  /// What a user is told when SQLite fails: whose fault it is where that is known, else its own words and
  /// the statement.
  static func sqlite(_ code: Int32, path: String, message: String, sql: String?) -> InputError {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED:
      InputError(
        path: path,
        message: "the memory is in use by another process",
        advice: "wait until it is done, then try again"
      )
    case SQLITE_NOTADB:
      .notAMemory(path)
    case SQLITE_CORRUPT:
      InputError(
        path: path,
        message: "the memory is damaged (\(message))",
        advice:
          "keep a copy and try `sqlite3 FILE .recover` on it; or delete it, build it again, and import "
          + "again what other tools gave"
      )
    case SQLITE_FULL:
      InputError(
        path: path,
        message: "there is no space left for the memory",
        advice: "free some, then run again; what was there before is kept"
      )
    case SQLITE_IOERR:
      InputError(
        path: path,
        message: "the memory cannot be read or written (\(message))",
        advice: "look after the disk and its space, then run again; what was there before is kept"
      )
    case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
      InputError(
        path: path,
        message: "the memory cannot be opened or written (\(message))",
        advice: "give write access to it and its folder, or name another file"
      )
    default:
      InputError(
        path: path,
        message: "the memory failed: \(message)\(context(sql))",
        advice: "run again; where it fails again, keep a copy, delete the memory and build it again"
      )
    }
  }

  /// What a user is told of a file that is something else.
  static func notAMemory(_ path: String) -> InputError {
    InputError(
      path: path,
      message: "this file is not a translation memory",
      advice: "it is left as it is; name another file"
    )
  }

  private static func context(_ sql: String?) -> String {
    sql.map { " in `\($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))`" } ?? ""
  }
}
