import Diagnostics

/// The tables of a memory with the statements that change them.
struct MemoryTables {
  /// The path of the file, for messages.
  let path: String
  let memory: MemoryTable
  let documents: DocumentTable
  let texts: TextTable
  let textStates: TextStateTable
  let translations: TranslationTable
  let occurrences: OccurrenceTable

  init(
    _ database: SQLiteDatabase,
    fingerprint: @escaping @Sendable (String) -> Int64
  ) throws(InputError) {
    path = database.path
    memory = try MemoryTable(database)
    documents = try DocumentTable(database)
    texts = try TextTable(database, fingerprint: fingerprint)
    textStates = try TextStateTable(database)
    translations = try TranslationTable(database, fingerprint: fingerprint)
    occurrences = try OccurrenceTable(database)
  }
}
