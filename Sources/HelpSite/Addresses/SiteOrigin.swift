import Workspace

/// Where the site is published: makes absolute addresses of those within it.
struct SiteOrigin: Sendable {
  /// The address without a slash at its end.
  private let url: String

  /// Takes the address from the settings; nil where they do not tell.
  init?(_ settings: SiteSettings) {
    guard let url = settings.url else { return nil }
    self.url = url
  }

  /// The absolute address of a file; that of an `index.html` is its folder's.
  func url(of address: SiteAddress) -> String {
    "\(url)/\(address.isIndex ? String(address.url.dropLast(10)) : address.url)"
  }

  /// The path on the server that the site starts at, with a slash at its end: `/` or `/help/`.
  var root: String {
    let host = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    return (host.firstIndex(of: "/").map { String(host[$0...]) } ?? "") + "/"
  }

  /// The home page of each language, and for all others the page where a language is chosen.
  func alternatesOfHome(_ plan: SitePlan) -> [AddressesModel.Alternate] {
    alternates(of: plan.languages.map(\.home), plan, others: SitePlan.chooser) { _ in true }
  }

  /// A page in each language that truly has it, and for all other languages; empty where only one has it.
  ///
  /// Without `others` the page for all other languages is that of the source language.
  func alternates(
    of addresses: [SiteAddress],
    _ plan: SitePlan,
    others: SiteAddress? = nil,
    isOwn: (Int) -> Bool
  ) -> [AddressesModel.Alternate] {
    let own = addresses.indices.filter(isOwn)
    guard own.count > 1 else { return [] }
    var alternates = own.map {
      AddressesModel.Alternate(hreflang: plan.languages[$0].tag.text, href: url(of: addresses[$0]))
    }
    if let others = others ?? (own.contains(SitePlan.source) ? addresses[SitePlan.source] : nil) {
      alternates.append(.init(hreflang: "x-default", href: url(of: others)))
    }
    return alternates
  }
}
