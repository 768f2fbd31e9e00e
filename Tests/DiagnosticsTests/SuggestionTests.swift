import Diagnostics
import Testing

/// A misspelt name finds the one that was meant, and only that.
@Suite struct SuggestionTests {
  static let names = ["locales", "content", "templates", "site", "checks"]

  @Test(arguments: [
    ("lokales", "locales"), ("locale", "locales"), ("LOCALES", "locales"), ("contents", "content"),
    ("tmeplates", "templates"), ("stie", "site"), ("sit", "site"), ("check", "checks"),
    ("site", "site"),
    ("xyz", nil), ("", nil), ("completely-different", nil), ("sitemap", nil),
  ])
  func findsTheNearest(_ name: String, _ expected: String?) {
    #expect(Suggestion.nearest(to: name, among: Self.names) == expected)
  }

  @Test func prefersTheEarlierOfTwoAsNear() {
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", among: ["house", "cap", "cat"]) == "cat")
    #expect(Suggestion.nearest(to: "a", among: []) == nil)
  }

  @Test func agreesWithThePlainRecursion() {
    func distance(_ left: Substring, _ right: Substring) -> Int {
      guard let a = left.first else { return right.count }
      guard let b = right.first else { return left.count }
      let (restA, restB) = (left.dropFirst(), right.dropFirst())
      if a == b { return distance(restA, restB) }
      let edited = min(distance(restA, right), distance(left, restB), distance(restA, restB))
      guard a == restB.first, b == restA.first else { return 1 + edited }
      return 1 + min(edited, distance(restA.dropFirst(), restB.dropFirst()))
    }
    let words = ["", "a", "ab", "ba", "abc", "acb", "xabc", "aabb", "bbaa"]
    for name in words {
      for word in words {
        let isNear = distance(name[...], word[...]) <= max(1, name.count / 3)
        #expect((Suggestion.nearest(to: name, among: [word]) != nil) == isNear, "\(name) \(word)")
      }
    }
  }
}
