import Testing

@testable import TranslationMemory

@Suite("Indel similarity")
struct FuzzySimilarityTests {
  static let known: [(String, String, Double)] = [
    ("", "", 100), ("a", "", 0), ("ab", "ab", 100), ("ab", "cd", 0), ("abcd", "acbd", 75),
    ("the cat", "the hat", 600.0 / 7), ("中文", "中", 200.0 / 3), ("👍🏽", "👍", 200.0 / 3),
    ("Renew now", "Renew", 1000.0 / 14), ("ä", "a", 0), ("Выйдите", "Войдите", 600.0 / 7),
  ]

  @Test("Scores are those of the formula", arguments: known)
  func scores(a: String, b: String, expected: Double) {
    #expect(abs(IndelSimilarity.score(a, b) - expected) < 1e-9)
    #expect(IndelSimilarity.score(a, b) == IndelSimilarity.score(b, a))
  }

  @Test(
    "Any length agrees with the table",
    arguments: [0, 1, 2, 63, 64, 65, 127, 128, 129, 600],
    [FuzzySamples.english, FuzzySamples.chinese, FuzzySamples.mixed, "a", "ab"]
  )
  func agreesWithTable(length: Int, alphabet: String) {
    var samples = FuzzySamples(seed: UInt64(length))
    let a = samples.text(alphabet, length: length)
    let others = [
      samples.text(alphabet, length: length), samples.text(alphabet, length: length / 2 + 1),
      samples.edited(a, length / 10 + 1, alphabet), samples.edited(a, length / 3 + 1, alphabet),
    ]
    for b in others { #expect(IndelSimilarity.score(a, b) == FuzzyModel.score(a, b)) }
  }

  @Test(
    "A bound never changes a length that reaches it",
    arguments: [5, 64, 130, 400],
    [FuzzySamples.english, "ab", "aaaaab"]
  )
  func bound(length: Int, alphabet: String) {
    var samples = FuzzySamples(seed: UInt64(length + alphabet.count))
    for edits in [0, 1, length / 20, length / 8, length / 3, length] {
      let a = samples.text(alphabet, length: length)
      let b = samples.edited(a, edits, alphabet)
      let exact = FuzzyModel.commonLength(a, b)
      let pattern = IndelPattern(a.unicodeScalars.map(\.value))
      let other = b.unicodeScalars.map(\.value)
      for needed in [0, exact / 2, exact - 1, exact] where needed >= 0 {
        #expect(pattern.commonLength(with: other.span, atLeast: needed) == exact)
      }
      #expect(pattern.commonLength(with: other.span, atLeast: exact + 1) == nil)
    }
  }

  @Test("The length that a score needs is never too large")
  func neededLength() {
    for combined in 0...400 {
      for common in 0...combined / 2 {
        let score = IndelSimilarity.score(common: common, combinedLength: combined)
        let needed = IndelSimilarity.commonLength(neededFor: score, combinedLength: combined)
        #expect(combined == 0 || (needed <= common && needed >= common - 1))
      }
    }
  }
}
