import Testing

@testable import Workspace

@Suite("DocumentPlace")
struct DocumentPlaceTests {
  private static let known = Set(["de-DE", "es-ES", "zh-CN"].compactMap { LocaleTag($0) })

  /// A path, what the user named to find it, and what is to be told from both.
  struct Case: Sendable {
    var path: String
    var operand: String
    var locale: String?
    var root: String
    var page: String
  }

  private static let cases = [
    Case(path: "c/de-DE/m/a.md", operand: "c", locale: "de-DE", root: "c", page: "m/a.md"),
    Case(path: "c/de-DE/m/a.md", operand: "c/", locale: "de-DE", root: "c", page: "m/a.md"),
    Case(path: "./c/de-DE/m/a.md", operand: "./c", locale: "de-DE", root: "c", page: "m/a.md"),
    Case(path: "c/de-DE/m/a.md", operand: ".", locale: "de-DE", root: "", page: "c/m/a.md"),
    Case(path: "c/de-DE/m/a.md", operand: "c/de-DE", locale: "de-DE", root: "c", page: "m/a.md"),
    Case(path: "c/de-DE/m/a.md", operand: "c/de-DE/m", locale: "de-DE", root: "c", page: "m/a.md"),
    Case(
      path: "c/de-DE/m/a.md",
      operand: "c/de-DE/m/a.md",
      locale: "de-DE",
      root: "c",
      page: "m/a.md"
    ),
    Case(path: "c/DE-de/a.md", operand: "c", locale: "de-DE", root: "c", page: "a.md"),
    Case(path: "/srv/c/zh-cn/a.md", operand: "/srv", locale: "zh-CN", root: "/srv", page: "c/a.md"),
    Case(path: "/zh-cn/a.md", operand: "/zh-cn", locale: "zh-CN", root: "/", page: "a.md"),
    Case(path: "../c/es-es/a.md", operand: "../c", locale: "es-ES", root: "../c", page: "a.md"),
    Case(path: "de-DE/a.md", operand: "de-DE", locale: "de-DE", root: "", page: "a.md"),
    Case(path: "c/m/es-ES/a.md", operand: "c", locale: "es-ES", root: "c", page: "m/a.md"),
    Case(
      path: "c/de-DE/old/es-ES/a.md",
      operand: "c",
      locale: "es-ES",
      root: "c",
      page: "de-DE/old/a.md"
    ),
    Case(path: "c/a.md", operand: "c", locale: nil, root: "c", page: "a.md"),
    Case(path: "c/a.md", operand: "c/a.md", locale: nil, root: "c", page: "a.md"),
    Case(path: "a.md", operand: "a.md", locale: nil, root: "", page: "a.md"),
    Case(path: "c/fr-FR/a.md", operand: "c", locale: nil, root: "c", page: "fr-FR/a.md"),
    Case(path: "c/de-DE.md", operand: "c", locale: nil, root: "c", page: "de-DE.md"),
    Case(path: "de-DE", operand: "de-DE", locale: nil, root: "", page: "de-DE"),
  ]

  @Test("tells locale, root and page", arguments: cases)
  func place(_ sample: Case) throws {
    let place = DocumentPlace(path: sample.path, operand: sample.operand, known: Self.known)
    #expect(place.locale?.text == sample.locale)
    #expect(place.root == sample.root)
    #expect(place.page(in: place.locale ?? .americanEnglish) == sample.page)
    #expect(place.isFlat(in: place.locale ?? .americanEnglish) == (sample.locale == nil))
  }

  @Test("leaves out a folder named after the locale the document tells")
  func unknownFolder() throws {
    let french = try #require(LocaleTag("fr-FR"))
    let place = DocumentPlace(path: "c/fr-fr/m/a.md", operand: "c", known: Self.known)
    #expect(place.page(in: french) == "m/a.md")
    #expect(!place.isFlat(in: french))
    #expect(place.isFlat(in: .americanEnglish))
  }

  @Test(
    "knows navigation by its name",
    arguments: [
      ("c/TOC.md", true), ("c/toc.yml", true), ("Toc.YAML", true), ("c/toc.txt", false),
      ("c/my-toc.md", false), ("toc.md/a.md", false),
    ]
  )
  func navigation(_ path: String, _ expected: Bool) {
    let place = DocumentPlace(path: path, operand: path, known: Self.known)
    #expect(place.isNavigation == expected)
  }

  @Test("hints at a folder that looks like a locale")
  func hint() {
    let place = DocumentPlace(path: "c/fr-ca/a.md", operand: "c", known: Self.known)
    #expect(place.hint == "if ‘fr-ca’ is its locale, add locales/fr-CA.yml")
    #expect(DocumentPlace(path: "c/x/a.md", operand: "c", known: Self.known).hint == nil)
  }
}
