import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("Words of the site")
struct WordTests {
  @Test(
    "each language has its own plural forms",
    arguments: [
      ("en", [1: "one", 0: "other", 2: "other", 11: "other", 101: "other"]),
      ("de", [1: "one", 0: "other", 2: "other"]),
      ("es", [1: "one", 0: "other", 2: "other"]),
      ("pt", [0: "one", 1: "one", 2: "other"]),
      (
        "ru",
        [
          1: "one", 21: "one", 101: "one", 2: "few", 4: "few", 22: "few", 104: "few", 0: "many",
          5: "many", 11: "many", 12: "many", 14: "many", 20: "many", 111: "many", 112: "many",
        ]
      ),
      ("pl", [1: "one", 2: "few", 22: "few", 5: "many", 12: "many", 21: "many"]),
      ("zh", [0: "other", 1: "other", 2: "other"]),
      ("xx", [1: "one", 2: "other"]),
    ]
  )
  func pluralForms(language: String, forms: [Int: String]) {
    for (count, form) in forms {
      #expect(PluralCategory(count, language: language).rawValue == form, "\(count)")
    }
  }

  @Test(
    "numbers take the form of their word",
    arguments: [
      ("en-US", 1, "1 step"), ("en-US", 4, "4 steps"), ("ru-RU", 1, "1 шаг"),
      ("ru-RU", 3, "3 шага"), ("ru-RU", 5, "5 шагов"), ("ru-RU", 21, "21 шаг"),
      ("de-DE", 7, "7 Schritte"),
    ]
  )
  func counted(locale: String, count: Int, text: String) throws {
    let profile = try #require(LocaleTag(locale).flatMap { SiteFixture.profiles[$0] })
    let source = try #require(SiteFixture.profiles[.americanEnglish])
    #expect(try SiteWords(profile, source: source).counted("steps", count) == text)
  }

  @Test("every locale has every word", arguments: SiteFixture.profiles.keys.sorted())
  func complete(locale: LocaleTag) throws {
    let profile = try #require(SiteFixture.profiles[locale])
    let source = try #require(SiteFixture.profiles[.americanEnglish])
    _ = try SiteWords(profile, source: source)
  }

  @Test(
    "a word that is missing is named with its file",
    arguments: ["next", "steps-other", "note"]
  )
  func missing(word: String) throws {
    let source = try #require(SiteFixture.profiles[.americanEnglish])
    var profile = try #require(LocaleTag("pt-BR").flatMap { SiteFixture.profiles[$0] })
    profile.words[word] = nil
    let error = #expect(throws: InputError.self) { try SiteWords(profile, source: source) }
    #expect(error?.path == "locales/pt-BR.yml")
    #expect(error?.message == "the word ‘\(word)’ is missing")
  }

  @Test(
    "braces are filled in by name, others stay",
    arguments: [
      ("{n} of {count}", "3 of {count}"), ("", ""), ("no braces", "no braces"),
      ("{{n}", "{3"), ("{n", "{n"), ("{n}{n}", "33"),
    ]
  )
  func filling(text: String, filled: String) {
    #expect(text.filling("n", with: "3") == filled)
  }
}
