import Workspace

/// A help ID, by which a product links to a flow.
struct HelpID: Sendable {
  /// The ID.
  let id: String
  /// The index of the flow.
  let flow: Int
  /// The address that stays the same, for products that do not know the reader's language.
  let address: SiteAddress
  /// The same in each language, by the language's index.
  let addresses: [SiteAddress]

  init(_ id: String, flow: Int, languages: [SiteLanguage]) {
    self.id = id
    self.flow = flow
    address = SiteAddress(Self.path(id))
    addresses = languages.map { $0.address(Self.path(id)) }
  }

  /// Where an ID's page stands, in the output folder and in that of each language.
  static func path(_ id: String) -> String { "help/\(id)/index.html" }
}
