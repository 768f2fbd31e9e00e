import Diagnostics
import Testing

@testable import Workspace

struct CSVReaderTests {
  private static func rows(_ bytes: [UInt8]) throws(InputError) -> [[CSVReader.Cell]] {
    var reader = CSVReader(bytes, path: "t.csv")
    var rows: [[CSVReader.Cell]] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(
    arguments: [
      ("", []), ("\n\r\n\n", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]),
      ("a,b\r\nc", [["a", "b"], ["c"]]),
      (",", [["", ""]]), ("a,\n", [["a", ""]]), ("\"\"", [[""]]), ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\nb\"\n", [["a\nb"]]), ("\"a\r\nb\",\"\"\"c\"\"\"", [["a\r\nb", "\"c\""]]),
      ("\u{FEFF}a", [["a"]]), ("\u{FEFF}\"a\"", [["a"]]), ("a\rb,c", [["a\rb", "c"]]),
      (" a , b ", [[" a ", " b "]]),
      ("a\n\nb", [["a"], ["b"]]), ("é,中文\n", [["é", "中文"]]),
    ] as [(String, [[String]])]
  )
  func reads(text: String, cells: [[String]]) throws {
    #expect(try Self.rows(Array(text.utf8)).map { $0.map(\.text) } == cells)
  }

  @Test func readsOtherSeparators() throws {
    var reader = CSVReader(Array("a,b\t\"c\"\n".utf8), path: "t.tsv", separator: UInt8(ascii: "\t"))
    let row = try #require(try reader.next())
    #expect(row.map(\.text) == ["a,b", "c"])
    #expect(row.map(\.isQuoted) == [false, true])
    #expect(try reader.next() == nil)
  }

  @Test func tellsPlaces() throws {
    let rows = try Self.rows(Array("\u{FEFF}é,\"中\n文\",x\n\n  a,b".utf8))
    let places = rows.map { $0.map { [$0.position.line, $0.position.column] } }
    #expect(places == [[[1, 1], [1, 3], [2, 4]], [[4, 1], [4, 5]]])
  }

  @Test(arguments: [
    ("a,é\"b", "1:4: error: a quote inside a cell that does not start with one"),
    ("a\n\"b\"c", "2:4: error: text after the closing quote of a cell"),
    ("a\nb,\"c\nd\n", "2:3: error: the quote that opens this cell is never closed"),
    ("\"", "1:1: error: the quote that opens this cell is never closed"),
    ("\"a\"\"", "1:1: error: the quote that opens this cell is never closed"),
  ])
  func refuses(text: String, message: String) {
    let error = #expect(throws: InputError.self) { try Self.rows(Array(text.utf8)) }
    #expect(error?.description.hasPrefix("t.csv:\(message); ") == true)
  }

  @Test func refusesWhatIsNotUTF8() {
    let error = #expect(throws: InputError.self) { try Self.rows([0x61, 0x0A, 0x62, 0x2C, 0xFF]) }
    #expect(error?.description == "t.csv:2:3: error: the cell is not UTF-8; save the file as UTF-8")
  }

  @Test(arguments: 0..<200)
  func readsBackWhatIsWritten(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["a", ",", "\"", "\n", "\r\n", "\r", "é", "文", " "]
    let rows = (0..<5).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...5, using: &random))
          .map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let end = Bool.random(using: &random) ? "\n" : "\r\n"
    let text = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + end
    }.joined()
    #expect(try Self.rows(Array(text.utf8)).map { $0.map(\.text) } == rows)
  }

  @Test(arguments: 0..<300)
  func survivesAnything(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab,\"\n\r".utf8) + [0, 0xC3, 0xA9, 0xFF]
    let bytes = (0..<20).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    do throws(InputError) {
      #expect(try Self.rows(bytes).allSatisfy { !$0.isEmpty })
    } catch {
      #expect(error.position != nil)
    }
  }
}
