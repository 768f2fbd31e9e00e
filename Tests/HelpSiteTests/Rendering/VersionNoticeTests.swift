import Testing
import Workspace

@testable import HelpSite

@Suite("What pages tell of versions")
struct VersionNoticeTests {
  /// The notices of a page: kind, text, extent and where it leads.
  private func notices(_ site: FinishedSite, _ path: String) throws -> [[String]] {
    let tags = try site.tags(path)
    return tags.indices.compactMap { index in
      guard let kind = tags[index]["class"], kind.hasPrefix("notice ") else { return nil }
      var parts = [String(kind.dropFirst("notice notice-".count))]
      for tag in tags[(index + 1)...].prefix(4).prefix(while: { $0["class"] == nil }) {
        if tag.name == "strong" { parts.append(tag.text) }
        if tag.name == "a" { parts.append(tag["href"] ?? "") }
      }
      return parts
    }
  }

  @Test(
    "an older translation tells how much differs, and leads to the newest",
    arguments: [
      ("de-DE/join.html", "../en-US/join.html"),
      ("de-DE/flows/join.html", "../../en-US/flows/join.html"),
    ]
  )
  func older(path: String, link: String) async throws {
    let site = try await Guild.site.value
    #expect(try notices(site, path) == [["older", "3 von 10 Textstellen weichen ab.", link]])
  }

  @Test(
    "a different translation tells how much differs, and does not call any newest",
    arguments: ["es-ES/fees.html", "ru-RU/fees.html"]
  )
  func different(path: String) async throws {
    let site = try await Guild.site.value
    let notice = try #require(try notices(site, path).first)
    #expect(notice.count == 2 && notice.first == "different")
    #expect(notice.last?.contains("1") == true && notice.last?.contains("2") == true)
    #expect(try site.text(path).contains("Deutsch"))
  }

  @Test(
    "the newest, the only and the source say nothing",
    arguments: ["en-US/join.html", "en-US/fees.html", "de-DE/fees.html", "de-DE/local.html"]
  )
  func silent(path: String) async throws {
    #expect(try notices(try await Guild.site.value, path) == [])
  }

  @Test(
    "the share that differs is counted by the sources of units, wherever they stand",
    arguments: [
      (["A.", "B.", "C."], ["C.", "A.", "B."], nil), (["A.", "B.", "C."], ["A."], nil),
      (["A."], ["A.", "B.", "C."], "2 von 3 Textstellen weichen ab."),
      (["X."], ["A."], "1 von 1 Textstellen weicht ab."),
      (["A.", "A."], ["A.", "A.", "A.", "B."], "2 von 4 Textstellen weichen ab."),
    ] as [([String], [String], String?)]
  )
  func extent(own: [String], newest: [String], extent: String?) async throws {
    let fixture = try SiteFixture()
    for (locale, sources, date) in [
      ("de-DE", own, "01/01/2024"), ("es-ES", newest, "01/01/2025"),
    ] {
      let units = sources.enumerated().map { unit(103 + $0.offset, "x", $0.element) }
      try fixture.document(
        locale,
        "a.md",
        title: "A",
        hash: date,
        date: date,
        units.joined(separator: "\n\n")
      )
    }
    let site = try await FinishedSite(fixture)
    let expected = ["older"] + [extent, "../en-US/a.html"].compactMap(\.self)
    #expect(try notices(site, "de-DE/a.html") == [expected])
  }

  @Test("the source is the original, whatever its own document tells of versions")
  func original() async throws {
    let fixture = try SiteFixture()
    for (locale, date) in [("en-US", "01/01/2024"), ("de-DE", "01/01/2025")] {
      try fixture.document(
        locale,
        "a.md",
        title: "A",
        hash: date,
        date: date,
        "# \(unit(103, "A", "A"))"
      )
    }
    let site = try await FinishedSite(fixture)
    #expect(try notices(site, "en-US/a.html") == [])
    #expect(try site.switcher("de-DE/a.html").map(\.mark) == ["", ""])
  }
}
