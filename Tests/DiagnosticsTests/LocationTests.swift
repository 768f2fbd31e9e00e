import Diagnostics
import Testing

/// Places in files are written so that editors make links of them.
@Suite struct LocationTests {
  @Test func positionsOrderByLineThenColumn() {
    let positions = [
      Position.start, Position(line: 1, column: 12), Position(line: 2, column: 1),
      Position(line: 2, column: 3), Position(line: 10, column: 2),
    ]
    #expect(positions.reversed().sorted() == positions)
    #expect(Position.start == Position(line: 1, column: 1))
  }

  @Test func aLocationWithoutAnEndIsAPlace() {
    let start = Position(line: 4, column: 2)
    #expect(Location(path: "a b.md", start: start).end == start)
    #expect(Location(path: "a b.md", start: start).description == "a b.md:4:2")
    #expect(Location(path: "x.md").description == "x.md:1:1")
  }

  @Test(arguments: [
    (InputError(path: "a.yml", message: "the file is empty"), "a.yml: error: the file is empty"),
    (
      InputError(
        path: "a.yml",
        position: Position(line: 3, column: 5),
        message: "unknown key ‘lokales’",
        advice: "write ‘locales’"
      ),
      "a.yml:3:5: error: unknown key ‘lokales’; write ‘locales’"
    ),
  ])
  func errorsSayWhereWhatAndWhatToDo(_ error: InputError, _ text: String) {
    #expect("\(error)" == text)
  }
}
