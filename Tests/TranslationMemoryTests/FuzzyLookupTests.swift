import Testing
import Workspace

@testable import TranslationMemory

@Suite struct FuzzyLookupTests {
  static let words = [
    "partner", "account", "open", "the", "select", "new", "plan", "3", "7", "cancel",
  ]

  static func randomText() -> String {
    (0..<Int.random(in: 1...8)).map { _ in words.randomElement() ?? "" }.joined(separator: " ")
  }

  /// The texts that reach a score, by comparing all of them with the textbook's table.
  static func slowMatches(_ query: String, _ texts: Set<String>, _ cutoff: Double) -> [Double] {
    let query = query.unicodeScalars.map(\.value)
    return texts.map { text in
      let text = text.unicodeScalars.map(\.value)
      return IndelSimilarity.score(
        common: ScoreTests.slowCommon(query, text),
        combinedLength: query.count + text.count
      )
    }.filter { $0 >= cutoff }.sorted(by: >)
  }

  @Test(arguments: [0.0, 50, 70, 85]) func agreesWithComparingAll(cutoff: Double) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try document("a")
    page.segments = (0..<60).map { segment($0, Self.randomText(), "t\($0)") }
    let texts = Set(page.segments.compactMap(\.source))
    try store.enter(page)
    let settings = MatchSettings(cutoff: cutoff, penalties: .none)
    for _ in 0..<20 {
      let query = Self.randomText()
      let found = try store.lookup(query, locale: locale("es-ES"), settings: settings)
      let bases = Dictionary(grouping: found, by: \.source).values.compactMap {
        $0.first?.score.base
      }
      #expect(bases.sorted(by: >) == Self.slowMatches(query, texts, cutoff))
      #expect(found.map(\.score.value) == found.map(\.score.value).sorted(by: >))
      // A limit gives the beginning of the list, whatever penalties do to its order.
      for penalties in [MatchPenalties.none, MatchPenalties()] {
        let settings = MatchSettings(cutoff: cutoff, penalties: penalties)
        let all = try store.lookup(query, locale: locale("es-ES"), settings: settings)
        for limit in [1, 3] {
          let some = try store.lookup(
            query,
            locale: locale("es-ES"),
            settings: settings,
            limit: limit
          )
          #expect(some == Array(all.prefix(limit)))
        }
      }
    }
  }

  /// Texts without a translation into the locale must not take the places of those that have one.
  @Test func textsOfOtherLocalesDoNotHideOthers() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var foreign = try document("de", in: "de-DE")
    foreign.segments = (0..<100).map { segment($0, "Open the account \($0)", "\($0)") }
    try store.enter(foreign, document("es", ("Open an account", "Abra")))
    let found = try store.lookup(
      "Open the account",
      locale: locale("es-ES"),
      settings: MatchSettings(cutoff: 50, penalties: .none),
      limit: 1
    )
    #expect(found.map(\.target) == ["Abra"])
  }

  @Test func penaltiesAreSeparateAndVisible() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var old = try document("es", version: "2023-01-01", origin: .machine, ("Renew **now**", "1"))
    old.info.page = "page"
    old.segments[0].plainSource = "Renew now"
    var new = try document("de", in: "de-DE", version: "2024-01-01", ("x", "y"))
    new.info.page = "page"
    try store.enter(old, new)
    let match = try #require(
      try store.lookup("Renew now", locale: locale("es-ES"), settings: MatchSettings()).first
    )
    #expect(match.score.base == 100)
    #expect(match.score.penalties.map(\.reason) == [.markup, .machineOrigin, .olderVersion])
    #expect(match.score.rounded == 96)
    #expect(match.occurrences.map(\.isOlderVersion) == [true])
    let exact = try #require(try store.lookup("Renew **now**", locale: locale("es-ES")).first)
    #expect(exact.score == MatchScore(base: 100))
  }

  /// The version of the document asked about counts where it is newer than all that the memory knows.
  @Test(arguments: [("2023-01-01", false), ("2025-01-01", true)])
  func olderThanTheDocument(date: String, isOlder: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let page = try document("a", version: "2024-01-01", ("Renew", "1"))
    try store.enter(page)
    var asking = page.info
    asking.version?.date = CalendarDate(date)
    let found = try store.lookup("Renew", locale: locale("es-ES"), document: asking)
    #expect(found.first?.occurrences.map(\.isOlderVersion) == [isOlder])
    asking.page = "another"
    let other = try store.lookup("Renew", locale: locale("es-ES"), document: asking)
    #expect(other.first?.occurrences.map(\.isOlderVersion) == [false])
  }

  @Test func numbersAreSubstitutedAndTheScoreTellsTheTruth() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", ("Wait 30 days.", "Espere *30* días.")))
    let match = try #require(
      try store.lookup("Wait 45 days.", locale: locale("es-ES"), settings: MatchSettings()).first
    )
    #expect(match.target == "Espere *45* días.")
    #expect(match.plainTarget == "Espere 45 días.")
    #expect(match.substitutions.map(\.old) == ["30"])
    #expect(match.score.base == 100 * (1 - 4.0 / 26))
    let proposals = try store.proposals(settings: MatchSettings())(
      segment(1, "Wait 45 days.", ""),
      locale("es-ES")
    )
    #expect(proposals.map(\.target) == ["Espere *45* días."])
    #expect(proposals.map(\.score) == [84])
  }
}
