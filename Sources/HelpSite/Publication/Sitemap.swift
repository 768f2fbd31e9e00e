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

  /// The most pages of one list, by the protocol.
  static let limit = 50_000

  let plan: SitePlan
  let origin: SiteOrigin

  /// All files, the list of lists last.
  func files() throws -> [(address: SiteAddress, bytes: [UInt8])] {
    var files: [(address: SiteAddress, bytes: [UInt8])] = []
    for (index, language) in plan.languages.enumerated() {
      let entries = entries(of: index)
      for (number, start) in stride(from: 0, to: entries.count, by: Self.limit).enumerated() {
        let name = number == 0 ? "sitemap.xml" : "sitemap-\(number + 1).xml"
        let part = entries[start..<min(start + Self.limit, entries.count)]
        files.append((language.address(name), try list(part)))
      }
    }
    files.append((Self.address, try index(of: files.map(\.address))))
    return files
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

  private func index(of lists: [SiteAddress]) throws -> [UInt8] {
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
