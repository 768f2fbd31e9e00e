import Testing

@testable import UnicodeText

@Suite("The order of texts")
struct CollatorTests {
  private func sorted(_ texts: [String], _ locale: String) throws -> [String] {
    let collator = try Collator(locale: locale)
    let keyed = try texts.map { (key: try collator.sortKey(of: $0), text: $0) }
    return keyed.sorted { ($0.key, $0.text) < ($1.key, $1.text) }.map(\.text)
  }

  @Test(
    "is that of the locale, numbers by their value",
    arguments: [
      ("en-US", ["", "1", "2", "10", "a", "A", "b"]),
      ("de-DE", ["10 Äpfel", "100 äpfel", "Ähre", "Azur", "zu"]),
      ("sv-SE", ["azur", "zu", "ähre", "öl"]), ("es-ES", ["nz", "ñu", "oso"]),
      ("ru-RU", ["елка", "Ёлка", "ель", "жук"]), ("zh-CN", ["阿", "北", "第 2 章", "第 10 章", "中"]),
      ("xx-XX", ["a", "ä", "b"]), ("", ["2", "10", "a"]),
    ]
  )
  func order(locale: String, texts: [String]) throws {
    #expect(try sorted(texts, locale) == texts)
    #expect(try sorted(texts.reversed(), locale) == texts)
  }

  @Test("is the same for texts that look the same, and for other digits of one value")
  func equal() throws {
    let collator = try Collator(locale: "de-DE")
    #expect(try collator.sortKey(of: "e\u{301}") == collator.sortKey(of: "\u{E9}"))
    #expect(try collator.sortKey(of: "a 07") == collator.sortKey(of: "a 7"))
    #expect(try collator.sortKey(of: "a") < collator.sortKey(of: "A"))
  }

  @Test(
    "holds for any text, however long its key",
    arguments: [
      "\u{0}", "\u{FFFF}", "\u{1F468}\u{200D}\u{1F469}", String(repeating: "9", count: 5_000),
      String(repeating: "ﷺ", count: 2_000), String(repeating: "a\u{301}\u{327}", count: 3_000),
    ]
  )
  func unusual(text: String) throws {
    let collator = try Collator(locale: "zh-CN")
    let key = try collator.sortKey(of: text)
    #expect(try collator.sortKey(of: text) == key)
    #expect(try key < collator.sortKey(of: text + "b"))
    #expect(!(key < key))
  }

  @Test("a text that is too long is refused")
  func long() throws {
    let collator = try Collator(locale: "en-US")
    let text = String(repeating: "a", count: SortKey.longestText + 1)
    #expect(throws: UnicodeFailure.textTooLong) { try collator.sortKey(of: text) }
  }
}
