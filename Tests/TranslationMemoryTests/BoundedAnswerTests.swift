import Testing
import Workspace

@testable import TranslationMemory

/// Answers hold as much as was asked for, however much there is.
@Suite struct BoundedAnswerTests {
  @Test(arguments: [0, 1, 7, 40, 500]) func bestFirstKeepsWhatSortingGives(limit: Int) {
    let numbers = (0..<500).map { $0 * 7919 % 101 }
    var best = BestFirst<(value: Int, index: Int)>(limit) { $0.value < $1.value }
    for (index, number) in numbers.enumerated() { best.insert((number, index)) }
    let all = numbers.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
    #expect(best.count == 500)
    #expect(best.elements.map(\.index) == all.prefix(limit).map(\.offset))
  }

  @Test func placesAreCountedAndTheBestTold() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try document("b", ("A", "a"))
    page.segments = (0..<300).map { segment(101 + $0, "A", "a") }
    try store.enter(page, document("a", version: "2024-01-01", ("A", "a"), ("A", "b")))
    let found = try store.lookup("A", locale: locale("es-ES"))
    #expect(found.map(\.placeCount) == [301, 1])
    #expect(found.map(\.occurrences.count) == [Match.mostOccurrences, 1])
    #expect(found.first?.occurrences.first?.document.path == "a")
    let conflict = try #require(try store.conflicts().conflicts.first)
    #expect(conflict.placeCount == 302)
    #expect(conflict.choices.map(\.placeCount) == [301, 1])
  }

  /// Texts that differ in markup alone are told apart by an index, not by reading all of them.
  @Test func textsOfOnePlainFormAreFoundByTheirMarkup() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try document("a", ("A", "a"))
    page.segments = (0..<50).map { index in
      var one = segment(101 + index, "[A](\(index % 25))", "[a](\(index % 25))")
      (one.plainSource, one.plainTarget) = ("A", "a")
      return one
    }
    page.segments.append(segment(201, "A", "a"))
    try store.enter(page)
    try store.enter(page)
    let database = try SQLiteDatabase.open(folder.file("memory.tm"), .existing, patience: 0)
    #expect(try database.prepare("SELECT count(*) FROM texts").onlyInteger() == 26)
    let plan = try database.prepare("EXPLAIN QUERY PLAN " + TextTable.find).all(1, 2) { $0.text(3) }
    #expect(plan.joined().contains("(fingerprint=? AND markup_fingerprint=?)"))
  }

  @Test func textsOfAnOlderMemoryAreFoundAgain() throws {
    let folder = try TemporaryFolder()
    let old = try SQLiteDatabase.open(folder.file("memory.tm"), .creating, patience: 0)
    try old.migrate(
      by: Array(Schema.migrations.prefix { $0.name != Migration.markupFingerprints.name }),
      applicationID: Schema.applicationID,
      mayWrite: true
    )
    let insert = try old.prepare(
      "INSERT INTO texts (id, fingerprint, markup, plain) VALUES (?1, ?2, ?3, ?4)"
    )
    try insert.run(1, TextIdentity.fingerprint("A"), "*A*", Optional("A"))
    try insert.run(2, TextIdentity.fingerprint("A"), "A", String?.none)
    let store = try folder.memory()
    try store.enter(document("a", ("*A*", "*a*"), ("A", "a"), ("**A**", "a")))
    #expect(try old.prepare("SELECT count(*) FROM texts").onlyInteger() == 3)
    #expect(try store.lookup("A", locale: locale("es-ES")).count == 3)
  }

  @Test(arguments: [50.0, 70, 100]) func localesTogetherAreLocalesOneByOne(cutoff: Double) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let tags = ["de-DE", "es-ES", "pt-BR"]
    for (number, tag) in tags.enumerated() {
      var page = try document(tag, in: tag, ("Renew now", tag))
      page.segments += (0..<40).filter { $0 % (number + 2) == 0 }.map {
        segment(200 + $0, "Renew now \($0)", "\($0)")
      }
      try store.enter(page)
    }
    let locales = try (tags + ["fr-FR"]).map(locale)
    var settings = MatchSettings()
    settings.cutoff = cutoff
    for limit in [1, 5, 100] {
      let together = try store.lookup(
        "Renew now",
        locales: locales,
        settings: settings,
        limit: limit
      )
      #expect(together.count == 4 && together[3].isEmpty)
      for (locale, matches) in zip(locales, together) {
        #expect(
          try store.lookup("Renew now", locale: locale, settings: settings, limit: limit) == matches
        )
      }
    }
  }

  /// The index is asked once for what all locales want to know.
  @Test func similarTextsAreSharedAmongLocales() throws {
    let counting = CountingSource()
    let shared = SharedFuzzySource(counting)
    for limit in [20, 20, 80, 20] {
      #expect(try shared.matches(of: "A", atLeast: 70, limit: limit).map(\.id) == [Int64(limit)])
    }
    #expect(counting.calls == 2)
  }

  private final class CountingSource: FuzzySource {
    var calls = 0

    func matches(
      of text: String,
      atLeast cutoff: Double,
      limit: Int
    ) throws -> [(id: Int64, score: Double)] {
      calls += 1
      return [(Int64(limit), cutoff)]
    }
  }
}
