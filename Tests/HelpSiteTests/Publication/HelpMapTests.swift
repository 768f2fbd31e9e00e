import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("The help map")
struct HelpMapTests {
  private struct Map: Decodable {
    struct Entry: Decodable {
      struct Locale: Decodable {
        let url: String
        let title: String
        let availability: String
        let language: String
      }

      let flow: String
      let stage: String
      let url: String
      let locales: [String: Locale]
    }

    let version: Int
    let help: [String: Entry]
  }

  private func map(_ site: FinishedSite) throws -> Map {
    try JSONDecoder().decode(Map.self, from: Data(try #require(site.files["help-map.json"])))
  }

  @Test("every address is a file, absolute or not", arguments: [true, false])
  func addresses(isAbsolute: Bool) async throws {
    let site = try await isAbsolute ? Guild.site.value : Guild.relative.value
    let map = try map(site)
    #expect(map.version == 1)
    for (id, entry) in map.help {
      for url in [entry.url] + entry.locales.values.map(\.url) {
        let path =
          isAbsolute
          ? try #require(FinishedSite.path(of: url, below: Guild.origin)) : url.percentDecoded
        #expect(site.files[path] != nil, "\(id): \(url)")
      }
    }
  }

  @Test("tells for each locale the title and whether it is translated")
  func availability() async throws {
    let help = try map(try await Guild.site.value).help
    // A flow without steps in any language has no page, so nothing can lead to it.
    #expect(help.keys.sorted() == ["guild.join", "guild.leave"])
    let join = try #require(help["guild.join"])
    #expect((join.flow, join.stage) == ("join", "join"))
    #expect(
      join.locales.mapValues(\.availability) == [
        "en-US": "original", "de-DE": "older", "es-ES": "translated", "ru-RU": "fallback",
      ]
    )
    #expect(
      join.locales.mapValues(\.title) == [
        "en-US": "Part 7.", "de-DE": "Schritt 7.", "es-ES": "Paso 7.", "ru-RU": "Part 7.",
      ]
    )
    #expect(
      join.locales.mapValues(\.language) == [
        "en-US": "en-US", "de-DE": "de-DE", "es-ES": "es-ES", "ru-RU": "en-US",
      ]
    )
    #expect(help["guild.leave"]?.locales.mapValues(\.availability)["es-ES"] == "fallback")
  }

  @Test("the page of each language says the same", arguments: ["en-US", "de-DE", "es-ES", "ru-RU"])
  func page(locale: String) async throws {
    let site = try await Guild.site.value
    let tags = try site.tags("\(locale)/help-map.html")
    let help = try map(site).help
    let kinds = tags.compactMap { $0["class"] }.filter { $0.hasPrefix("availability ") }
      .map { String($0.dropFirst("availability availability-".count)) }
    #expect(kinds == help.keys.sorted().compactMap { help[$0]?.locales[locale]?.availability })
    for tag in tags where tag.name == "code" && tag.text.hasPrefix("guild.") {
      #expect(tags.contains { $0["href"] == "help/\(tag.text)/index.html" })
    }
    #expect(tags.contains { $0["href"] == "../help-map.json" })
    #expect(site.broken == [])
  }

  @Test("the address of an ID leads to every language and sends on to the source")
  func stable() async throws {
    let site = try await Guild.site.value
    let tags = try site.tags("help/guild.join/index.html")
    let refresh = try #require(tags.first { $0["http-equiv"] == "refresh" }?["content"])
    #expect(refresh == "0; url=../../en-US/flows/join.html")
    let cards = tags.filter { $0["class"] == "card" }
    #expect(
      cards.map { $0["href"] ?? "" }
        == ["en-US", "de-DE", "es-ES", "ru-RU"].map {
          "../../\($0)/flows/join.html"
        }
    )
    #expect(cards.map { $0["hreflang"] ?? "" } == ["en-US", "de-DE", "es-ES", "en-US"])
    #expect(!tags.contains { $0.name == "script" })
  }

  @Test("an ID in a language sends on to its flow there", arguments: ["de-DE", "ru-RU"])
  func localized(locale: String) async throws {
    let site = try await Guild.site.value
    let tags = try site.tags("\(locale)/help/guild.join/index.html")
    let refresh = tags.first { $0["http-equiv"] == "refresh" }?["content"]
    #expect(refresh == "0; url=../../flows/join.html")
    #expect(tags.contains { $0.name == "a" && $0["href"] == "../../flows/join.html" })
    #expect(tags.first { $0.name == "html" }?["lang"] == locale)
  }

  @Test("without help IDs there is none", arguments: [nil, "flows: []"])
  func none(flows: String?) async throws {
    let fixture = try SiteFixture()
    fixture.flows = flows
    try fixture.document("de-DE", "a.md", title: "A", "# \(unit(103, "A", "A"))")
    let site = try await FinishedSite(fixture)
    #expect(!site.files.keys.contains { $0.contains("help") })
    #expect(!site.files.keys.contains { $0.contains("flows") })
    #expect(!(try site.text("de-DE/a.html").contains("help-map")))
    #expect(site.broken == [])
  }
}
