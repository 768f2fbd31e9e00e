import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("The same input makes the same site")
struct DeterminismTests {
  @Test("whatever the jobs and the order in which documents are found", arguments: 1...6)
  func same(seed: Int) async throws {
    let expected = try await Guild.site.value
    let fixture = try Guild.fixture()
    fixture.settings.url = Guild.origin
    fixture.order = { files in
      var generator = SeededGenerator(seed: UInt64(seed))
      return files.shuffled(using: &generator)
    }
    let site = try await FinishedSite(fixture, jobs: seed)
    #expect(site.files.keys.sorted() == expected.files.keys.sorted())
    for (path, bytes) in site.files {
      #expect(bytes == expected.files[path], "\(path)")
    }
    #expect(site.report.findings.map(\.message) == expected.report.findings.map(\.message))
  }
}
