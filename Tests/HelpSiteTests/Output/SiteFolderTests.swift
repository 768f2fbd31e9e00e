import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("The output folder")
struct SiteFolderTests {
  private func siblings(_ fixture: SiteFixture) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted()
  }

  @Test("a site replaces the one before, and nothing is left beside it")
  func replaces() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", unit(103, "Eins", "One"))
    try await fixture.build()
    try fixture.document("de-DE", "b.md", unit(103, "Zwei", "Two"))
    try FileManager.default.removeItem(atPath: fixture.content + "/de-DE/a.md")
    try await fixture.build()
    let files = try fixture.files()
    #expect(files["de-DE/a.html"] == nil)
    #expect(files["de-DE/b.html"] != nil)
    #expect(try siblings(fixture) == ["_site", "content"])
  }

  @Test("an empty folder is taken, one that is not Diglot's is left as it is")
  func foreignFolder() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", unit(103, "Eins", "One"))
    try FileManager.default.createDirectory(
      atPath: fixture.output,
      withIntermediateDirectories: true
    )
    try await fixture.build()

    let other = try SiteFixture()
    try other.document("de-DE", "a.md", unit(103, "Eins", "One"))
    try other.write("dear diary", to: "_site/diary.txt")
    let error = await #expect(throws: InputError.self) { try await other.build() }
    #expect(error?.message == "the folder holds files that Diglot did not make")
    #expect(try other.text("diary.txt") == "dear diary")
    #expect(try siblings(other) == ["_site", "content"])
  }

  @Test("a file in the place of the folder is left as it is")
  func file() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", unit(103, "Eins", "One"))
    try fixture.write("text", to: "_site")
    await #expect(throws: InputError.self) { try await fixture.build() }
    #expect(try FileReader.read(fixture.output) == Array("text".utf8))
  }

  @Test("a build that fails leaves the old site and no traces", arguments: [1, 3])
  func failure(jobs: Int) async throws {
    let fixture = try SiteFixture()
    for number in 0..<8 {
      try fixture.document("de-DE", "p\(number).md", title: "P", unit(103, "Eins", "One"))
    }
    try await fixture.build()
    let before = try fixture.files()
    fixture.unreadable = [fixture.content + "/de-DE/p5.md"]
    await #expect(throws: InputError.self) { try await fixture.build(jobs: jobs) }
    #expect(try fixture.files() == before)
    #expect(try siblings(fixture) == ["_site", "content"])
  }

  @Test("a symbolic link to the folder stays a link")
  func link() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", unit(103, "Eins", "One"))
    try FileManager.default.createDirectory(
      atPath: fixture.folder + "/real",
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: fixture.output,
      withDestinationPath: fixture.folder + "/real"
    )
    try await fixture.build()
    #expect(FileManager.default.fileExists(atPath: fixture.folder + "/real/index.html"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: fixture.output)
        == fixture.folder + "/real"
    )
  }
}
