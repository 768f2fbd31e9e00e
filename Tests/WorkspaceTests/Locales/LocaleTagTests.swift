import Testing

@testable import Workspace

@Suite("LocaleTag")
struct LocaleTagTests {
  @Test(
    "reads tags in any letter case",
    arguments: [
      ("pt-BR", "pt-BR"), ("pt-br", "pt-BR"), ("PT-BR", "pt-BR"), ("es-419", "es-419"),
      ("SR-LATN-rs", "sr-Latn-RS"), ("zh-hans-CN", "zh-Hans-CN"), ("fil-PH", "fil-PH"),
    ]
  )
  func canonical(_ text: String, _ expected: String) throws {
    let tag = try #require(LocaleTag(text))
    #expect(tag.text == expected)
    #expect(tag.description == expected)
    #expect(LocaleTag(tag.text) == tag)
    #expect(expected.hasPrefix(tag.language + "-"))
  }

  @Test(
    "refuses what names no language and region",
    arguments: [
      "", "-", "de", "de-", "-DE", "de-D", "de-DEU", "d-DE", "dede-DE", "de-12", "de-1234",
      "de_DE", "de--DE", "de-Lat-DE", "de-Lat1-DE", "de-DE-x", "dé-DE", "de-D\u{C9}", "de-DE ",
      "d1-DE", "de-Latn-DE-1996",
    ]
  )
  func refused(_ text: String) {
    #expect(LocaleTag(text) == nil)
  }

  @Test("reads parts of texts, and orders by text")
  func order() {
    let tags = "ru-RU de-DE pt-BR".split(separator: " ").compactMap { LocaleTag($0) }
    #expect(tags.sorted().map(\.text) == ["de-DE", "pt-BR", "ru-RU"])
  }
}
