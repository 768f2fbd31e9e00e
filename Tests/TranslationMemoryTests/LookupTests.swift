import Diagnostics
import Testing
import Workspace

@testable import TranslationMemory

@Suite struct LookupTests {
  /// Two translations of one source; the first must be offered before the second.
  struct Duel: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var better: SegmentedDocument
    var worse: SegmentedDocument
    var context: MatchContext?

    init(
      _ description: String,
      context: MatchContext? = nil,
      _ better: SegmentedDocument,
      _ worse: SegmentedDocument
    ) {
      testDescription = description
      self.better = better
      self.worse = worse
      self.context = context
    }
  }

  static func duels() throws -> [Duel] {
    let better = "good", worse = "bad"
    return [
      Duel(
        "context before equal markup",
        context: MatchContext(previous: "A", next: "B"),
        try document("a", origin: .machine, ("A", "a"), ("Renew now", better), ("B", "b")),
        try document("b", ("Renew *now*", worse))
      ),
      Duel(
        "context before origin",
        context: MatchContext(previous: "A", next: nil),
        try document("a", origin: .machine, ("A", "a"), ("Renew *now*", better)),
        try document("b", ("Renew *now*", worse))
      ),
      Duel(
        "human before post-edited",
        try document("a", ("Renew *now*", better)),
        try document("b", version: "2024-01-01", origin: .postEdited, ("Renew *now*", worse))
      ),
      Duel(
        "post-edited before imported",
        try document("a", origin: .postEdited, ("Renew *now*", better)),
        try document("b", version: "2024-01-01", origin: .imported, ("Renew *now*", worse))
      ),
      Duel(
        "imported before unknown",
        try document("a", origin: .imported, ("Renew *now*", better)),
        try document("b", version: "2024-01-01", origin: .unknown, ("Renew *now*", worse))
      ),
      Duel(
        "unknown before machine",
        try document("a", origin: .unknown, ("Renew *now*", better)),
        try document("b", version: "2024-01-01", origin: .machine, ("Renew *now*", worse))
      ),
      Duel(
        "newer version",
        try document("a", version: "2024-02-01", handOff: "2020-01-01", ("Renew *now*", better)),
        try document("b", version: "2024-01-31", handOff: "2024-01-01", ("Renew *now*", worse))
      ),
      Duel(
        "known version",
        try document("a", version: "2001-02-01", ("Renew *now*", better)),
        try document("b", handOff: "2024-01-01", ("Renew *now*", worse))
      ),
      Duel(
        "later hand-off",
        try document("a", version: "2024-02-01", handOff: "2024-03-02", ("Renew *now*", better)),
        try document("b", version: "2024-02-01", handOff: "2024-03-01", ("Renew *now*", worse))
      ),
      Duel(
        "more frequent",
        try document("a", ("Renew *now*", "z"), ("Renew *now*", "z")),
        try document("b", ("Renew *now*", "a"))
      ),
      Duel(
        "text",
        try document("a", ("Renew *now*", "a")),
        try document("b", ("Renew *now*", "b"))
      ),
    ]
  }

  @Test(arguments: try duels(), [false, true])
  func ranks(duel: Duel, worseFirst: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    if worseFirst {
      try store.enter(duel.worse, duel.better)
    } else {
      try store.enter(duel.better, duel.worse)
    }
    let found = try store.lookup(
      "Renew *now*",
      plain: "Renew now",
      locale: locale("es-ES"),
      context: duel.context
    )
    #expect(found.count == 2)
    #expect(found.first?.occurrences.first?.document == duel.better.info)
    #expect(found.last?.occurrences.first?.document == duel.worse.info)
  }

  @Test(arguments: [
    ("A", "B", 101), ("A", "C", 100), ("C", "B", 100), ("A", nil, 100), (nil, "B", 100),
    (nil, nil, 100), (" A\n", "B", 101), ("B", "A", 100),
  ])
  func inContext(previous: String?, next: String?, score: Int) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    // What has no source stands between without being a neighbour.
    try store.enter(
      document("a", ("A", "a"), (nil, "texto"), ("Renew", "Renovar"), (nil, "texto"), ("*B*", "b"))
    )
    let context = MatchContext(previous: previous, next: next)
    let found = try store.lookup("Renew", locale: locale("es-ES"), context: context)
    #expect(found.map(\.score.rounded) == [score])
  }

  @Test(arguments: 0...2)
  func edgesAgree(index: Int) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let page = try document("a", ("A", "a"), ("B", "b"), ("C", "c"))
    try store.enter(page)
    let context = try #require(MatchContext(of: index, in: page))
    let edges: [String?] = [nil, "A", "B", "C", nil]
    #expect(context == MatchContext(previous: edges[index], next: edges[index + 2]))
    let source = try #require(page.segments[index].source)
    let found = try store.lookup(source, locale: locale("es-ES"), context: context)
    #expect(found.map(\.score.rounded) == [101])
  }

  @Test(arguments: [
    ("Renew now", ["Renueve", "*Renueve*"]), ("  Renew\n\tnow ", ["Renueve", "*Renueve*"]),
    ("renew now", []), ("Renew", []), ("", []), ("  ", []),
  ])
  func comparesPlainText(text: String, targets: [String]) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document("a", ("Renew now", "Renueve"), ("*Renew now*", "*Renueve*"), ("**", ""))
    )
    #expect(try store.lookup(text, locale: locale("es-ES")).map(\.target) == targets)
    #expect(try store.lookup(text, locale: locale("de-DE")).isEmpty)
  }

  @Test func tellsWhereATranslationStands() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try document(
      "es/a.md",
      version: "2024-05-06",
      origin: .postEdited,
      handOff: "2024-06-07",
      ("Renew", "Renovar")
    )
    page.info.version?.commit = "c0ffee"
    page.segments[0].key = .imageTextAt(destination: "media/plan#2.png", occurrence: 3)
    page.segments[0].place = SegmentPlace(kind: .tableCell, anchor: "renew-it")
    page.segments[0].position.line = 12
    try store.enter(page)
    let match = try #require(try store.lookup("Renew", locale: locale("es-ES")).first)
    #expect(
      match.occurrences == [
        Match.Occurrence(
          document: page.info,
          key: page.segments[0].key,
          place: page.segments[0].place,
          position: page.segments[0].position,
          origin: .postEdited,
          date: page.info.handOff,
          isInContext: false,
          isOlderVersion: false
        )
      ]
    )
    #expect(match.enteredAt > 1_700_000_000)
  }

  @Test func unknownSourcesNeverMatch() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(document("a", (nil, "Título"), ("Renew", "Renovar")))
    #expect(try store.lookup("Título", locale: locale("es-ES")).isEmpty)
    let proposals = store.proposals()
    #expect(try proposals(segment(101, nil, "Título"), locale("es-ES")).isEmpty)
  }

  /// They are stored as they are, and are one text to whoever asks.
  @Test func canonicallyEquivalentTextsAreKeptApartAndFoundTogether() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document("a", ("Caf\u{E9}", "1"), ("Cafe\u{301}", "2"), ("x", "\u{E9}"), ("x", "e\u{301}"))
    )
    for query in ["Caf\u{E9}", "Cafe\u{301}"] {
      let found = try store.lookup(query, locale: locale("es-ES"))
      #expect(found.map(\.target) == ["1", "2"])
      #expect(found.map(\.source).map { $0.unicodeScalars.count } == [4, 5])
    }
    #expect(try store.lookup("x", locale: locale("es-ES")).count == 2)
  }

  @Test func textsThatShareAFingerprintAreToldApart() throws {
    let folder = try TemporaryFolder()
    let store = try MemoryStore(
      path: folder.file("memory.tm"),
      mode: .writing,
      patience: .zero,
      fingerprint: { _ in 7 }
    )
    let page = try document("a", ("A", "1"), ("B", "2"), ("B", "3"), ("*B*", "4"), ("A", "1"))
    try store.enter(page)
    try store.enter(page)
    #expect(try store.lookup("A", locale: locale("es-ES")).map(\.target) == ["1"])
    #expect(try store.lookup("B", locale: locale("es-ES")).map(\.target) == ["2", "3", "4"])
    #expect(try store.statistics().locales.first?.translations == 4)
  }

  @Test func proposalsOfferEachTargetOnce() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let page = try document("a", ("A", "1"), ("*B*", "2"), ("B", "2"), ("B", "3"))
    try store.enter(page)
    let proposals = store.proposals(in: page)
    let offered = try proposals(page.segments[2], locale("es-ES"))
    #expect(offered.map(\.target) == ["2", "3"])
    #expect(offered.map(\.score) == [101, 100])
    #expect(offered.map(\.document) == [page.info, page.info])
    #expect(try store.proposals()(page.segments[2], locale("es-ES")).map(\.score) == [100, 100])
  }

  @Test func textsWithAnyCharactersComeBack() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let texts = [
      "a\u{0}b", "'; DROP TABLE texts; --", "\u{10FFFF}\u{FEFF}", "%_[",
      String(repeating: "長", count: 100_000),
    ]
    for (index, text) in texts.enumerated() { try store.enter(document("\(index)", (text, text))) }
    for text in texts {
      let found = try store.lookup(text, plain: text, locale: locale("es-ES"))
      #expect(found.map(\.target) == [text])
      #expect(found.map(\.source) == [text])
    }
  }
}
