import Diagnostics
import FoundationEssentials
import Glibc
import Testing
import Workspace

@testable import TranslationMemory

@Suite struct ReportTests {
  @Test func conflictsAreRankedWithTheirPlaces() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document(
        "a",
        origin: .machine,
        ("Renew", "Renovar"),
        ("Renew", "Renovar"),
        ("Join", "Unirse")
      ),
      document("b", ("*Renew*", "Renueve"), ("Leave", "Salir"), ("*Leave*", "*Salir*")),
      document(
        "c",
        in: "de-DE",
        ("Join", "Beitreten"),
        ("Join", "Mitmachen"),
        ("Join", "Beitreten")
      ),
      document("d", in: "de-DE", ("Plan", "Tarif"), ("Plan", "Plan"))
    )
    let (conflicts, counts) = try store.conflicts()
    #expect(conflicts.map(\.plainSource) == ["Join", "Plan", "Renew"])
    #expect(conflicts.map(\.locale.text) == ["de-DE", "de-DE", "es-ES"])
    #expect(conflicts.map(\.placeCount) == [3, 2, 3])
    #expect(
      conflicts.map { $0.choices.map(\.plainTarget) } == [
        ["Beitreten", "Mitmachen"], ["Plan", "Tarif"], ["Renueve", "Renovar"],
      ]
    )
    #expect(conflicts.last?.choices.map(\.occurrences.count) == [1, 2])
    #expect(try store.conflicts(locale: locale("es-ES")).conflicts.count == 1)
    #expect(counts.values.reduce(0, +) == conflicts.count)
    let first = try store.conflicts(limit: 1)
    let wanted = Dictionary(grouping: conflicts, by: \.locale).mapValues { $0.prefix(1) }
    #expect(first.conflicts == wanted.keys.sorted().flatMap { wanted[$0] ?? [] })
    #expect(first.counts == counts)
    #expect(try store.statistics().locales.map(\.sourcesWithSeveralTargets) == [2, 1])
  }

  /// The bands by comparing every text with every earlier one of the same locale.
  static func slowBands(
    _ texts: [LeverageText],
    of index: Int,
    locale: Int,
    cutoff: Double = 0
  ) -> LeverageBand {
    let text = IndelPattern(texts[index].text)
    let best =
      texts[..<index].filter { $0.segments[locale] > 0 }
      .map { text.score(against: $0.text.unicodeScalars.map(\.value)) }.max() ?? 0
    return LeverageBand.fuzzy.first { best >= max($0.floor, cutoff) } ?? .none
  }

  @Test(arguments: [1, 3, 64], [0, 70, 80.5])
  func leverageAgreesWithComparingAll(locales: Int, cutoff: Double) throws {
    var texts: [LeverageText] = []
    var seen: Set<String> = []
    while texts.count < 150 {
      let base = texts.randomElement()?.text ?? "Open the partner account"
      var scalars = Bool.random() ? Array(base) : Array(FuzzyLookupTests.randomText())
      for _ in 0..<Int.random(in: 0...3) where !scalars.isEmpty {
        scalars[Int.random(in: scalars.indices)] = "abcé账".randomElement() ?? "a"
      }
      guard seen.insert(String(scalars)).inserted else { continue }
      texts.append(
        LeverageText(
          text: String(scalars),
          segments: (0..<locales).map { _ in Int.random(in: 0...2) }
        )
      )
    }
    let analysis = try LeverageAnalysis(texts, cutoff: cutoff)
    for index in texts.indices {
      let bands = try analysis.bands(of: index)
      for locale in 0..<locales where texts[index].segments[locale] > 0 {
        #expect(
          bands[locale] == Self.slowBands(texts, of: index, locale: locale, cutoff: cutoff)
        )
        #expect(LeverageBand.bands(from: cutoff).contains(bands[locale]))
      }
    }
  }

  @Test(arguments: [
    (0, "repetition 95-99 85-94 75-84 50-74 none"), (70, "repetition 95-99 85-94 75-84 70-74 none"),
    (75, "repetition 95-99 85-94 75-84 none"), (80.5, "repetition 95-99 85-94 80-84 none"),
    (100, "repetition none"),
  ])
  func bandsBeginAtTheCutoff(cutoff: Double, names: String) {
    let bands = LeverageBand.bands(from: cutoff)
    #expect(bands.map { $0.name(from: cutoff) }.joined(separator: " ") == names)
  }

  /// Texts that have many like them behind, which must not hide those before.
  @Test func leverageOfFamilies() throws {
    let texts = (0..<240).map { number in
      let text =
        number % 3 == 2 ? "Ask \(number * number)" : "Open the account \(number * 37 % 997)"
      return LeverageText(text: text, segments: [1, number % 5 == 0 ? 1 : 0, number > 200 ? 2 : 0])
    }
    let analysis = try LeverageAnalysis(texts)
    for index in texts.indices {
      let bands = try analysis.bands(of: index)
      for locale in 0..<3 where texts[index].segments[locale] > 0 {
        #expect(bands[locale] == Self.slowBands(texts, of: index, locale: locale))
      }
    }
  }

  @Test func leverageNeedsATemporaryFile() async {
    await #expect(processExitsWith: .success) {
      unsafe setenv("TMPDIR", "/nowhere/at/all", 1)
      let error = try #require(throws: InputError.self) { try LeverageAnalysis([]) }
      #expect(error.path.hasPrefix("/nowhere/at/all/"))
      #expect(error.advice?.contains("TMPDIR") ?? false)
    }
  }

  @Test func leverageLeavesNoFiles() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      unsafe setenv("TMPDIR", folder.path, 1)
      let texts = ["Open it", "Open them"].map { LeverageText(text: $0, segments: [1]) }
      #expect(try LeverageAnalysis(texts).bands(of: 1).first == .fuzzy75)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func leverageTextsComeInTheOrderOfPages() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document("b", ("Second", "2"), ("First", "1")),
      document("a", in: "de-DE", ("First", "1"), ("*First*", "1"), (nil, "x")),
      document("a2", ("First", "1"))
    )
    let texts = try store.leverageTexts(in: [locale("de-DE"), locale("es-ES")])
    #expect(texts.map(\.text) == ["First", "Second"])
    #expect(texts.map(\.segments) == [[2, 2], [0, 1]])
    #expect(try store.sourceCount() == 2)
  }

  @Test func countsOfBands() {
    var leverage = Leverage()
    leverage.add(3, first: .none, words: 4)
    leverage.add(1, first: .fuzzy85, words: 2)
    leverage.add(0, first: .fuzzy95, words: 9)
    #expect(leverage.bands.keys.count == 3)
    #expect([leverage[.none].segments, leverage[.none].words] == [1, 4])
    #expect([leverage[.repetition].segments, leverage[.repetition].words] == [2, 8])
    #expect([leverage.total.segments, leverage.total.words] == [4, 14])
  }
}
