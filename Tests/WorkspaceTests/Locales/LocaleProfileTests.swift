import Diagnostics
import Testing

@testable import Workspace

@Suite("LocaleProfile")
struct LocaleProfileTests {
  private static let full = """
    name: "Français"
    english-name: French
    direction: ltr
    words: {home: Accueil, menu: Menu}
    typography:
      quotes: ["«", "»", "“", "”"]
      space-before-punctuation: [":", ";"]
      fullwidth-punctuation: true
      inverted-punctuation: true
      sentence-ends: [".", "…"]
      small-words: [le, la]
      capitalized-words: [Noël]
      abbreviations: [etc]
      doubled-words: [nous, vous]
      capitalized-nouns: true
      decimal: ","
      thousands: "\u{202F}"
      date: "d MMMM y"
      months: [jan, fév, mar, avr, mai, jun, jul, aoû, sep, oct, nov, déc]
    """

  private func read(_ text: String, path: String = "locales/fr-FR.yml") throws -> LocaleProfile {
    try LocaleProfile(parsing: Array(text.utf8), path: path)
  }

  @Test("reads every key")
  func everyKey() throws {
    let profile = try read(Self.full)
    #expect(profile.tag.text == "fr-FR")
    #expect(profile.name == "Français" && profile.englishName == "French")
    #expect(profile.direction == .leftToRight)
    #expect(profile.words == ["home": "Accueil", "menu": "Menu"])
    let typography = profile.typography
    #expect(typography.quotes == ["«", "»", "“", "”"])
    #expect(typography.spacedPunctuation == [":", ";"])
    #expect(typography.isFullWidth && typography.isInverted)
    #expect(typography.smallWords == ["le", "la"] && typography.capitalizedWords == ["Noël"])
    #expect(typography.abbreviations == ["etc"] && typography.doubledWords == ["nous", "vous"])
    #expect(typography.capitalizesNouns)
    #expect(typography.sentenceEnds == [".", "…"])
    #expect(typography.decimal == "," && typography.thousands == "\u{202F}")
    #expect(typography.date == "d MMMM y" && typography.months.count == 12)
  }

  @Test("needs a name and words only")
  func shortest() throws {
    let profile = try read("name: Українська\nwords: {}\n", path: "uk-ua.yml")
    #expect(profile.tag.text == "uk-UA")
    #expect(profile.englishName == profile.name)
    #expect(profile.typography == LocaleProfile.Typography())
    #expect(try read("name: x\nwords: {}\ndirection: rtl").direction == .rightToLeft)
  }

  @Test(
    "tells each mistake with its place",
    arguments: [
      ("", 1, 1, "the file is empty"),
      ("words: {}", 1, 1, "the key ‘name’ is missing"),
      ("name: x", 1, 1, "the key ‘words’ is missing"),
      ("- name", 1, 1, "expected a mapping, found a list"),
      ("name: x\nword: {}", 2, 1, "unknown key ‘word’; did you mean ‘words’?"),
      ("name: x\nwords: [home]", 2, 8, "expected a mapping, found a list"),
      ("name: x\nwords: {home: [a]}", 2, 15, "expected a text, found a list"),
      ("name: x\nwords: {a: b}\ndirection: up", 3, 12, "expected ltr or rtl, found the text ‘up’"),
      ("name: x\nwords: {}\ntypography: {quotes: ['«']}", 3, 22, "expected four marks"),
      ("name: x\nwords: {}\ntypography: {months: [a]}", 3, 22, "expected twelve names of months"),
      ("name: x\nwords: {}\ntypography: {dates: y}", 3, 14, "did you mean ‘date’?"),
      ("name: x\nwords: {}\ntypography: {fullwidth-punctuation: yes}", 3, 37, "true or false"),
      ("name: x\nname: y", 2, 1, "the key ‘name’ is here a second time"),
    ]
  )
  func mistakes(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.position == Position(line: line, column: column))
    #expect(error?.message.contains(message) == true)
  }

  @Test(
    "takes the locale from the whole name of the file",
    arguments: ["README.yml", "fr-FR.old.yml", "fr.yml", ".yml"]
  )
  func badName(_ name: String) {
    let error = #expect(throws: InputError.self) { try read(Self.full, path: "locales/" + name) }
    #expect(error?.message.hasSuffix("is no locale") == true)
    #expect(error?.advice == "name the file after its locale, such as pt-BR.yml")
  }

  @Test(
    "writes dates as the pattern says",
    arguments: [
      ("y-MM-dd", "2021-05-09"), ("d.M.y", "9.5.2021"), ("dd/MM/y", "09/05/2021"),
      ("d MMMM y", "9 mai 2021"), ("d MMM", "9 mai"), ("y年M月d日", "2021年5月9日"),
      ("d 'de' MMMM 'de' y", "9 de mai de 2021"), ("d MMMM y 'г.'", "9 mai 2021 г."),
      ("h''y", "h'2021"), ("'d", "d"), ("", ""), ("ddd", "ddd"), ("yyyy", "2021"),
    ]
  )
  func dates(_ pattern: String, _ expected: String) throws {
    var profile = try read(Self.full)
    profile.typography.date = pattern
    let date = try #require(CalendarDate(year: 2021, month: 5, day: 9))
    #expect(profile.formatted(date) == expected)
  }

  @Test("writes months as numbers where it has no names for them")
  func monthsWithoutNames() throws {
    var profile = try read(Self.full)
    profile.typography.months = []
    let date = try #require(CalendarDate(year: 2021, month: 11, day: 30))
    #expect(profile.formatted(date) == "30 11 2021")
  }
}
