import BilingualMarkdown
import Diagnostics
import Testing

/// Lines and columns count from 1, columns in Unicode scalars.
@Suite struct PositionTests {
  @Test(arguments: [
    ("", 1, 1), ("a", 1, 2), ("\n", 2, 1), ("a\r\nb", 2, 2), ("Привет ", 1, 8), ("你好，", 1, 4),
    ("😀👍🏽", 1, 4), ("e\u{301}", 1, 3), ("\u{FEFF}ab", 1, 3), ("\u{FEFF}\nab", 2, 3),
    ("a\rb", 1, 4), ("x\u{2028}y", 1, 4), ("Длинная строка без всякого перевода 字字字字字字字字", 1, 45),
  ])
  func ofAUnitAfter(_ prefix: String, _ line: Int, _ column: Int) {
    let document = BilingualDocument(prefix + unit(103, "a", "b"))
    let expected = Position(line: line, column: column)
    #expect(document.units.first?.position == expected)
    #expect(document.position(of: prefix.utf8.count) == expected)
  }

  @Test func countUnitsOfALineOn() {
    let text = "\(unit(103, "日本", "x"))\(unit(104, "y", "z")) |"
    let document = BilingualDocument(text)
    #expect(
      document.units.map(\.position.column) == [1, unit(103, "日本", "x").unicodeScalars.count + 1]
    )
  }

  @Test(arguments: [(Int.min, 1, 1), (-1, 1, 1), (0, 1, 1), (4, 2, 2), (99, 2, 3), (Int.max, 2, 3)])
  func areClampedToTheDocument(_ offset: Int, _ line: Int, _ column: Int) {
    let position = BilingualDocument("é\nab").position(of: offset)
    #expect(position == Position(line: line, column: column))
  }

  @Test(arguments: [
    (0..<2, "é"), (-9..<3, "é\n"), (3..<99, "ab"), (50..<60, ""), (1..<2, "\u{FFFD}"),
  ])
  func textIsClampedToTheDocument(_ range: Range<Int>, _ text: String) {
    #expect(BilingualDocument("é\nab").text(range) == text)
  }

  @Test func positionsOfManyAreThoseOfEach() {
    for mark in ["", "\u{FEFF}"] {
      let document = BilingualDocument(mark + "é\r\nb\n\n价格 c")
      let offsets = Array(-1...document.bytes.count + 2)
      #expect(document.positions(ofRising: offsets) == offsets.map(document.position))
    }
  }
}
