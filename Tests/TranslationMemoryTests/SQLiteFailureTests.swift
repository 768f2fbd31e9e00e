import Diagnostics
import Testing

@testable import TranslationMemory

@Suite struct SQLiteFailureTests {
  private static func failure(_ code: Int32) -> InputError {
    .sqlite(code, path: "m", message: "no", sql: "PRAGMA a;\nPRAGMA b;")
  }

  /// Every failure says what to do. (SQLite's codes: error, busy, read-only, I/O, corrupt, full, misuse, no database.)
  @Test(arguments: [1, 5, 8, 10, 11, 13, 21, 26] as [Int32]) func saysWhatToDo(code: Int32) {
    #expect(Self.failure(code).advice?.isEmpty == false)
  }

  /// What damage calls for loses nothing that cannot be had again, and shows no statements.
  @Test func damage() {
    let error = Self.failure(11)
    #expect(error.message == "the memory is damaged (no)")
    #expect(error.advice?.contains(".recover") == true)
    #expect(error.advice?.contains("import again") == true)
  }
}
