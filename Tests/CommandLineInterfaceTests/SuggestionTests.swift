import Testing

@testable import CommandLineInterface

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("chekc", "check"), ("CHECK", "check"), ("chck", "check"), ("exprot", "export"), ("tm", "tm"),
  ])
  func nearNamesAreFound(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: ["build", "check", "export", "tm"]) == expected)
  }

  @Test(arguments: ["", "z", "zz", "wholly-unlike", "buildings and more", "🧭"])
  func unlikeWordsFindNothing(word: String) {
    #expect(Suggestion.nearest(to: word, among: ["build", "check", "export"]) == nil)
  }

  @Test func ofEquallyNearNamesTheFirstWins() {
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
  }

  /// The definition of the distance, without a table.
  private func model(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    guard let x = a.last else { return b.count }
    guard let y = b.last else { return a.count }
    let (shortA, shortB) = (a.dropLast(), b.dropLast())
    var least = min(
      model(shortA, b) + 1,
      model(a, shortB) + 1,
      model(shortA, shortB) + (x == y ? 0 : 1)
    )
    if let w = shortA.last, let z = shortB.last, x == z, y == w {
      least = min(least, model(shortA.dropLast(), shortB.dropLast()) + 1)
    }
    return least
  }

  @Test func distanceAgreesWithItsDefinition() {
    var words = [""]
    for letter in 0..<4 {
      words += words.filter { $0.count == letter }.flatMap { word in
        ["a", "b", "c"].map { word + $0 }
      }
    }
    let letters = words.map(Array.init)
    for a in letters {
      for b in letters where b.count <= 3 {
        #expect(Suggestion.distance(from: a, to: b) == model(a[...], b[...]))
      }
    }
  }
}
