import Testing
import Workspace

@testable import HelpSite

@Suite("Sites with large folders")
struct LargeSiteTests {
  @Test("every page of a large folder is reached by links, and none is broken")
  func largeFolder() async throws {
    let fixture = try SiteFixture()
    try fixture.document("es-ES", "uno.md", title: "Uno", unit(103, "Uno", "One"))
    for number in 100..<700 {
      try fixture.document("de-DE", "f/p\(number).md", title: "P\(number)", unit(103, "A", "A"))
    }
    let report = try await fixture.build()
    #expect(report.findings.isEmpty)
    let page = try fixture.text("de-DE/f/p200.html")
    #expect(page.contains("href=\"../contents/f.html\">Alle"))
    let list = try fixture.text("es-ES/contents/f.html")
    #expect(
      (100..<700).allSatisfy { list.contains("href=\"../f/p\($0).html\" hreflang=\"en-US\"") }
    )
    #expect(list.contains("href=\"../../de-DE/contents/f.html\""))
  }
}
