import Workspace
import XML

/// The lists of pages for search engines (sitemaps.org, protocol 0.9), one or more a language.
///
/// They hold what a language truly has: a page that shows the source for want of a translation is in the list of
/// the source language alone.
struct Sitemap {
  /// A page of a list.
  private struct Entry {
    let address: SiteAddress
    let alternates: [AddressesModel.Alternate]
    let date: CalendarDate?
  }

  /// Where the list of lists stands.
  static let address = SiteAddress("sitemap.xml")

  /// The most addresses of one list, those of a page in other languages included.
  ///
  /// So a list stays within the 50,000 pages and the 50 MiB that the protocol allows.
  private static let limit = 100_000

  let plan: SitePlan
  let origin: SiteOrigin

  /// Hands over the lists of a language one by one.
  ///
  /// - Returns: Where they are to be.
  func write(
    _ language: Int,
    _ put: (_ bytes: [UInt8], _ address: SiteAddress) throws -> Void
  ) throws -> [SiteAddress] {
    // A page has its own address, one in each language, and one for all other languages.
    let size = max(1, Self.limit / (plan.languages.count + 2))
    let entries = entries(of: language)
    return try stride(from: 0, to: entries.count, by: size).enumerated().map { number, start in
      let name = number == 0 ? "sitemap.xml" : "sitemap-\(number + 1).xml"
      let address = plan.languages[language].address(name)
      try put(list(entries[start..<min(start + size, entries.count)]), address)
      return address
    }
  }

  private func entries(of language: Int) -> [Entry] {
    let home = plan.languages[language].home
    var entries = [Entry(address: home, alternates: origin.alternatesOfHome(plan), date: nil)]
    for flow in plan.flows {
      let page = plan.pages[flow.page]
      let isOwn = { flow.availability(in: $0, page)?.isOwn ?? false }
      guard isOwn(language) else { continue }
      entries.append(
        Entry(
          address: flow.addresses[language],
          alternates: alternates(flow.addresses, isOwn),
          date: page.date(in: language)
        )
      )
    }
    for page in plan.pages {
      let isOwn = { page.availability(in: $0)?.isOwn ?? false }
      guard isOwn(language) else { continue }
      entries.append(
        Entry(
          address: page.addresses[language],
          alternates: alternates(page.addresses, isOwn),
          date: page.date(in: language)
        )
      )
    }
    return entries
  }

  private func alternates(
    _ addresses: [SiteAddress],
    _ isOwn: (Int) -> Bool
  ) -> [AddressesModel.Alternate] {
    origin.alternates(of: addresses, plan, isOwn: isOwn)
  }

  private func list(_ entries: ArraySlice<Entry>) throws -> [UInt8] {
    try XMLFile.bytes { writer in
      try writer.start("urlset")
      try writer.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
      try writer.attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
      for entry in entries {
        try writer.start("url")
        try writer.element("loc", text: origin.url(of: entry.address))
        if let date = entry.date { try writer.element("lastmod", text: date.description) }
        for alternate in entry.alternates {
          try writer.element(
            "xhtml:link",
            ["rel": "alternate", "hreflang": alternate.hreflang, "href": alternate.href]
          )
        }
        try writer.end()
      }
      try writer.end()
    }
  }

  /// The list of lists.
  func index(of lists: [SiteAddress]) throws -> [UInt8] {
    try XMLFile.bytes { writer in
      try writer.start("sitemapindex")
      try writer.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
      for list in lists {
        try writer.start("sitemap")
        try writer.element("loc", text: origin.url(of: list))
        try writer.end()
      }
      try writer.end()
    }
  }
}
