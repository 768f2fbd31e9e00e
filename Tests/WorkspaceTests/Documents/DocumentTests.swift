import BilingualMarkdown
import Diagnostics
import Testing

@testable import Workspace

@Suite("Document")
struct DocumentTests {
  private static let known = Set(["de-DE", "es-ES"].compactMap { LocaleTag($0) })

  private func document(
    _ text: String,
    at path: String,
    fallback: String? = nil
  ) throws -> Document {
    let place = DocumentPlace(path: path, operand: "c", known: Self.known)
    return try Document(
      parsing: Array(text.utf8),
      at: place,
      fallback: fallback.flatMap { LocaleTag($0) }
    )
  }

  /// What the front matter, the path and the command line say, and what follows.
  struct Case: Sendable {
    var told: String?
    var folder: String
    var fallback: String?
    var locale: String
    var conflict: String?
  }

  private static let cases = [
    Case(told: "de-DE", folder: "", fallback: nil, locale: "de-DE", conflict: nil),
    Case(told: "de-de", folder: "de-DE/", fallback: "es-ES", locale: "de-DE", conflict: nil),
    Case(told: "de-DE", folder: "es-es/", fallback: nil, locale: "de-DE", conflict: "es-ES"),
    Case(told: nil, folder: "ES-ES/", fallback: "de-DE", locale: "es-ES", conflict: nil),
    Case(told: nil, folder: "", fallback: "es-ES", locale: "es-ES", conflict: nil),
    Case(told: "german", folder: "de-DE/", fallback: nil, locale: "de-DE", conflict: nil),
    Case(told: "fr-FR", folder: "fr-FR/", fallback: nil, locale: "fr-FR", conflict: nil),
    Case(told: "fr-FR", folder: "de-DE/", fallback: nil, locale: "fr-FR", conflict: "de-DE"),
  ]

  @Test("tells the locale by front matter, path, command line, in this order", arguments: cases)
  func locale(_ sample: Case) throws {
    let text = "---\nx: y\n" + (sample.told.map { "ms.contentlocale: \($0)\n" } ?? "") + "---\n"
    let document = try document(text, at: "c/\(sample.folder)a.md", fallback: sample.fallback)
    #expect(document.info.locale.text == sample.locale)
    #expect(document.conflictingLocale?.text == sample.conflict)
    #expect(document.info.page == "a.md")
    #expect(DocumentSummary(document).conflictingLocale == document.conflictingLocale)
  }

  @Test("says what to do where nothing tells the locale")
  func noLocale() {
    let plain = #expect(throws: InputError.self) { try document("x\n", at: "c/a.md") }
    #expect(plain?.path == "c/a.md")
    #expect(plain?.message == "cannot tell the locale")
    #expect(plain?.advice?.contains("--locale") == true)
    let folder = #expect(throws: InputError.self) { try document("x\n", at: "c/fr-FR/a.md") }
    #expect(folder?.advice == "if ‘fr-FR’ is its locale, add locales/fr-FR.yml")
  }

  @Test("reads what the front matter tells of the version")
  func version() throws {
    let document = try document(
      """
      ---
      ms.date: 05/11/2021
      ms.openlocfilehash: 5d0c1f
      ms.sourcegitcommit: 77aa01
      ms.translationtype: MT
      ms.lasthandoff: 09/02/2021
      ---
      """,
      at: "c/de-DE/a.md"
    )
    let version = try #require(document.info.version)
    #expect(version.hash == "5d0c1f" && version.commit == "77aa01")
    #expect(version.date?.description == "2021-05-11")
    #expect(document.info.handOff?.description == "2021-09-02")
    #expect(document.info.origin == .machine)
  }

  @Test("knows no version without a hash", arguments: ["", "ms.openlocfilehash: ''\n", "a: b\n"])
  func noVersion(_ line: String) throws {
    let document = try document("---\nms.date: 05/11/2021\n\(line)---\n", at: "c/de-DE/a.md")
    #expect(document.info.version == nil)
    #expect(document.info.origin == .unknown)
  }

  @Test(
    "tells who translated",
    arguments: [
      ("HT", TranslationOrigin.human), ("MT", .machine), ("PE", .unknown), ("", .unknown),
    ]
  )
  func origin(_ text: String, _ origin: TranslationOrigin) throws {
    let document = try document("---\nms.translationtype: '\(text)'\n---\n", at: "c/de-DE/a.md")
    #expect(document.info.origin == origin)
  }

  @Test("tells roles, and YAML that nobody translated")
  func roles() throws {
    let unit = UnitWriter.unit("0a1b2-103", "Hola", "Hello")
    #expect(try document("", at: "c/de-DE/a.md").role == .page)
    #expect(try document("", at: "c/de-DE/TOC.md").role == .navigation)
    let tagged = try document("title: \(unit)\n", at: "c/es-ES/a.yml")
    #expect(tagged.isYAML && !tagged.isData)
    let data = try document("title: Hello\n", at: "c/es-ES/a.YAML")
    #expect(data.isYAML && data.isData)
    let navigation = try document("items: []\n", at: "c/es-ES/toc.yml")
    #expect(navigation.isYAML && !navigation.isData)
    #expect(try !document("", at: "c/de-DE/a.md").isYAML)
  }

  @Test("locates ranges by line and column")
  func location() throws {
    let document = try document("Grüße\nä b\n", at: "c/de-DE/a.md")
    let range = document.bilingual.bytes.count - 2..<document.bilingual.bytes.count - 1
    let location = document.location(of: range)
    #expect(location.path == "c/de-DE/a.md")
    #expect(location.start == Position(line: 2, column: 3))
    #expect(location.end == Position(line: 2, column: 4))
  }

  @Test("summarises", arguments: FixturePage.allCases)
  func summary(_ page: FixturePage) throws {
    let document = try page.document()
    let summary = DocumentSummary(document)
    #expect(summary.info == document.info && summary.role == .page && !summary.isFlat)
    #expect(summary.title == page.sentences["title", default: ""] + " | Guild Desk")
    #expect(summary.description == nil)
    #expect(summary.unitCount == document.bilingual.units.count)
    #expect(summary.byteCount == page.text.utf8.count)
    #expect(summary.anchors.contains("turn-off-automatic-renewal"))
    #expect(document.bilingual.damage.isEmpty)
  }

  @Test("many locations are those that are told one by one, whatever their order")
  func locations() throws {
    let document = try document("\u{FEFF}a\n\nbö中\r\nc\n", at: "c/de-DE/a.md")
    let count = document.bilingual.bytes.count
    var ranges = (0...count).flatMap { start in (start...count).map { start..<$0 } }
    ranges += [count + 7..<count + 9, 2..<2, 2..<2]
    for ranges in [ranges, ranges.reversed(), []] {
      #expect(document.locations(of: ranges) == ranges.map(document.location(of:)))
    }
  }
}
