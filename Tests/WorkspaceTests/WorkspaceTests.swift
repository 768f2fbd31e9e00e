import BilingualMarkdown
import Diagnostics
import Testing

@testable import Workspace

@Suite("Workspace")
struct WorkspaceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func catalog() throws -> LocaleCatalog {
    for locale in FixturePage.known {
      try folder.file("locales/\(locale).yml", "name: x\nwords: {}\n")
    }
    return try LocaleCatalog(folders: [folder("locales")])
  }

  private func workspace(
    _ paths: [String] = [],
    fallback: LocaleTag? = nil,
    configure: (inout Configuration) -> Void = { _ in }
  ) throws -> Workspace {
    var configuration = Configuration()
    configuration.content = folder("content")
    configure(&configuration)
    return Workspace(
      paths: paths.map { folder($0) },
      configuration: configuration,
      locales: try catalog(),
      fallbackLocale: fallback
    )
  }

  private func writeFixture() throws {
    for page in FixturePage.allCases {
      try folder.file("content/\(page.rawValue)/\(FixturePage.name)", page.text)
    }
  }

  @Test("surveys the content folder where no paths are given")
  func survey() async throws {
    try writeFixture()
    try folder.file("content/flows.yml", FixturePage.flows)
    try folder.file("content/README.md", "For those who write here.\n")
    try folder.file("content/de-DE/TOC.md", "# [A](level-up.md)\n")
    let workspace = try workspace()
    var count = 0
    let (catalog, problems) = try await workspace.survey(jobs: 2) { count += 1 }
    #expect(problems.isEmpty)
    #expect(catalog.pages.map(\.name) == [FixturePage.name])
    #expect(catalog.pages.first?.documents.count == 5)
    #expect(catalog.navigation.count == 1)
    #expect(catalog.locales.count == 5)
    #expect(count == 6)
    let summary = try #require(catalog.pages.first?.documents.first)
    #expect(try workspace.read(summary).info == summary.info)
  }

  @Test(
    "finds again what a survey kept, and reads what it had no room for",
    arguments: [0, 1 << 20]
  )
  func store(limit: Int) async throws {
    let path = "content/de-DE/\(FixturePage.name)"
    try writeFixture()
    var workspace = try workspace()
    workspace.store = DocumentStore(limit: limit)
    let catalog = try await workspace.survey(jobs: 2).catalog
    let summary = try #require(
      catalog.pages.first?.documents.first { $0.info.path.hasSuffix(path) }
    )
    let text = try workspace.read(summary).bilingual.bytes
    try folder.file(path, "# [A](a.md)\n")
    #expect(try workspace.read(summary).bilingual.bytes.elementsEqual(text) == (limit > 0))
  }

  @Test("is the same whatever the number of jobs", arguments: [1, 2, 7])
  func jobs(_ jobs: Int) async throws {
    for index in 0..<40 {
      try folder.file("content/de-DE/\(index).md", "# \(index)\n")
      try folder.file("content/es-ES/\(index).md", "# \(index)\n")
    }
    let workspace = try workspace()
    var paths: [String] = []
    let failures = try await workspace.forEachDocument(jobs: jobs) {
      $0.info.path
    } consume: {
      paths.append($0)
    }
    #expect(failures.isEmpty)
    #expect(paths == workspace.files.map(\.path))
    #expect(paths.count == 80)
    let pages = try await workspace.survey(jobs: jobs).catalog.pages
    #expect(pages.count == 40 && pages.allSatisfy { $0.documents.count == 2 })
  }

  @Test("tells what cannot be read, and reads the rest")
  func badFiles() async throws {
    try writeFixture()
    try folder.file("content/de-DE/binary.md", "a\u{0}b")
    let unit = UnitWriter.unit("0a1b2-103", "a", "b")
    try folder.file("content/lost.md", unit)
    try folder.file("content/fr-FR/lost.md", unit)
    let workspace = try workspace(["content", "none"])
    let (catalog, problems) = try await workspace.survey(jobs: 2)
    #expect(catalog.pages.map(\.name) == [FixturePage.name])
    #expect(
      problems.map(\.path) == [
        folder("none"), folder("content/de-DE/binary.md"), folder("content/fr-FR/lost.md"),
        folder("content/lost.md"),
      ]
    )
    #expect(problems[1].message == "looks like a binary file, not text")
    #expect(problems[2].advice == "if ‘fr-FR’ is its locale, add locales/fr-FR.yml")
    #expect(problems[3].message == "cannot tell the locale")
  }

  @Test("stops at what a closure throws")
  func failingClosures() async throws {
    try writeFixture()
    let workspace = try workspace()
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      _ = try await workspace.forEachDocument(jobs: 2) { _ in
        throw Stop()
      } consume: { () in
      }
    }
    await #expect(throws: Stop.self) {
      _ = try await workspace.forEachDocument(jobs: 2) {
        $0.info
      } consume: { _ in
        throw Stop()
      }
    }
  }

  @Test("takes a file that is named for a document, and one in a folder for what it is")
  func explicit() throws {
    let data = try folder.file("content/de-DE/data.yml", "a: b\n")
    let note = try folder.file("content/note.txt", "no locale\n")
    let plain = try folder.file("content/plain.md", "no locale\n")
    func file(_ path: String, explicit: Bool) -> SourceFile {
      SourceFile(
        path: path,
        operand: explicit ? path : folder("content"),
        isExplicit: explicit
      )
    }
    let workspace = try workspace()
    #expect(workspace.files.map(\.path) == [data, plain])
    #expect(try workspace.read(file(data, explicit: false)) == nil)
    #expect(try workspace.read(file(data, explicit: true))?.info.locale.text == "de-DE")
    #expect(try workspace.read(file(plain, explicit: false)) == nil)
    #expect(throws: InputError.self) { try workspace.read(file(plain, explicit: true)) }
    #expect(throws: InputError.self) { try workspace.read(file(note, explicit: true)) }
  }

  @Test("takes the locale from the command line where nothing else tells it")
  func fallback() throws {
    try folder.file("content/a.md", "text\n")
    let workspace = try workspace(fallback: FixturePage.german.locale)
    let file = try #require(workspace.files.first)
    let document = try #require(try workspace.read(file))
    #expect(document.info.locale.text == "de-DE")
    #expect(document.info.page == "a.md")
    #expect(workspace.place(of: file).root == folder("content"))
  }

  @Test("knows the locales that are configured, whether or not they have a file")
  func configured() throws {
    try folder.file("content/fr-fr/a.md", "texte\n")
    try folder.file("content/en-GB/a.md", "text\n")
    let workspace = try workspace {
      $0.locales = [LocaleTag("fr-FR")].compactMap { $0 }
      $0.sourceLocale = LocaleTag("en-GB") ?? $0.sourceLocale
    }
    let documents = try workspace.files.compactMap { try workspace.read($0) }
    #expect(documents.map(\.info.locale.text) == ["en-GB", "fr-FR"])
    #expect(documents.map(\.info.page) == ["a.md", "a.md"])
  }
}
