import Workspace

/// What the site tells crawlers: `robots.txt` (RFC 9309).
enum Robots {
  /// Where it stands; crawlers read it only at the root of a host.
  static let address = SiteAddress("robots.txt")

  /// The file: everything may be read, and where the list of pages is.
  static func text(_ origin: SiteOrigin) -> String {
    "User-agent: *\nAllow: /\n\nSitemap: \(origin.url(of: Sitemap.address))\n"
  }
}
