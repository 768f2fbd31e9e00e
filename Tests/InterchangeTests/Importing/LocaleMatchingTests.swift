import Interchange
import Testing
import Workspace

@Suite struct LocaleMatchingTests {
  private func match(_ name: String, _ tags: [String]) -> LocaleMatching.Match {
    LocaleMatching(tags.compactMap { LocaleTag($0) }).match(name)
  }

  @Test(arguments: [
    ("es-ES", "es-ES"), ("es", "es-ES"), ("ES_es", "es-ES"), ("es-419", "es-ES"),
    ("es_ES.UTF-8", "es-ES"), ("es-ES@euro", "es-ES"), ("zh-Hans-CN", "zh-CN"),
    ("zh-Hans", "zh-CN"),
    ("zh", "zh-CN"), ("EN-us", "en-US"), ("en-US-x-private", "en-US"), ("pt-br", "pt-BR"),
    ("de-DE-1996", "de-DE"), ("de-1996", "de-DE"), ("zh-cmn-Hans-CN", "zh-CN"),
  ])
  func one(_ name: String, _ tag: String) throws {
    let tags = ["es-ES", "zh-CN", "en-US", "pt-BR", "de-DE"]
    #expect(match(name, tags) == .locale(try locale(tag)))
  }

  /// Another country's or another script's readers are not meant.
  @Test(arguments: [
    "pt-PT", "zh-Hant", "zh-TW", "zh-Hant-TW", "fr", "es-MX", "", "-", "x-none", "e", "español",
  ])
  func none(_ name: String) {
    #expect(match(name, ["es-ES", "zh-CN", "pt-BR"]) == .none)
  }

  @Test func several() throws {
    let spanish = ["es-ES", "es-MX"]
    #expect(
      match("es", spanish) == .several([try locale("es-ES"), try locale("es-MX")])
    )
    #expect(match("es-mx", spanish) == .locale(try locale("es-MX")))
    let serbian = ["sr-Latn-RS", "sr-Cyrl-RS"]
    #expect(match("sr-RS", serbian) == .locale(try locale("sr-Cyrl-RS")))
    #expect(match("sr-Latn", serbian) == .locale(try locale("sr-Latn-RS")))
    #expect(match("zh-Hant", ["zh-CN", "zh-TW"]) == .locale(try locale("zh-TW")))
  }
}
