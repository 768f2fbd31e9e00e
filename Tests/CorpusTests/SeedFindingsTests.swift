import Checks
import Diagnostics
import Testing
import Workspace

/// What a check of the seeds prints by default: each of it is a defect that a reader meets.
@Suite("Findings in the seeds", .enabled(if: Corpus.isPresent))
struct SeedFindingsTests {
  /// The units that a check tells in a locale.
  struct Expectation: Sendable, CustomTestStringConvertible {
    var locale: String
    var check: String
    var units: [Int]

    var testDescription: String { "\(check) in \(locale)" }
  }

  static let expectations: [Expectation] = [
    .init(locale: "zh-CN", check: "quote-unbalanced", units: [131, 145, 152]),
    .init(locale: "zh-CN", check: "emphasis-mismatch", units: [141, 148, 163, 169, 170, 171]),
    .init(locale: "zh-CN", check: "space-before-punctuation", units: [119, 127, 169, 170]),
    .init(locale: "es-ES", check: "space-before-punctuation", units: [119, 127, 131, 145, 152]),
    .init(locale: "es-ES", check: "space-missing", units: [173]),
    .init(locale: "es-ES", check: "capital-lost", units: [143, 165]),
    .init(locale: "es-ES", check: "capital-stray", units: [103, 106]),
    .init(
      locale: "es-ES",
      check: "label-case",
      units: [
        131, 133, 134, 135, 137, 138, 145, 146, 152, 153, 154, 154, 155, 156, 157, 159, 160, 173,
      ]
    ),
    .init(locale: "pt-BR", check: "inconsistent-translation", units: [147]),
    .init(locale: "pt-BR", check: "name-translated", units: [130]),
    .init(locale: "pt-BR", check: "capital-stray", units: [144, 167]),
    .init(
      locale: "de-DE",
      check: "label-untranslated",
      units: [134, 137, 147, 149, 155, 156, 160, 172]
    ),
    .init(locale: "de-DE", check: "identifier-altered", units: [125]),
    .init(locale: "ru-RU", check: "url-locale", units: [170]),
    .init(locale: "ru-RU", check: "name-translated", units: [122]),
    .init(locale: "ru-RU", check: "terminal-punctuation", units: [179]),
  ]

  private static let findings = Result {
    let package = Path.folder(of: Path.folder(of: Path.folder(of: #filePath)))
    let locales = try LocaleCatalog(folders: [package + "/locales"])
    let folder = Corpus.folder("seeds")
    let documents = try Corpus.documents(in: "seeds").map { name in
      try Document(
        parsing: Corpus.bytes("seeds", name),
        at: DocumentPlace(path: folder + "/" + name, operand: folder, known: Set(locales.tags))
      )
    }
    let checker = DocumentChecker(locales: locales.profiles)
    let results = documents.map(checker.check)
    let together = CrossLocaleChecker(pages: PageCatalog(documents.map { DocumentSummary($0) }))
      .check(results.map(\.facts)) { summary in
        documents.first { $0.info.path == summary.info.path }
      }
    return (results.flatMap(\.findings) + together.findings).sorted(by: Finding.precedes)
  }

  @Test(arguments: expectations)
  func areAtTheirPlaces(_ expectation: Expectation) throws {
    let units = try Self.findings.get().filter {
      $0.check == expectation.check && $0.locale == expectation.locale && $0.severity > .note
    }.map { $0.unit ?? "" }
    #expect(units.sorted() == expectation.units.map(String.init).sorted())
  }

  @Test func areNoneBesides() throws {
    let expected = Set(Self.expectations.map { "\($0.check) \($0.locale)" })
    let others = try Self.findings.get().filter {
      $0.severity > .note && $0.check != "source-drift"
        && !expected.contains("\($0.check) \($0.locale ?? "")")
    }
    #expect(others.isEmpty, "\(others.map { "\($0.check) \($0.location)" })")
  }

  @Test func tellThreeVersionsOfTheSourceApart() throws {
    let drifts = try Self.findings.get().filter { $0.check == "source-drift" }
    #expect(drifts.map(\.locale) == ["de-DE", "pt-BR", "ru-RU"])
    #expect(drifts.map { $0.message.contains("an older source") } == [true, false, false])
  }

  @Test func nameTheOtherPlacesOfAWording() throws {
    let finding = try #require(
      try Self.findings.get().first {
        $0.check == "inconsistent-translation" && $0.severity > .note
      }
    )
    #expect(finding.message.contains("133, 155"))
    #expect(finding.related.count >= 2)
  }
}
