import Diagnostics
import Testing
import Workspace

@testable import HelpSite

/// What documents refer to and hold that a site takes with care.
@Suite("Files and links that need care")
struct CareTests {
  @Test(
    "a drawing that could run something is not copied, and told",
    arguments: [
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><SCRIPT>alert(1)</SCRIPT></svg>",
      "<svg onload=\"alert(1)\"/>", "<svg\n  OnLoad = 'alert(1)'/>",
      "<svg><a href=\"javascript:alert(1)\"/></svg>",
    ]
  )
  func script(drawing: String) async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", title: "A", "![x](x.svg)\n")
    try fixture.write(drawing, to: "content/de-DE/x.svg")
    let report = try await fixture.build()
    #expect(report.findings.contains { $0.check == "site-file" })
    #expect(try fixture.files()["de-DE/x.svg"] == nil)
  }

  @Test("other drawings are copied")
  func harmless() async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", title: "A", "![x](x.svg)\n")
    try fixture.write(
      "<svg width=\"10\" height=\"10\"><text>on and on</text></svg>",
      to: "content/de-DE/x.svg"
    )
    let report = try await fixture.build()
    #expect(report.findings.isEmpty)
    #expect(try fixture.files()["de-DE/x.svg"] != nil)
  }

  @Test("a document that is not UTF-8 is told, and its page is UTF-8")
  func encoding() async throws {
    let fixture = try SiteFixture()
    let bytes = Array("---\ntitle: A\n---\n\nTsch".utf8) + [0xFC] + Array("ss.\n".utf8)
    try FileWriter.write(bytes, to: fixture.content + "/de-DE/a.md", options: .createFolders)
    let report = try await fixture.build()
    #expect(
      report.findings.map(\.message) == ["the document is not UTF-8 from here; save it as UTF-8"]
    )
    let page = try #require(try fixture.files()["de-DE/a.html"])
    #expect(String(validating: page, as: UTF8.self)?.contains("Tsch\u{FFFD}ss.") == true)
  }

  @Test(
    "a link to the rest of a server stays where the site is a part of it",
    arguments: [("https://help.example/partners", true), ("https://help.example", false)]
  )
  func serverRoot(url: String, stays: Bool) async throws {
    let fixture = try SiteFixture()
    fixture.settings.url = url
    try fixture.document("de-DE", "a.md", title: "A", "[x](/elsewhere/x.html)\n")
    let report = try await fixture.build()
    #expect(report.findings.isEmpty == stays)
    #expect(try fixture.text("de-DE/a.html").contains("href=\"/elsewhere/x.html\"") == stays)
  }
}
