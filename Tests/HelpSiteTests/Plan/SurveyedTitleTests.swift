import Testing

@testable import HelpSite

@Suite("Titles that no front matter tells")
struct SurveyedTitleTests {
  @Test(
    "are those of the first heading of the first level",
    arguments: [
      ("# <a name=\"pears\"></a>Pears & **figs** #\n\n# Plums\n", "Pears &amp; figs"),
      ("\r\n\r\n# Pears\r\n", "Pears"),
      ("# [Pears] and [figs]\n\n[Pears]: b.md\n", "Pears and [figs]"),
      ("Figs first.\n\n# Pears\n", "Pears"),
      ("# \n\n# Pears\n", "Pears"),
      ("Pears\n=====\n", "Pears"),
      ("## Pears\n", "Ripe fruit"),
    ]
  )
  func title(body: String, title: String) async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "ripe-fruit.md", body)
    let site = try await FinishedSite(fixture)
    #expect(try site.text("de-DE/ripe-fruit.html").contains("<title>\(title) · "))
  }
}
