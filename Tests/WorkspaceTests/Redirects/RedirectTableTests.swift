import Diagnostics
import Testing

@testable import Workspace

@Suite("RedirectTable")
struct RedirectTableTests {
  private func read(_ text: String) throws(InputError) -> RedirectTable {
    try RedirectTable(parsing: Array(text.utf8), path: "moved.csv")
  }

  @Test(
    "reads rows with their places",
    arguments: [
      ("from,to\na.md,b.md\n", [["a.md", "b.md"]]),
      ("\u{FEFF}from,to\r\na.md,b.md#c\r\n\r\n\"d, e\",https://x.example/?a,b", nil),
      ("from,to\r\n\"d, e\",\"https://x.example/?a,b\"", [["d, e", "https://x.example/?a,b"]]),
      ("\"from\",\"to\"\n加.md,茶.md\nb.md,a.md", [["加.md", "茶.md"], ["b.md", "a.md"]]),
      ("from,to", []), ("from,to\n\n", []),
    ] as [(String, [[String]]?)]
  )
  func rows(text: String, rows: [[String]]?) throws {
    guard let rows else {
      #expect(throws: InputError.self) { try read(text) }
      return
    }
    let table = try read(text)
    #expect(table.path == "moved.csv")
    #expect(table.redirects.map { [$0.from, $0.to] } == rows)
  }

  @Test("tells where both paths stand")
  func places() throws {
    let table = try read("from,to\n加.md,b.md\n\n\"x\",y\n")
    #expect(
      table.redirects.map(\.position) == [
        Position(line: 2, column: 1), Position(line: 4, column: 1),
      ]
    )
    #expect(
      table.redirects.map(\.targetPosition)
        == [Position(line: 2, column: 6), Position(line: 4, column: 5)]
    )
  }

  @Test(
    "tells each mistake with its place",
    arguments: [
      ("", 1, 1, "no header ‘from,to’"), ("\n\n", 1, 1, "no header"), ("a,b\n", 1, 1, "no header"),
      ("to,from\n", 1, 1, "no header"), ("From,To\n", 1, 1, "no header"),
      ("from,to,when\n", 1, 1, "no header"), ("from;to\n", 1, 1, "no header"),
      ("from,to\na", 2, 1, "the row has 1 cells"), ("from,to\na,b,c", 2, 1, "the row has 3 cells"),
      ("from,to\n,b", 2, 1, "the cell is empty"), ("from,to\na,", 2, 3, "the cell is empty"),
      ("from,to\n\"\",b", 2, 1, "the cell is empty"),
      ("from,to\na,b\n\na,c", 4, 1, "‘a’ is there twice"),
      ("from,to\n\"a,b", 2, 1, "never closed"), ("from,to\na,b\"c", 2, 4, "a quote inside a cell"),
    ]
  )
  func mistakes(text: String, line: Int, column: Int, message: String) throws {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.path == "moved.csv")
    #expect(error?.position == Position(line: line, column: column))
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.advice?.isEmpty == false)
  }

  @Test("tells the mistakes of all rows, until one cannot be told from the next")
  func manyMistakes() throws {
    let error = try #require(throws: InputError.self) {
      try read("from,to\na\nb,c\nb,d\n,e\nf,g\nh,\"i\n")
    }
    #expect(([error] + error.further).map(\.position?.line) == [2, 4, 5, 7])
    #expect(error.further.last?.message.contains("never closed") == true)
  }

  @Test("reads a file, and tells which is not there or no text")
  func file() throws {
    let folder = try TemporaryFolder()
    #expect(try RedirectTable.read(folder.file("moved.csv", "from,to\na,b\n")).redirects.count == 1)
    let error = #expect(throws: InputError.self) { try RedirectTable.read(folder("gone.csv")) }
    #expect(error?.path == folder("gone.csv"))
  }
}
