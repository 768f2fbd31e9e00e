import BilingualMarkdown
import Workspace
import XML

/// The feed of new translations of a language, in Atom (RFC 4287).
///
/// A translation is new on the day it was handed off; those of unknown date are left out. Nothing but the
/// documents decides what is in it, so that a build of the same documents writes the same feed.
struct Feed {
  /// The most entries of a feed.
  static let limit = 100

  let plan: SitePlan
  let settings: SiteSettings
  let origin: SiteOrigin

  /// The feed of a language.
  func bytes(_ language: Int) throws -> [UInt8] {
    let site = plan.languages[language]
    let entries = entries(language)
    return try XMLFile.bytes { writer in
      try writer.start("feed")
      try writer.attribute("xmlns", "http://www.w3.org/2005/Atom")
      try writer.attribute("xml:lang", site.tag.text)
      try writer.element("id", text: origin.url(of: site.feed))
      try writer.element("title", text: settings.title ?? site.words[.siteTitle])
      try writer.element("subtitle", text: site.words[.feed])
      try writer.element("updated", text: Self.time(entries.first?.date))
      try writer.element("link", ["rel": "self", "href": origin.url(of: site.feed)])
      try writer.element("link", ["rel": "alternate", "href": origin.url(of: site.home)])
      try writer.start("author")
      try writer.element("name", text: settings.title ?? site.words[.siteTitle])
      try writer.end()
      for (page, date) in entries {
        guard let text = page.texts[language] else { continue }
        try writer.start("entry")
        try writer.element("id", text: origin.url(of: page.addresses[language]))
        try writer.element("title", text: text.title)
        try writer.element("updated", text: Self.time(date))
        try writer.element(
          "link",
          ["rel": "alternate", "href": origin.url(of: page.addresses[language])]
        )
        if let summary = text.document.description, text.side == .target, !summary.isEmpty {
          try writer.element("summary", text: summary)
        }
        try writer.end()
      }
      try writer.end()
    }
  }

  /// The pages that the language has, the newest first.
  private func entries(_ language: Int) -> [(page: SitePage, date: CalendarDate)] {
    plan.pages.compactMap { page in
      guard page.availability(in: language)?.isOwn == true else { return nil }
      return page.date(in: language).map { (page, $0) }
    }
    .sorted { ($1.date, $0.page.page.name) < ($0.date, $1.page.page.name) }
    .prefix(Self.limit).map(\.self)
  }

  /// A date as a time; of a feed without entries, the beginning of time.
  private static func time(_ date: CalendarDate?) -> String {
    "\(date?.description ?? "1970-01-01")T00:00:00Z"
  }
}
