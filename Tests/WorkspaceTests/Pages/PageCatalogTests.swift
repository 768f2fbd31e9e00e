import Testing

@testable import Workspace

@Suite("PageCatalog")
struct PageCatalogTests {
  private func summary(
    _ path: String,
    operand: String = "c",
    locale: String? = nil,
    hash: String? = nil
  ) throws -> DocumentSummary {
    let place = DocumentPlace(path: path, operand: operand, known: FixturePage.known)
    var lines = "---\nauthor: rowan\n"
    if let locale { lines += "ms.contentlocale: \(locale)\n" }
    if let hash { lines += "ms.openlocfilehash: \(hash)\n" }
    let unit = path.hasSuffix(".yml") ? "" : UnitWriter.unit("0a1b2-103", "a", "b")
    return try DocumentSummary(Document(parsing: Array((lines + "---\n" + unit).utf8), at: place))
  }

  private func paths(_ page: Page) -> [String] { page.documents.map(\.info.path) }

  @Test("documents of one path are one page, whatever their versions")
  func onePath() throws {
    let catalog = PageCatalog([
      try summary("c/ru-ru/m/a.md", hash: "1"), try summary("c/de-DE/m/a.md", hash: "2"),
      try summary("c/de-DE/a.md"), try summary("c/es-ES/m/a.md"),
    ])
    #expect(catalog.pages.map(\.name) == ["a.md", "m/a.md"])
    #expect(paths(catalog.pages[1]) == ["c/de-DE/m/a.md", "c/es-ES/m/a.md", "c/ru-ru/m/a.md"])
    #expect(catalog.locales.map(\.text) == ["de-DE", "es-ES", "ru-RU"])
    #expect(catalog.duplicates.isEmpty && catalog.navigation.isEmpty)
  }

  @Test("finds a page by name and root, the first where several claim it")
  func lookup() throws {
    let catalog = PageCatalog([
      try summary("c/de-DE/a.md"), try summary("d/de-DE/a.md", operand: "d"),
      try summary("c/de-de/a.md"),
    ])
    #expect(catalog.page(named: "a.md", below: "c").map(paths) == ["c/de-DE/a.md"])
    #expect(catalog.page(named: "a.md", below: "d").map(paths) == ["d/de-DE/a.md"])
    #expect(catalog.page(named: "a.md", below: "") == nil)
    #expect(catalog.page(named: "b.md", below: "c") == nil)
  }

  @Test("flat documents group by the hash of their source")
  func flat() throws {
    let catalog = PageCatalog([
      try summary("c/a-de.md", locale: "de-DE", hash: "1"),
      try summary("c/x-es.md", locale: "es-ES", hash: "1"),
      try summary("c/a-ru.md", locale: "ru-RU", hash: "2"),
      try summary("c/a-es.md", locale: "es-ES"), try summary("c/a-zh.md", locale: "zh-CN"),
    ])
    #expect(
      catalog.pages.map(paths) == [
        ["c/a-de.md", "c/x-es.md"], ["c/a-es.md"], ["c/a-ru.md"], ["c/a-zh.md"],
      ]
    )
    #expect(catalog.duplicates.isEmpty)
  }

  @Test("two flat documents of one locale and hash never share a page")
  func flatCopies() throws {
    let catalog = PageCatalog([
      try summary("c/1.md", locale: "de-DE", hash: "1"),
      try summary("c/2.md", locale: "de-DE", hash: "1"),
      try summary("c/3.md", locale: "es-ES", hash: "1"),
    ])
    #expect(catalog.pages.map(paths) == [["c/1.md", "c/3.md"], ["c/2.md"]])
    #expect(catalog.duplicates.isEmpty)
  }

  @Test("two documents of one path and locale are told, and kept apart")
  func duplicates() throws {
    let catalog = PageCatalog([
      try summary("c/de-DE/a.md"), try summary("c/es-ES/a.md", locale: "de-DE"),
      try summary("c/ru-RU/a.md"), try summary("c/de-de/a.md"),
    ])
    #expect(
      catalog.pages.map(paths) == [
        ["c/de-DE/a.md", "c/ru-RU/a.md"], ["c/de-de/a.md"], ["c/es-ES/a.md"],
      ]
    )
    #expect(catalog.duplicates.map(\.document.info.path) == ["c/de-de/a.md", "c/es-ES/a.md"])
    #expect(catalog.duplicates.map(\.other) == ["c/de-DE/a.md", "c/de-DE/a.md"])
  }

  @Test("navigation is no page")
  func navigation() throws {
    let catalog = PageCatalog([
      try summary("c/de-DE/TOC.md"), try summary("c/es-ES/TOC.md"), try summary("c/es-ES/toc.yml"),
      try summary("c/es-ES/a.md"),
    ])
    #expect(catalog.pages.map(\.name) == ["a.md"])
    #expect(catalog.navigationPages.map(\.name) == ["TOC.md", "toc.yml"])
    #expect(
      catalog.navigation.map(\.info.path) == [
        "c/de-DE/TOC.md", "c/es-ES/TOC.md", "c/es-ES/toc.yml",
      ]
    )
    #expect(catalog.everything.map(\.name) == ["TOC.md", "a.md", "toc.yml"])
    #expect(catalog.page(named: "TOC.md", below: "c") == nil)
  }

  @Test("does not depend on the order of the documents")
  func order() throws {
    var generator = SeededGenerator(seed: 3)
    let locales = ["de-DE", "es-ES", "de-de"]
    for round in 0..<60 {
      var documents: [DocumentSummary] = []
      for index in 0..<12 {
        let folder = locales.randomElement(using: &generator) ?? "de-DE"
        let isFlat = Bool.random(using: &generator)
        let name = Int.random(in: 0...2, using: &generator)
        let path = isFlat ? "c/\(index).md" : "c/\(folder)/\(name).md"
        guard !documents.contains(where: { $0.info.path == path }) else { continue }
        documents.append(
          try summary(path, locale: isFlat ? "zh-CN" : nil, hash: name == 0 ? nil : "\(name)")
        )
      }
      let catalog = PageCatalog(documents)
      let shuffled = PageCatalog(documents.shuffled(using: &generator))
      #expect(shuffled.pages == catalog.pages, "round \(round)")
      #expect(shuffled.duplicates.map(\.other) == catalog.duplicates.map(\.other))
      #expect(catalog.pages.flatMap(paths).sorted() == documents.map(\.info.path).sorted())
      for page in catalog.pages {
        #expect(Set(page.documents.map(\.info.locale)).count == page.documents.count)
      }
    }
  }
}
