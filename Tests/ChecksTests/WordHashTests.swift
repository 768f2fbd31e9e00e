import Testing

@testable import Checks

@Suite struct WordHashTests {
  private func hash(_ text: String, _ traits: Word.Traits = [.startsUpper]) -> (
    word: UInt64, stem: UInt64
  ) {
    let bytes = Array("..\(text)..".utf8)
    return WordHash.of(Word(start: 2, end: UInt32(bytes.count - 2), traits: traits), in: bytes)
  }

  @Test(
    arguments: [
      "a", "Join", "Plans", "Azure365", "membership", "Größe", "ÜBERSICHT", "Цены", "РАЗДЕЛЫ",
      "internationalization", "naïvement", "\u{10428}\u{10428}\u{10428}", "ﬁnding",
    ]
  )
  func capitalsDoNotCount(_ word: String) {
    #expect(hash(word).word == hash(word.lowercased()).word)
    #expect(hash(word).word == WordHash.of(word.lowercased()))
    #expect(hash(word).stem == hash(word.lowercased(), []).stem)
  }

  @Test(arguments: 1..<20)
  func aWordDiffersFromItsBeginningAndFromOneOtherLetter(_ length: Int) {
    for letter in ["n", "é", "ж"] {
      let word = String(repeating: letter, count: length)
      #expect(hash(word).word != hash(word + letter).word)
      #expect(hash(word).word != hash(word.dropLast() + "x").word)
    }
  }

  @Test func inflectedWordsShareTheirStemWhateverLettersTheyGoOnWith() {
    let stem = hash("nach").stem
    for word in ["Nach", "nachts", "Nachricht", "nachträglich", "NACHTRÄGE"] {
      #expect(hash(word).stem == stem)
    }
    #expect(hash("разделы").stem == hash("Раздела").stem)
    #expect(hash("разделы").stem != hash("Разные").stem)
    #expect(hash("nahe").stem != stem)
  }

  @Test func runsOfHanCharactersAreTheirOwnStems() {
    let han = hash("合作伙伴中心", [.hasHan])
    #expect(han.word == han.stem)
    #expect(han.stem != hash("合作伙伴关系", [.hasHan]).stem)
  }

  @Test func aTableFindsWhatADictionaryFinds() {
    var state: UInt64 = 7
    var entries: [(hash: UInt64, number: UInt32)] = []
    for number in 0..<300 as Range<UInt32> {
      state = WordHash.mixed(state, UInt64(number % 280))
      // Neighbours in the table, too.
      entries.append((state, number))
      entries.append((state &+ 1, number + 1))
    }
    let table = WordTable(entries)
    let model = Dictionary(entries.map { ($0.hash, $0.number) }, uniquingKeysWith: { $1 })
    for (hash, _) in entries {
      for near in [hash, hash &+ 2, hash ^ 1 << 40] { #expect(table[near] == model[near]) }
    }
    let none = WordTable([(hash: UInt64, number: UInt32)]())
    #expect(!none.contains(0) && !none.contains(5))
  }
}
