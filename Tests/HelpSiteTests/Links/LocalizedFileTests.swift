import Testing
import Workspace

@testable import HelpSite

@Suite("Images of a language")
struct LocalizedFileTests {
  private static func drawing(_ width: Int) -> String { "<svg width=\"\(width)\" height=\"9\"/>" }

  private func site() async throws -> FinishedSite {
    let fixture = try SiteFixture()
    try fixture.write(Self.drawing(1), to: "content/media/map.svg")
    try fixture.write(Self.drawing(2), to: "content/media/map.es-ES.svg")
    try fixture.write(Self.drawing(3), to: "content/media/map.en-US.svg")
    for locale in ["de-DE", "es-ES"] {
      try fixture.document(
        locale,
        "a.md",
        title: "A",
        "# \(unit(103, "A", "A"))\n\n![x](../media/map.svg)"
      )
    }
    try fixture.document(
      "es-ES",
      "b.md",
      title: "B",
      "# \(unit(103, "B", "B"))\n\n![x](../media/map.svg)"
    )
    return try await FinishedSite(fixture)
  }

  @Test(
    "stand where the text is in it",
    arguments: [
      ("de-DE/a.html", "../media/map.svg", "1"), ("es-ES/a.html", "../media/map.es-ES.svg", "2"),
      ("en-US/a.html", "../media/map.en-US.svg", "3"),
      ("de-DE/b.html", "../media/map.en-US.svg", "3"),
    ]
  )
  func variant(path: String, source: String, width: String) async throws {
    let site = try await site()
    let image = try #require(try site.tags(path).first { $0.name == "img" })
    #expect(image["src"] == source)
    #expect((image["width"], image["height"]) == (width, "9"))
    #expect(site.broken == [])
  }

  @Test("are copied once, and only where a page shows them")
  func copies() async throws {
    let site = try await site()
    #expect(
      site.files.keys.filter { $0.hasPrefix("media/") }.sorted()
        == ["media/map.en-US.svg", "media/map.es-ES.svg", "media/map.svg"]
    )
    #expect(site.report.files == 3)
  }
}
