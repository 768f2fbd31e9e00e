import Testing

@testable import HelpSite

@Suite struct NameClaimsTests {
  @Test(arguments: [
    (["a", "a", "a-1", "a", "a-1"], ["a", "a-1", "a-1-1", "a-2", "a-1-2"]),
    (["a-1", "a", "a", "a"], ["a-1", "a", "a-2", "a-3"]),
    (["u7", "u7", "u", "u7x"], ["u7-1", "u7-2", "u", "u7x"]),
    (["main", "main"], ["main-1", "main-2"]),
  ])
  func numbersWhatIsTaken(names: [String], claimed: [String]) {
    var claims = NameClaims(["main"])
    #expect(names.map { claims.claim($0) } == claimed)
  }

  /// Browsers compare names by their bytes, so that two spellings of a letter are two names.
  @Test func tellsSpellingsApart() {
    var claims = NameClaims([])
    let claimed = ["caf\u{E9}", "cafe\u{301}"].map { Array(claims.claim($0).utf8) }
    #expect(claimed == [Array("caf\u{E9}".utf8), Array("cafe\u{301}".utf8)])
  }

  @Test(arguments: 0..<50) func namesNothingTwice(seed: Int) {
    var claims = NameClaims(["b-2"])
    var claimed: Set<String> = ["b-2"]
    for step in 0..<60 {
      let hash = (seed &* 31 &+ step) &* 2_654_435_761 >> 7
      let name = ["a", "b", "a-1", "b-1", "a-1-1", "b-2"][(hash & 0xFF) % 6]
      #expect(claimed.insert(claims.claim(name)).inserted)
    }
  }
}
