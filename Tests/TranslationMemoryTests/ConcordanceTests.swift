import Diagnostics
import Testing
import Workspace

@testable import TranslationMemory

@Suite struct ConcordanceTests {
  static func texts(_ hits: [ConcordanceHit]) -> [String] {
    hits.map { "\($0.plainSource ?? "-")|\($0.plainTarget)" }
  }

  static func marked(_ text: String, _ ranges: [Range<Int>]) -> [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  struct Case: Sendable {
    var query: ConcordanceQuery
    var hits: [String]

    init(_ query: ConcordanceQuery, _ hits: String...) { (self.query, self.hits) = (query, hits) }
  }

  static let cases = [
    Case(.init("account"), "Account|Счёт", "Open the account.|Откройте счёт."),
    Case(.init("СЧЁТ"), "Account|Счёт", "Open the account.|Откройте счёт."),
    Case(.init("счёт", side: .source)), Case(.init("cc", mode: .words)),
    Case(.init("cc"), "Account|Счёт", "Open the account.|Откройте счёт."),
    Case(.init("account open", mode: .words), "Open the account.|Откройте счёт."),
    Case(.init("account open")), Case(.init("Op"), "Open the account.|Откройте счёт."),
    Case(.init("\"quoted\" AND"), "Say \"quoted\" AND go|x"),
    Case(.init("ab\u{0}c"), "-|ab\u{0}cd"),
    Case(.init("帐户"), "Plan|打开帐户"), Case(.init("帐户", mode: .words), "Plan|打开帐户"),
    Case(.init("")), Case(.init(" ")), Case(.init("nothing")), Case(.init("*'\"; DROP")),
    Case(.init(" the\n account "), "Open the account.|Откройте счёт."),
  ]

  @Test(arguments: cases, [false, true]) func finds(case one: Case, isIndexed: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document("a", ("Account", "Счёт"), ("Open the account.", "Откройте счёт.")),
      document("b", ("Say \"quoted\" AND go", "x"), (nil, "ab\u{0}cd"), ("Plan", "打开帐户"))
    )
    if isIndexed { try store.updateConcordance() }
    let (hits, total) = try store.concordance(one.query)
    #expect(Self.texts(hits) == one.hits)
    #expect(total == one.hits.count)
  }

  @Test func tellsWhere() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    try store.enter(
      document("a", ("Open, opened", "Ábrelo, ábrelo")),
      document("b", ("Open, opened", "Ábrelo, ábrelo"))
    )
    let hit = try #require(try store.concordance(.init("OPEN")).hits.first)
    #expect(Self.marked("Open, opened", hit.sourceRanges) == ["Open", "open"])
    #expect(hit.targetRanges.isEmpty)
    #expect(hit.placeCount == 2)
    #expect(hit.document.path == "a")
    let word = try #require(try store.concordance(.init("open", mode: .words)).hits.first)
    #expect(Self.marked("Open, opened", word.sourceRanges) == ["Open"])
    let target = try #require(try store.concordance(.init("ábrelo")).hits.first)
    #expect(Self.marked("Ábrelo, ábrelo", target.targetRanges) == ["Ábrelo", "ábrelo"])
    #expect(try store.concordance(.init("open"), limit: 0).total == 1)
    #expect(try store.concordance(.init("open", locale: locale("de-DE"))).total == 0)
  }

  /// Texts come and go between updates of the index; what is found is what looking at every text finds.
  @Test(arguments: [false, true]) func agreesOverRandomHistories(updates: Bool) throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    let words = ["Open", "the", "account", "счёт", "帐户", "ab", "plan"]
    var pages: [String: SegmentedDocument] = [:]
    for step in 0..<40 {
      var page = try document("\(Int.random(in: 0..<4))")
      page.segments = (0..<Int.random(in: 0...5)).map { number in
        func text() -> String {
          (0..<Int.random(in: 1...3)).compactMap { _ in words.randomElement() }.joined(
            separator: " "
          )
        }
        return segment(number, text(), text())
      }
      pages[page.info.path] = page
      try store.enter(page)
      if updates, step % 3 == 0 { try store.updateConcordance() }
      for query in ["acc", "СЧЁТ", "n th", "帐户", "b p", "lan"] {
        let expected = Set(
          pages.values.flatMap(\.segments).filter { segment in
            [segment.source ?? "", segment.target].contains {
              $0.lowercased().contains(query.lowercased())
            }
          }.map { "\($0.source ?? "-")|\($0.target)" }
        )
        let found = Self.texts(try store.concordance(.init(query)).hits)
        #expect(Set(found) == expected, "step \(step), \(query)")
        #expect(found.count == expected.count)
      }
    }
  }

  /// Rows that left are swept out of the index once there are many.
  @Test func theIndexDoesNotGrowForEver() throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    for round in 0..<4 {
      var page = try document("a")
      page.segments = (0..<1200).map {
        segment($0, "source \(round) \($0)", "target \(round) \($0)")
      }
      try store.enter(page)
      try store.updateConcordance()
    }
    let marks = try store.reading { try $0.concordance.currentMarks() }
    #expect(marks.isComplete)
    #expect(marks.dropped < 2400)
    #expect(try store.concordance(.init("source 3 1199")).total == 1)
    #expect(try store.concordance(.init("source 2")).total == 0)
  }

  @Test func indexingTellsItsProgressAndStopsWhenItIsCancelled() async throws {
    let folder = try TemporaryFolder()
    let store = try folder.memory()
    var page = try document("a")
    page.segments = (0..<600).map { segment($0, "source \($0)", "target \($0)") }
    try store.enter(page)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      try store.updateConcordance()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try !store.isConcordanceCurrent())
    #expect(try store.concordance(.init("source 599")).total == 1)
    var added = 0
    try store.updateConcordance { added += $0 }
    #expect((1000...1200).contains(added))
    #expect(try store.isConcordanceCurrent())
  }

  @Test func aReaderSearchesWithoutTheIndex() throws {
    let folder = try TemporaryFolder()
    try folder.memory().enter(document("a", ("Renew", "Renovar")))
    let reader = try folder.memory(.reading)
    #expect(throws: InputError.self) { try reader.updateConcordance() }
    #expect(try reader.concordance(.init("enov")).total == 1)
  }
}
