import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

/// What pages of a tiny site say, by plain templates: all that their models hold but the text itself.
///
/// With `DIGLOT_GOLDEN=write` the files are written anew instead, to be looked at.
@Suite("A tiny site, word for word")
struct GoldenSiteTests {
  private static let folder = SiteFixture.package + "/Tests/HelpSiteTests/Site/Golden"

  private static let site = Task {
    let fixture = try SiteFixture()
    fixture.templates = [folder + "/templates"]
    fixture.settings.url = "https://tea.example/help"
    fixture.settings.title = "Tea"
    fixture.settings.edit = try LinkTemplate("https://git.example/{path}")
    fixture.settings.report = try LinkTemplate("https://git.example/new?{page}&{locale}")
    fixture.flows = """
      flows:
        - {id: brew, stage: manage, page: tea.md, anchor: brew, next: [brew], help: tea.brew}
      """
    for (locale, words, hash, date) in [
      ("de-DE", ["Tee", "Aufgießen", "Wasser kochen.", "Warten."], "9876543210", "05/06/2025"),
      ("zh-CN", ["茶", "泡茶", "烧水。", "等待。"], "0123456789", "05/06/2024"),
    ] {
      try fixture.document(
        locale,
        "tea.md",
        title: words[0],
        hash: hash,
        date: date,
        type: "HT",
        handOff: "06/07/2025",
        description: "\(words[0]) & more",
        """
        # <a name="tea"></a>\(unit(103, words[0], "Tea"))

        ## <a name="brew"></a>\(unit(104, words[1], "Brew it"))

        1. \(unit(105, words[2], locale == "zh-CN" ? "Boil some water." : "Boil water."))
        2. \(unit(106, words[3], "Wait for [the cups](shelf/cups.md)."))
        """
      )
    }
    try fixture.document("de-DE", "shelf/cups.md", title: "Tassen", unit(103, "Leise.", "Quiet."))
    return try await FinishedSite(fixture)
  }

  @Test(
    "each page says what it should",
    arguments: [
      "de-DE/tea.html", "zh-CN/tea.html", "zh-CN/shelf/cups.html",
      "en-US/flows/brew.html", "zh-CN/flows/brew.html", "zh-CN/index.html", "zh-CN/help-map.html",
    ]
  )
  func golden(path: String) async throws {
    let text = try await Self.site.value.text(path)
    let name = path.replacing("/", with: "-").replacing(".html", with: ".txt")
    let url = URL(filePath: Self.folder).appending(path: name)
    if ProcessInfo.processInfo.environment["DIGLOT_GOLDEN"] == "write" {
      try Data(text.utf8).write(to: url)
    }
    #expect(text == String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  @Test("nothing of it is amiss")
  func findings() async throws {
    #expect(try await Self.site.value.report.findings == [])
  }
}
