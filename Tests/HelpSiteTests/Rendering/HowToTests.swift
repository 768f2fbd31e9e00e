import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("Steps as data for search engines")
struct HowToTests {
  private struct Data: Decodable {
    struct Step: Decodable {
      let position: Int
      let text: String
    }

    let name: String
    let inLanguage: String
    let step: [Step]
  }

  private static let hostile = [
    "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"}]}", "\\", "\\u003c",
    "a\u{0}\u{1F}b\n\tc", "\u{2028}\u{2029}", "&lt;/script&gt;", "茶 🍵", "",
  ]

  @Test("any text stays text, and cannot end its element", arguments: hostile)
  func escaping(text: String) throws {
    let locale = try #require(LocaleTag("zh-CN"))
    let json = HowTo(title: text, language: locale, [text, "x"]).json
    #expect(
      !json.contains { [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&")].contains($0) }
    )
    let data = try JSONDecoder().decode(Data.self, from: FoundationEssentials.Data(json))
    #expect(data.name == text)
    #expect(data.step.map(\.text) == [text, "x"])
    #expect(data.step.map(\.position) == [1, 2])
    #expect(data.inLanguage == "zh-CN")
  }

  @Test(
    "a flow's page holds its steps in the language they are in",
    arguments: [
      ("de-DE/flows/join.html", "Schritt 7.", "de-DE", ["Schritt 6.", "Schritt 5.", "Schritt 4."]),
      ("ru-RU/flows/join.html", "Part 7.", "en-US", ["Part 6.", "Part 5.", "Part 4."]),
      ("en-US/flows/leave.html", "Leave", "en-US", ["Open </script> & close."]),
    ]
  )
  func page(path: String, name: String, language: String, steps: [String]) async throws {
    let text = try await Guild.site.value.text(path)
    let start = try #require(text.firstRange(of: "<script type=\"application/ld+json\">"))
    let end = try #require(text[start.upperBound...].firstRange(of: "</script>"))
    let json = text[start.upperBound..<end.lowerBound]
    let data = try JSONDecoder().decode(Data.self, from: FoundationEssentials.Data(json.utf8))
    #expect((data.name, data.inLanguage) == (name, language))
    #expect(data.step.map(\.text) == steps)
  }
}
