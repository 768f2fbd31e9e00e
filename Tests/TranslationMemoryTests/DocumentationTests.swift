import FoundationEssentials
import Testing
import Workspace

@testable import TranslationMemory

/// What the documentation says against what is so.
@Suite struct DocumentationTests {
  static func page(_ name: String) throws -> [Substring] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path()
    let path = folder + "/Sources/TranslationMemory/TranslationMemory.docc/\(name).md"
    return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The cells of a line of a table; nil for other lines and for the line below the head.
  static func cells(_ line: Substring) -> [String]? {
    guard line.hasPrefix("|"), !line.hasPrefix("|---") else { return nil }
    return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      .map { cell in String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test func theSchemaIsAsDocumented() throws {
    var documented: [String: [String]] = [:]
    var table = ""
    for line in try Self.page("Schema") {
      if line.hasPrefix("### ") { table = String(line.dropFirst(4)) }
      guard let cells = Self.cells(line), cells != ["column", "holds"] else { continue }
      #expect(cells.count == 2 && !cells[1].isEmpty)
      documented[table, default: []].append(cells[0].filter { $0 != "`" })
    }
    let folder = try TemporaryFolder()
    _ = try folder.memory()
    let database = try SQLiteDatabase.open(folder.file("memory.tm"), .existing, patience: 0)
    // The parts that FTS5 keeps its index in are its own.
    let names = try database.prepare(
      """
      SELECT name FROM sqlite_schema
      WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%trigrams\\_%' ESCAPE '\\'
      """
    ).all { $0.text(0) }
    var real: [String: [String]] = [:]
    for name in names {
      real[name] = try database.prepare("SELECT name FROM pragma_table_info('\(name)')")
        .all { $0.text(0) }
    }
    #expect(documented == real)
  }

  /// The small memory that the recipes are shown with.
  static func fill(_ store: MemoryStore) throws {
    var leave = try document(
      "es/leave.md",
      handOff: "2024-03-05",
      ("Join", "Únase"),
      ("Help", "Ayuda")
    )
    leave.info.page = "leave.md"
    var join = try document(
      "es/join.md",
      handOff: "2024-01-10",
      ("Join", "Unirse"),
      ("*Help*", "*Ayuda*"),
      ("Leave", "Salir")
    )
    join.info.page = "join.md"
    var german = try document(
      "de/join.md",
      in: "de-DE",
      handOff: "2024-01-20",
      ("Join", "Beitreten"),
      ("Help", "Hilfe")
    )
    german.info.page = "join.md"
    german.segments[1].origin = .machine
    try store.enter(leave, join, german)
  }

  @Test func theRecipesPrintWhatTheyShow() throws {
    let folder = try TemporaryFolder()
    try Self.fill(folder.memory())
    let database = try SQLiteDatabase.open(folder.file("memory.tm"), .existing, patience: 0)
    var (sql, shown, recipes) = ("", [[String]](), 0)
    var isInside = false
    func check() throws {
      guard !sql.isEmpty, let head = shown.first else { return }
      let rows = try database.prepare(sql).all { row in
        head.indices.map { row.text(Int32($0)) }
      }
      #expect(rows == Array(shown.dropFirst()), "\(sql)")
      (sql, shown) = ("", [])
      recipes += 1
    }
    for line in try Self.page("Recipes") {
      if line == "```sql" {
        try check()
        isInside = true
      } else if line == "```" {
        isInside = false
      } else if isInside {
        sql += line + "\n"
      } else if let cells = Self.cells(line) {
        shown.append(cells)
      }
    }
    try check()
    #expect(recipes == 4)
  }

  /// The points of the table are those of the settings.
  @Test func thePenaltiesAreAsDocumented() throws {
    let rows = try Self.page("Scores").compactMap(Self.cells).filter {
      $0.count == 4 && $0[2].contains("memory.")
    }
    let documented = Dictionary(
      uniqueKeysWithValues: rows.map { ($0[2].filter { $0 != "`" }, $0[3]) }
    )
    let keys = ConfigurationKey.all.filter { $0.path.hasPrefix("memory.penalties.") }
    #expect(documented == Dictionary(uniqueKeysWithValues: keys.map { ($0.path, $0.fallback) }))
    for key in keys {
      #expect(
        MatchPenalty.Reason(rawValue: String(key.path.split(separator: ".").last ?? "")) != nil
      )
    }
  }
}
