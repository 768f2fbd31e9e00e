import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("The output folder of a build")
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
}
