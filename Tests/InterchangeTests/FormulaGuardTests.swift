import Interchange
import Testing
import Workspace

struct FormulaGuardTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-", "'-"), ("@name", "'@name"), ("\tx", "'\tx"),
    ("\rx", "'\rx"), ("\nx", "'\nx"), ("＝1", "'＝1"), ("'=1", "''=1"), ("''@", "'''@"),
    ("'quoted'", "'quoted'"), ("a=1", "a=1"), ("", ""), ("'", "'"), (" =1", " =1"),
  ])
  func guardsWhatASpreadsheetWouldRun(text: String, cell: String) throws {
    #expect(try target(of: text, guarded: true) == cell)
    #expect(try target(of: text, guarded: false) == text)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func canBeTakenOffAgain(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(of: ["'", "=", "-", "@", "a", "\t", "\r\n", " "])
    var cell = Substring(try target(of: text, guarded: true))
    let first = cell.unicodeScalars.first { $0 != "'" }
    if cell.hasPrefix("'"), let first, "=+-@\t\r\n".unicodeScalars.contains(first) {
      cell.unicodeScalars.removeFirst()
    }
    #expect(cell == text)
  }

  private func target(of text: String, guarded: Bool) throws -> String {
    var document = try #require(try sampleDocuments().last)
    document.segments[0].target = text
    let output = try export(
      [document],
      as: .csv,
      options: try options(guardsFormulas: guarded)
    )
    let column = try #require(columnNames.firstIndex(of: "target"))
    return readCSV(output.bytes)[1][column]
  }
}
