import Testing
import YAML

@Suite struct BadInputTests {
  @Test(arguments: [
    (
      "a: b: c\n",
      "1:5: ‘:’ cannot stand here; put the text in quotes if ‘:’ is part of it, or fix the indentation"
    ),
    ("a: 'open\nb: c\n", "1:4: this quoted text is never closed; add the quote at its end"),
    ("a: b\nno colon\nc: d\n", "2:1: this key has no ‘:’ after it"),
    (
      "a: 1\nb: 2\na: 3\n",
      "3:1: the key ‘a’ is here a second time; the first is on line 1, column 1"
    ),
    (
      "x: {é: 1, 'é': 2}\n",
      "1:11: the key ‘é’ is here a second time; the first is on line 1, column 5"
    ),
    (
      "a: *none\n",
      "1:4: no value above is named ‘&none’; put the text in quotes if ‘*’ is part of it"
    ),
    ("a: &x [*x]\n", "1:8: ‘*x’ stands inside the value it names"),
    ("a: 1\n---\nb: 2\n", "2:1: a second document starts here; keep one document in a file"),
    ("[a, b]: c\n", "1:1: a key must be a text, not a list or a mapping"),
    ("x: &l [a]\n*l : c\n", "2:1: a key must be a text, not a list or a mapping"),
    ("? \n: c\n", "1:2: a key is missing before ‘:’"),
    (
      "a: !fancy b\n",
      "1:4: the tag ‘!fancy’ is not understood; remove it, or put the text in quotes if ‘!’ is part of it"
    ),
    (
      "a: !!int '3'\n",
      "1:4: the tag ‘!!int’ is not understood; remove it, or put the text in quotes if ‘!’ is part of it"
    ),
    ("a: [b, c\nd: e\n", "2:2: expected ‘,’ or ‘]’ in the list"),
    ("a: [b, c\n", "2:1: expected ‘,’ or ‘]’ in the list"),
    ("a: {b: c\n", "2:1: expected ‘,’ or ‘}’ in the mapping"),
    (
      "a:\n\t- b\n",
      "2:1: a value cannot start with this character; put the value in quotes, and use spaces, not tabs, to indent"
    ),
    (
      "a: @b\n",
      "1:4: a value cannot start with this character; put the value in quotes, and use spaces, not tabs, to indent"
    ),
    (
      "a: \"C:\\docs\"\n",
      "1:7: an unknown escape in double quotes; write ‘\\\\’ for a backslash, or use single quotes"
    ),
    (
      "a: - b\n",
      "1:4: a list item cannot start here; put the list on its own lines, or the text in quotes"
    ),
    ("- a\nb: c\n", "2:1: expected ‘-’ and the next item of the list; check the indentation"),
    (
      "a: b\n c: d\n",
      "2:3: ‘:’ cannot stand here; put the text in quotes if ‘:’ is part of it, or fix the indentation"
    ),
    (
      "a: 'b' c\n",
      "1:8: expected a key here; check the indentation, and that the quotes above are closed"
    ),
    ("a: \u{0}\n", "1:4: a NUL byte; the file is binary or UTF-16, not UTF-8 text"),
    ("é: \u{1B}\n", "1:4: a control character; remove it"),
    ("a: \u{7F}\n", "1:4: a control character; remove it"),
    ("a: b\r\nc: \u{9B}\n", "2:4: a control character; remove it"),
    ("a: \u{FFFF}\n", "1:4: a character that Unicode reserves; remove it"),
    ("a: b\u{FEFF}\n", "1:5: a byte order mark in the middle of the text; remove it"),
  ])
  func message(text: String, expected: String) {
    #expect(problem(text.utf8) == expected)
  }

  @Test func duplicateKeyNamesBothPlaces() {
    let bytes = Array("a: 1\nb:\n  c: 1\n  'c': 2\n".utf8)
    let error = #expect(throws: YAMLError.self) { try YAML.parse(bytes) }
    #expect(error?.mark == YAMLMark(line: 4, column: 3, range: 17..<20))
    #expect(error?.related == YAMLMark(line: 3, column: 3, range: 10..<11))
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], "1:4"), ([0x61, 0x0A, 0xC3], "2:1"), ([0xED, 0xA0, 0x80], "1:1"),
      ([0xFF, 0xFE, 0x61, 0x00], "1:1"), ([0x61, 0xF4, 0x90, 0x80, 0x80], "1:2"),
    ] as [([UInt8], String)]
  )
  func invalidUTF8(bytes: [UInt8], place: String) {
    #expect(problem(bytes) == "\(place): the text is not valid UTF-8 here; save the file as UTF-8")
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
  func depth(open: String, close: String) {
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
    }
    if open != "? " {
      #expect(problem(nested(YAMLLimits.depth - 1).utf8) == nil)
      #expect(
        problem(nested(YAMLLimits.depth).utf8)?.hasSuffix("nested deeper than 100 levels") == true
      )
    }
    #expect(problem(nested(1_000_000).utf8) != nil)
  }

  @Test func aliasesCannotNestDeeper() {
    let inner = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(problem("a: &a \(inner)\nb: [[*a]]\n".utf8) == nil)
    let outer = String(repeating: "[", count: 60) + "*a" + String(repeating: "]", count: 60)
    #expect(problem("a: &a \(inner)\nb: \(outer)\n".utf8) == "2:64: nested deeper than 100 levels")
  }

  @Test func aliasesCannotMultiply() {
    var text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let parts = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(parts)]\n"
    }
    #expect(problem(text.utf8)?.contains("more than \(YAMLLimits.values) values") == true)
    #expect(problem(text.utf8)?.hasPrefix("6:") == true)
  }

  @Test func tooManyValues() {
    let text = "[" + String(repeating: "a,", count: YAMLLimits.values) + "]"
    #expect(problem(text.utf8)?.contains("more than \(YAMLLimits.values) values") == true)
  }

  @Test func tooLong() {
    let bytes = [UInt8](repeating: 0x20, count: YAMLLimits.bytes + 1)
    #expect(problem(bytes) == "1:1: the file is longer than 8 MiB, too long for YAML")
    #expect(problem(bytes.dropLast()) == nil)
  }

  /// Cut or spoiled anywhere, a document is read or refused, and an error points into it.
  @Test(arguments: 0..<400)
  func spoiledDocuments(seed: UInt64) {
    var random = Random(state: seed)
    var bytes = Array(
      "title: \"Ayuda\"\nlist: &a\n  - 'x'\n  - {k: [1, *a]}\ntext: |\n  línea\n".utf8
    )
    let spoil = Array("\u{0}\t\n\r:-[]{}&*!|>'\"%@`?#,".utf8) + [0xC3, 0xFF, 0xEF, 0xF0]
    for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = random.pick(spoil) }
    bytes.removeLast(random.below(bytes.count))
    do throws(YAMLError) {
      _ = try YAML.parse(bytes)
    } catch {
      #expect(!error.message.isEmpty)
      #expect(error.line >= 1 && error.column >= 1)
      #expect(error.mark.range.upperBound <= bytes.count)
    }
  }
}
