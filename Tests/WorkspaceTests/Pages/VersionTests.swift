import Testing

@testable import Workspace

@Suite("Source versions of a page")
struct VersionTests {
  /// A locale's document: its hash, the date of its source and its hand-off, where told.
  struct Row: Sendable {
    var locale: String
    var hash: String?
    var date: String?
    var handOff: String?

    init(_ locale: String, _ hash: String?, _ date: String? = nil, _ handOff: String? = nil) {
      (self.locale, self.hash, self.date, self.handOff) = (locale, hash, date, handOff)
    }

    func summary() throws -> DocumentSummary {
      var lines = "---\n"
      if let hash { lines += "ms.openlocfilehash: \(hash)\n" }
      if let date { lines += "ms.date: \(date)\n" }
      if let handOff { lines += "ms.lasthandoff: \(handOff)\n" }
      let place = DocumentPlace(path: "\(locale)/a.md", operand: ".", known: FixturePage.known)
      return try DocumentSummary(Document(parsing: Array((lines + "---\n").utf8), at: place))
    }
  }

  /// Documents, the locale on the newest version, and how each locale relates to that.
  struct Case: Sendable {
    var name: String
    var rows: [Row]
    var newest: String?
    var relations: [VersionRelation]
  }

  private static let cases = [
    Case(
      name: "two with date and hand-off, two with neither, one with an old hand-off",
      rows: [
        Row("de-DE", "c", nil, "06/14/2019"), Row("es-ES", "a", "05/11/2021", "09/02/2021"),
        Row("pt-BR", "b"), Row("ru-RU", "b"), Row("zh-CN", "a", "05/11/2021", "09/03/2021"),
      ],
      newest: "a",
      relations: [.older, .same, .different, .different, .same]
    ),
    Case(
      name: "the latest date wins over later hand-offs",
      rows: [
        Row("de-DE", "a", "05/11/2021", "01/01/2022"),
        Row("es-ES", "b", "05/12/2021", "06/01/2021"),
      ],
      newest: "b",
      relations: [.older, .same]
    ),
    Case(
      name: "equal dates leave it to the latest hand-off of any locale",
      rows: [
        Row("de-DE", "a", "05/11/2021", "01/01/2022"),
        Row("es-ES", "b", "05/11/2021", "06/01/2021"),
        Row("ru-RU", "b", "05/11/2021", "02/01/2022"),
      ],
      newest: "b",
      relations: [.older, .same, .same]
    ),
    Case(
      name: "without dates the latest hand-off wins over more locales",
      rows: [
        Row("de-DE", "a", nil, "02/01/2022"), Row("es-ES", "b", nil, "01/01/2022"),
        Row("ru-RU", "b"),
      ],
      newest: "a",
      relations: [.same, .older, .older]
    ),
    Case(
      name: "without any dates most locales win, and the others differ",
      rows: [Row("de-DE", "a"), Row("es-ES", "b"), Row("ru-RU", "b")],
      newest: "b",
      relations: [.different, .same, .same]
    ),
    Case(
      name: "a tie has no newest, and all differ",
      rows: [Row("de-DE", "a"), Row("es-ES", "b")],
      newest: nil,
      relations: [.different, .different]
    ),
    Case(
      name: "a tie of dates and hand-offs goes to most locales",
      rows: [
        Row("de-DE", "a", "05/11/2021", "01/01/2022"),
        Row("es-ES", "b", "05/11/2021", "01/01/2022"),
        Row("ru-RU", "b", "05/11/2021", "01/01/2022"),
      ],
      newest: "b",
      relations: [.different, .same, .same]
    ),
    Case(
      name: "a later hand-off without a date is not newer than the newest",
      rows: [
        Row("de-DE", "a", "05/11/2021", "06/01/2021"), Row("es-ES", "b", nil, "01/01/2022"),
      ],
      newest: "a",
      relations: [.same, .different]
    ),
    Case(
      name: "a document that tells no version is unknown",
      rows: [Row("de-DE", "a"), Row("es-ES", nil, "05/11/2021", "01/01/2022")],
      newest: "a",
      relations: [.same, .unknown]
    ),
    Case(
      name: "no document tells its version",
      rows: [Row("de-DE", nil), Row("es-ES", nil)],
      newest: nil,
      relations: [.unknown, .unknown]
    ),
    Case(
      name: "one locale lacks the date that the others of its version carry",
      rows: [
        Row("de-DE", "a"), Row("es-ES", "a", "05/11/2021"), Row("ru-RU", "b", "05/10/2021"),
      ],
      newest: "a",
      relations: [.same, .same, .older]
    ),
  ]

  @Test("tells the newest and how each locale relates to it", arguments: cases)
  func newest(_ sample: Case) throws {
    let summaries = try sample.rows.map { try $0.summary() }
    for order in [summaries, summaries.reversed()] {
      let page = try #require(PageCatalog(order).pages.first)
      #expect(page.newest?.version.hash == sample.newest, "\(sample.name)")
      let relations = page.documents.map { page.relationToNewest(of: $0.info.locale) }
      #expect(relations == sample.relations, "\(sample.name)")
      #expect(page.relationToNewest(of: .americanEnglish) == .unknown)
      if let newest = page.newest {
        #expect(page.reference.map { newest.locales.contains($0.info.locale) } == true)
      }
    }
  }

  @Test("relations of two locales mirror each other", arguments: cases)
  func mirror(_ sample: Case) throws {
    let page = try #require(PageCatalog(sample.rows.map { try $0.summary() }).pages.first)
    let mirrored: [VersionRelation: VersionRelation] = [.older: .newer, .newer: .older]
    for a in page.documents.map(\.info) {
      for b in page.documents.map(\.info) {
        let relation = page.relation(of: a.locale, to: b.locale)
        #expect(page.relation(of: b.locale, to: a.locale) == mirrored[relation] ?? relation)
        let isSame = a.version != nil && a.version?.hash == b.version?.hash
        #expect((relation == .same) == isSame)
      }
    }
  }

  @Test("tells the fixture's five locales and three versions")
  func fixture() throws {
    let summaries = try FixturePage.allCases.map { try DocumentSummary($0.document()) }
    let page = try #require(PageCatalog(summaries).pages.first)
    #expect(
      page.versions.map { $0.locales.map(\.text) } == [
        ["de-DE"], ["es-ES", "zh-CN"], ["pt-BR", "ru-RU"],
      ]
    )
    #expect(page.newest?.locales.map(\.text) == ["es-ES", "zh-CN"])
    #expect(page.newest?.handOff?.description == "2021-09-03")
    #expect(page.reference?.info.locale.text == "es-ES")
    #expect(
      page.relation(of: FixturePage.russian.locale, to: FixturePage.german.locale) == .different
    )
    #expect(page.relation(of: FixturePage.chinese.locale, to: FixturePage.german.locale) == .newer)
  }

  @Test("reads the source of a page without a newest from the longest document")
  func reference() throws {
    var summaries = try [Row("de-DE", "a"), Row("es-ES", "b"), Row("ru-RU", nil)].map {
      try $0.summary()
    }
    summaries[1].unitCount = 5
    let page = try #require(PageCatalog(summaries).pages.first)
    #expect(page.newest == nil)
    #expect(page.reference?.info.locale.text == "es-ES")
    #expect(page[FixturePage.russian.locale]?.info.path == "ru-RU/a.md")
    #expect(page[FixturePage.chinese.locale] == nil)
  }
}
