import Testing

@testable import Checks

/// Words of two scripts, and small English words.
@Suite struct LookAlikesTests {
  @Test(arguments: [
    ("Сenter", "Center"), ("oтвета", "ответа"), ("Cтрока", "Строка"), ("соop", "coop"),
  ])
  func writesAWordInOneScript(_ mixed: String, _ whole: String) {
    #expect(LookAlikes.unmixed(mixed) == whole)
  }

  @Test(arguments: ["Center", "ответа", "Жzz", "IPа", "AB12в", "ддTЧЧ", ""])
  func leavesOtherWordsAlone(_ word: String) {
    #expect(LookAlikes.unmixed(word) == nil)
  }

  @Test(arguments: [("СОМ", "COM"), ("РС", "PC")])
  func readsCapitalsThatLookLatin(_ word: String, _ latin: String) {
    #expect(LookAlikes.inLatin(word) == latin)
  }

  @Test(arguments: ["БЩ", "COM", "ММ", "СОМ1"])
  func readsNoOtherCapitals(_ word: String) {
    #expect(LookAlikes.inLatin(word) == nil)
  }

  @Test(arguments: ["the", "of", "your", "with", "a"]) func knowsSmallWords(_ word: String) {
    #expect(EnglishWords.isSmall(Array(word.utf8), 0..<word.utf8.count))
  }

  @Test(arguments: ["The", "plan", "thé", "", "extraordinary", "of "])
  func knowsNoOthers(_ word: String) {
    #expect(!EnglishWords.isSmall(Array(word.utf8), 0..<word.utf8.count))
  }
}
