import FoundationEssentials
import Workspace

/// The map of help IDs as data: `help-map.json`, from which a product finds the page in its user's language.
enum HelpMapData {
  /// Where it stands.
  static let address = SiteAddress("help-map.json")

  /// The map: for each help ID that leads somewhere its stable address, and for each locale the page, its title
  /// and whether it is translated.
  ///
  /// Addresses are absolute where the settings tell where the site is published, else relative to the site's root.
  static func json(_ plan: SitePlan, _ settings: SiteSettings) -> [UInt8] {
    let origin = SiteOrigin(settings)
    func url(_ address: SiteAddress) -> JSONValue {
      .string(origin.map { $0.url(of: address) } ?? address.url)
    }
    let ids = plan.helpIDs.compactMap { help -> (name: String, value: JSONValue)? in
      let flow = plan.flows[help.flow]
      guard flow.texts.contains(where: { $0 != nil }) else { return nil }
      let locales = plan.languages.indices.compactMap {
        language -> (name: String, value: JSONValue)? in
        guard let text = flow.texts[language],
          let availability = flow.availability(in: language, plan.pages[flow.page])
        else { return nil }
        let entry: JSONValue = .object([
          "url": url(flow.addresses[language]), "title": .string(text.title),
          "availability": .string(availability.rawValue),
          "language": .string(plan.languages[text.language].tag.text),
        ])
        return (plan.languages[language].tag.text, entry)
      }
      let entry: JSONValue = .object([
        "flow": .string(flow.flow.id), "stage": .string(flow.flow.stage.rawValue),
        "url": url(help.address), "locales": .object(locales),
      ])
      return (help.id, entry)
    }
    return Array(JSONValue.object(["version": 1, "help": .object(ids)]).text.utf8) + [0x0A]
  }

  /// The addresses in a map.
  static func addresses(in json: [UInt8]) -> [String] {
    let map = try? JSONDecoder().decode(Written.self, from: Data(json))
    return (map?.help.values).map { $0.flatMap { [$0.url] + $0.locales.values.map(\.url) } } ?? []
  }

  /// What a map says of addresses.
  private struct Written: Decodable {
    struct Help: Decodable {
      var url: String
      var locales: [String: Page]
    }

    struct Page: Decodable {
      var url: String
    }

    var help: [String: Help]
  }
}
