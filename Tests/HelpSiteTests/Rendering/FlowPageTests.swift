import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("Pages of flows")
struct FlowPageTests {
  @Test("say what to have ready and what one gets, from the page's own sections")
  func sections() async throws {
    let text = try await Guild.site.value.text("de-DE/flows/join.html")
    let needs = try #require(text.firstRange(of: "id=\"flow-needs\""))
    let ready = try #require(text.firstRange(of: "Schritt 8."))
    let steps = try #require(text.firstRange(of: "<ol class=\"steps\""))
    let result = try #require(text.firstRange(of: "id=\"flow-result\""))
    let get = try #require(text.firstRange(of: "Schritt 2."))
    #expect(needs.upperBound < ready.lowerBound && ready.upperBound < steps.lowerBound)
    #expect(steps.upperBound < result.lowerBound && result.upperBound < get.lowerBound)
    #expect(!(try await Guild.site.value.text("de-DE/flows/leave.html").contains("class=\"needs")))
  }

  @Test("a flow may lead to itself and back", arguments: ["en-US", "de-DE", "ru-RU"])
  func cycles(locale: String) async throws {
    let site = try await Guild.site.value
    let cards = try site.tags("\(locale)/flows/join.html").filter {
      $0["class"]?.hasPrefix("card ") == true
    }
    #expect(cards.map { Path.name(of: $0["href"] ?? "") } == ["leave.html", "join.html"])
  }

  @Test("the number of steps left is said for each, in the plural form of the language")
  func stepsLeft() async throws {
    let text = try await Guild.site.value.text("ru-RU/flows/join.html")
    let start = try #require(text.firstRange(of: "<template id=\"flow-ticking\">"))
    let end = try #require(text[start.upperBound...].firstRange(of: "</template>"))
    let items = MarkupTag.all(in: String(text[start.upperBound..<end.lowerBound]))
      .filter { $0.name == "li" }.map(\.text)
    #expect(items.count == 4 && Set(items).count == 4)
    #expect(items[1].contains("1") && items[2].contains("2") && items[3].contains("3"))
  }

  @Test("stand under their stage, to which the home page has an anchor")
  func stage() async throws {
    let site = try await Guild.site.value
    #expect(
      try site.tags("de-DE/flows/leave.html").contains { $0["href"] == "../index.html#stage-leave" }
    )
    #expect(try site.tags("de-DE/index.html").contains { $0["id"] == "stage-leave" })
  }

  @Test(
    "hold each name once, whatever needs and result name",
    arguments: [
      ("before", "before", true, false), ("enter", "enter", false, false),
      ("before", "enter", true, false),
      ("enter", "after", false, true), ("before", "after", true, true),
    ]
  )
  func names(needs: String, result: String, hasNeeds: Bool, hasResult: Bool) async throws {
    let fixture = try Guild.fixture()
    fixture.flows = """
      flows:
        - id: join
          stage: join
          page: join.md
          anchors: [enter]
          needs: [\(needs)]
          result: [\(result)]
      """
    let site = try await FinishedSite(fixture)
    let keys = [("needs", hasNeeds, 6), ("result", hasResult, 7)].filter { !$0.1 }
    let told = site.report.findings.filter { $0.location.path == "flows.yml" }
    #expect(told.map(\.location.start) == keys.map { Position(line: $0.2, column: 5) })
    #expect(told.allSatisfy { $0.check == "site-flow" && $0.severity == .warning })
    for (finding, key) in zip(told, keys) {
      #expect(finding.message.contains("‘join’ shows no ‘\(key.0)’"))
    }
    for locale in ["en-US", "de-DE", "es-ES"] {
      let names = try site.tags("\(locale)/flows/join.html").compactMap { $0["id"] }
      #expect(names.count == Set(names).count, "\(locale): \(names)")
      #expect(names.contains("flow-needs") == hasNeeds)
      #expect(names.contains("flow-result") == hasResult)
    }
  }
}
