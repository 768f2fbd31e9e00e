import Diagnostics
import Testing
import YAML

@Suite struct ValueTests {
  @Test(
    arguments: [
      ("title: Unirse\nkind: guide\n", "{title: Unirse, kind: guide}"),
      (
        "a: 'it''s'\nb: \"\\u00F1\\n\"\nc: |\n  one\n  two\nd: >\n  one\n  two\n",
        "{a: ‘it's’, b: ‘ñ\n’, c: ‘one\ntwo\n’, d: ‘one two\n’}"
      ),
      ("- a\n- [b, {c: d}, e: f]\n-\n", "[a, [b, {c: d}, {e: f}], ]"),
      ("locales:\n- es-ES\n- zh-CN\nsource: en-US\n", "{locales: [es-ES, zh-CN], source: en-US}"),
      ("base: &b {x: 1}\nuse: *b\n<<: *b\n", "{base: {x: 1}, use: {x: 1}, <<: {x: 1}}"),
      ("&k key: *k\n", "{key: key}"),
      ("a: !!str 12\nb: !!seq [x]\nc: !!map {}\nd: ! 12\n", "{a: ‘12’, b: [x], c: {}, d: 12}"),
      ("---\n# note\nz: 1\na: 2\n...\n", "{z: 1, a: 2}"),
      ("just a text", "just a text"),
      ("\"\"", "‘’"),
      ("null", "null"),
    ]
  )
  func shape(text: String, expected: String) throws {
    #expect(try parse(text).shape == expected)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}", "--- # none\n...\n"])
  func emptyDocument(text: String) throws {
    #expect(try YAML.parse(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      ("12", 12), ("-7", -7), ("+3", 3), ("0x1F", 31), ("0o17", 15), ("007", 7),
      ("'12'", nil), ("1.0", nil), ("0x", nil), ("0x-1", nil), ("1_000", nil), ("", nil),
      ("99999999999999999999", nil), ("[1]", nil),
    ] as [(String, Int?)]
  )
  func int(text: String, expected: Int?) throws {
    let value = try parse("v: \(text)")["v"]
    #expect((try? value?.int) == expected)
  }

  @Test(
    arguments: [
      ("true", true), ("False", false), ("TRUE", true),
      ("yes", nil), ("on", nil), ("'true'", nil), ("1", nil), ("tRUE", nil),
    ] as [(String, Bool?)]
  )
  func bool(text: String, expected: Bool?) throws {
    let value = try parse("v: \(text)")["v"]
    #expect((try? value?.bool) == expected)
  }

  @Test(
    arguments: [
      ("1.10", "1.10"), ("no", "no"), ("true", "true"), ("'null'", "null"), ("''", ""),
      ("null", nil), ("~", nil), ("", nil), ("[a]", nil), ("{a: b}", nil),
    ] as [(String, String?)]
  )
  func string(text: String, expected: String?) throws {
    let value = try parse("v: \(text)")["v"]
    #expect((try? value?.string) == expected)
  }

  @Test func lookup() throws {
    let value = try parse("site:\n  title: Ayuda\n  tags: [a, 'b']\n")
    #expect(try value["site"]?["title"]?.string == "Ayuda")
    #expect(try value["site"]?["tags"]?.strings == ["a", "b"])
    #expect(try value["site"]?["tags"]?.items.count == 2)
    #expect(try value["site"]?.entries.map(\.key) == ["title", "tags"])
    #expect(try value["none"] == nil)
  }

  /// What a reader of a file may ask of a value.
  enum Question: Sendable {
    case strings, bool, int, key, items, string, date

    func ask(_ value: YAMLValue) throws {
      switch self {
      case .strings: _ = try value.strings
      case .bool: _ = try value.bool
      case .int: _ = try value.int
      case .key: _ = try value["key"]
      case .items: _ = try value.items
      case .string: _ = try value.string
      case .date: throw value.expected("a date")
      }
    }
  }

  @Test(
    arguments: [
      ("{a: b}", "2:6: error: expected a list of texts, found a mapping", .strings),
      ("[a, [b]]", "2:10: error: expected a text, found a list", .strings),
      ("yes", "2:6: error: expected true or false, found the text ‘yes’", .bool),
      ("'1'", "2:6: error: expected a whole number, found the text ‘1’", .int),
      ("text", "2:6: error: expected a mapping, found the text ‘text’", .key),
      ("", "2:5: error: expected a list, found nothing", .items),
      ("~", "2:6: error: expected a text, found nothing", .string),
      (
        String(repeating: "ñ", count: 90),
        "2:6: error: expected a date, found the text ‘\(String(repeating: "ñ", count: 40))…’",
        .date
      ),
    ] as [(String, String, Question)]
  )
  func expectation(text: String, expected: String, question: Question) throws {
    let value = try #require(try parse("# site\nkey: \(text)\n")["key"])
    let error = #expect(throws: YAMLError.self) { try question.ask(value) }
    #expect(error?.description == expected)
    #expect(error?.inputError(path: "diglot.yml").description == "diglot.yml:\(expected)")
  }

  @Test(
    arguments: [
      ("locale", "locales"), ("Content", "content"), ("conetnt", "content"),
      ("source_locale", "source-locale"), ("sources-locale", "source-locale"),
      ("zebra", nil), ("", nil), ("ch", nil), (String(repeating: "content", count: 20), nil),
    ] as [(String, String?)]
  )
  func unknownKey(key: String, suggestion: String?) throws {
    let allowed = ["content", "locales", "source-locale", "site", "checks"]
    let value = try parse("content: docs\n'\(key)': 1\nsite: {}\n")
    let unknown = value.unknownKeys(allowed: allowed)
    #expect(unknown.map(\.entry.key) == [key])
    #expect(unknown.first?.suggestion == suggestion)
    let hint = suggestion.map { "; did you mean ‘\($0)’?" } ?? ""
    #expect(
      unknown.first?.error.description == "2:1: error: unknown key ‘\(key.prefix(40))’\(hint)"
    )
  }

  @Test func noUnknownKeys() throws {
    #expect(try parse("content: a\n").unknownKeys(allowed: ["content"]).isEmpty)
    #expect(try parse("[content]\n").unknownKeys(allowed: []).isEmpty)
  }
}
