import Diagnostics
import Testing

@testable import Workspace

@Suite("LocaleCatalog")
struct LocaleCatalogTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func locale(_ name: String) throws {
    try folder.file(name, "name: x\nwords: {home: y}\n")
  }

  @Test("reads each file of the folder, and none below it")
  func reads() throws {
    try locale("l/de-DE.yml")
    try locale("l/pt-br.yml")
    try folder.file("l/terms.csv")
    try folder.file("l/old/README.yml")
    let catalog = try LocaleCatalog(folders: [folder("l")])
    #expect(catalog.tags.map(\.text) == ["de-DE", "pt-BR"])
    let german = try #require(LocaleTag("de-DE"))
    #expect(catalog[german]?.words == ["home": "y"])
    #expect(catalog[.americanEnglish] == nil)
    #expect(try LocaleCatalog(folders: [folder("l/")]).tags == catalog.tags)
    #expect(try LocaleCatalog(folders: [folder("l/./")]).tags == catalog.tags)
  }

  @Test("has the locales of all folders, each from the first that has it")
  func layers() throws {
    try locale("own/fr-FR.yml")
    try locale("own/de-de.yml")
    try folder.file("shared/de-DE.yml", "name: x\nwords: {home: shared}\n")
    try locale("shared/es-ES.yml")
    try folder.file("terms/terms.csv")
    let folders = ["terms", "own", "shared"].map { folder($0) }
    let catalog = try LocaleCatalog(folders: folders)
    #expect(catalog.tags.map(\.text) == ["de-DE", "es-ES", "fr-FR"])
    #expect(catalog.profiles.values.allSatisfy { $0.words == ["home": "y"] })
    let missing = #expect(throws: InputError.self) {
      try LocaleCatalog(folders: [folder("none"), folder("shared")])
    }
    #expect(missing?.path == folder("none"))
  }

  @Test("names a folder that is missing, and one that is empty")
  func missing() throws {
    try folder.folder("empty")
    let empty = #expect(throws: InputError.self) { try LocaleCatalog(folders: [folder("empty")]) }
    #expect(empty?.message == "there are no locale files")
    let missing = #expect(throws: InputError.self) { try LocaleCatalog(folders: [folder("none")]) }
    #expect(missing?.path == folder("none"))
    #expect(missing?.message == "no such file or folder")
  }

  @Test("refuses two files of one locale")
  func twice() throws {
    try locale("de-DE.yml")
    try locale("de-de.yml")
    let error = #expect(throws: InputError.self) { try LocaleCatalog(folders: [folder.path]) }
    #expect(error?.path == folder("de-de.yml"))
    #expect(error?.message == "de-DE has another file already, \(folder("de-DE.yml"))")
  }

  @Test("tells the first mistake of a file")
  func mistake() throws {
    try locale("de-DE.yml")
    try folder.file("es-ES.yml", "name: x\nwords: {}\nnames: y\n")
    let error = #expect(throws: InputError.self) { try LocaleCatalog(folders: [folder.path]) }
    #expect(error?.path == folder("es-ES.yml"))
    #expect(error?.position == Position(line: 3, column: 1))
  }

  @Test("finds the locale a user names, and lists those it knows")
  func named() throws {
    try locale("de-DE.yml")
    try locale("es-ES.yml")
    let catalog = try LocaleCatalog(folders: [folder.path])
    #expect(try catalog.locale(named: "DE-de").text == "de-DE")
    let near = #expect(throws: InputError.self) { try catalog.locale(named: "es_ES") }
    #expect(near?.advice?.hasPrefix("did you mean es-ES? known are de-DE, es-ES;") == true)
    let language = #expect(throws: InputError.self) { try catalog.locale(named: "ES") }
    #expect(language?.advice?.hasPrefix("did you mean es-ES?") == true)
    let far = #expect(throws: InputError.self) { try catalog.locale(named: "fr-CA") }
    #expect(far?.message == "unknown locale ‘fr-CA’")
    #expect(far?.advice?.hasPrefix("known are de-DE, es-ES;") == true)
  }
}
