import Testing

@testable import CommandLineInterface

@Suite struct LineInputTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\nb\r\n\n", ["a", "b", ""]),
    // A byte order mark is one at the start alone.
    ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("\n\u{FEFF}a", ["", "\u{FEFF}a"]),
  ]) func lines(text: String, lines: [String]) {
    let input = LineInput(text)
    var found: [String] = []
    while let line = input.next() {
      found.append(line)
      #expect(input.hasLine)
    }
    #expect(found.map { Array($0.unicodeScalars) } == lines.map { Array($0.unicodeScalars) })
  }
}
