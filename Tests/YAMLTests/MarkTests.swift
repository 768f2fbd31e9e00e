import Testing
import YAML

@Suite struct MarkTests {
  /// A key with what stands before it, and the line and column where the key must be found.
  @Test(arguments: [
    ("", 1, 1),
    ("\u{FEFF}", 1, 1),
    ("a: b\n", 2, 1),
    ("a: b\r\n\r\n", 3, 1),
    ("a: b\r", 2, 1),
    ("# é漢😀\n", 2, 1),
    ("{😀: 漢, ", 1, 8),
    ("\u{FEFF}{é: 'ü', ", 1, 10),
    ("a: \"x\u{85}y\u{2028}z\"\n", 2, 1),
    ("# \u{85}", 1, 4),
    ("a: |\r\n  é\r\n  😀\r\n", 4, 1),
  ])
  func key(before: String, line: Int, column: Int) throws {
    let close = before.contains("{") ? "}" : "\n"
    let value = try parse("\(before)key: 'välue'\(close)")
    let entry = try #require(try value.entries.last)
    #expect(entry.key == "key")
    #expect(entry.keyMark.line == line)
    #expect(entry.keyMark.column == column)
    let start = before.utf8.count
    #expect(entry.keyMark.range == start..<start + 3)
    #expect(entry.value.mark.range == start + 5..<start + 13)
    #expect(entry.value.mark.column == column + 5)
  }

  @Test(arguments: [
    ("list:\n  - a\n  - b\n\n# end\nnext: 1\n", "- a\n  - b"),
    ("list:\n- a\n- b # note\nnext: 1\n", "- a\n- b"),
    ("list: [a, b] # note\nnext: 1\n", "[a, b]"),
    ("list: &x\n  a: 'b' \n\nnext: 1\n", "&x\n  a: 'b'"),
    ("list: {a: b, c: }\nnext: 1\n", "{a: b, c: }"),
    ("list: [[a: b ], c]\nnext: 1\n", "[[a: b ], c]"),
    ("list: a\n  b  \nnext: 1\n", "a\n  b"),
    ("list: \nnext: 1\n", ""),
  ])
  func extent(text: String, expected: String) throws {
    let value = try #require(try parse(text)["list"])
    #expect(String(decoding: Array(text.utf8)[value.mark.range], as: UTF8.self) == expected)
  }

  @Test func impliedMapping() throws {
    let text = "[key: value , b]"
    let value = try #require(try parse(text).items.first)
    #expect(String(decoding: Array(text.utf8)[value.mark.range], as: UTF8.self) == "key: value")
  }

  @Test(arguments: [
    "---\ntitle: ñ\nlist: [a, 😀]\n---\n# Body: [not YAML\n", "---\r\ntitle: ñ\r\n---\r\n",
  ])
  func partOfFile(text: String) throws {
    let bytes = Array(text.utf8)
    let start = text.contains("\r\n") ? 5 : 4
    let tail = Array("---".utf8)
    let end = try #require(bytes.indices.dropFirst(start).first { bytes[$0...].starts(with: tail) })
    let part = try #require(try YAML.parse(bytes, in: start..<end, firstLine: 2))
    #expect(try part.entries.first?.keyMark.line == 2)
    for value in part.all {
      guard case .scalar(let scalar) = value.content else { continue }
      #expect(Array(bytes[value.mark.range]) == Array(scalar.text.utf8))
    }
  }

  @Test func errorsInPartOfFile() {
    let bytes = Array("---\na: 1\nb: [\n---\n".utf8)
    let error = #expect(throws: YAMLError.self) {
      try YAML.parse(bytes, in: 4..<bytes.count - 4, firstLine: 2)
    }
    #expect(error?.line == 4)
    let binary = Array("---\na: 1\nb: \u{1}\n".utf8)
    let control = #expect(throws: YAMLError.self) {
      try YAML.parse(binary, in: 4..<binary.count, firstLine: 2)
    }
    #expect(control?.mark == YAMLMark(line: 3, column: 4, range: 12..<13))
  }

  @Test(arguments: [-5..<90, 0..<0, 40..<80])
  func rangeOutsideFile(range: Range<Int>) throws {
    let expected: YAMLValue? = range.isEmpty || range.lowerBound > 0 ? nil : try parse("a: b\n")
    #expect(try YAML.parse(Array("a: b\n".utf8), in: range) == expected)
  }

  /// Wherever plain texts stand, their bytes are their text, and a slow count finds the same place.
  @Test(arguments: 0..<200)
  func randomDocuments(seed: UInt64) throws {
    var random = Random(state: seed)
    var text = random.pick(["", "\u{FEFF}", "---\n"])
    for number in 0..<random.below(120) {
      text += random.pick(["", "# é\n", "\n", "\r\n", "# 😀漢\u{85}\r\n"])
      text += "\(random.pick(["k", "ключ", "键", "😀", "e\u{301}"]))\(number):"
      text += random.pick([" ", "  ", "\n  - ", "\r\n- ", " [a, ", "\n    x: "])
      let isFlow = text.hasSuffix(", ")
      text += random.pick(["valor", "знач", "值", "a😀b", "x"]) + (isFlow ? "]" : "")
      text += random.pick(["\n", "\r\n", " # ñ\n", " \r\n"])
    }
    let bytes = Array(text.utf8)
    guard let value = try YAML.parse(bytes) else { return }
    for entry in try value.entries {
      #expect(Array(bytes[entry.keyMark.range]) == Array(entry.key.utf8))
    }
    for value in value.all {
      #expect(value.mark == slowMark(value.mark.range, in: text))
      guard case .scalar(let scalar) = value.content else { continue }
      #expect(Array(bytes[value.mark.range]) == Array(scalar.text.utf8))
    }
  }

  /// The place of a byte range, found by walking the text from its start.
  private func slowMark(_ range: Range<Int>, in text: String) -> YAMLMark {
    var (line, column, offset) = (1, 1, 0)
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if offset == range.lowerBound { break }
      let continuesLineEnd = last == "\r" && scalar == "\n"
      if scalar == "\n" && !continuesLineEnd || scalar == "\r" {
        (line, column) = (line + 1, 1)
      } else if !continuesLineEnd, !(offset == 0 && scalar == "\u{FEFF}") {
        column += 1
      }
      offset += String(scalar).utf8.count
      last = scalar
    }
    return YAMLMark(line: line, column: column, range: range)
  }
}

/// A small generator whose sequence depends on nothing but its seed.
struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
