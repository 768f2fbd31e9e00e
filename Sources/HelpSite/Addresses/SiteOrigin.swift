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

  /// A page in each language that truly has it, and for all other languages; empty where only one has it.
  func alternates(
    of addresses: [SiteAddress],
    _ plan: SitePlan,
    isOwn: (Int) -> Bool
  ) -> [AddressesModel.Alternate] {
    let own = addresses.indices.filter(isOwn)
    guard own.count > 1 else { return [] }
    var alternates = own.map {
      AddressesModel.Alternate(hreflang: plan.languages[$0].tag.text, href: url(of: addresses[$0]))
    }
    if own.contains(SitePlan.source) {
      let href = url(of: addresses[SitePlan.source])
      alternates.append(.init(hreflang: "x-default", href: href))
    }
    return alternates
  }
}
