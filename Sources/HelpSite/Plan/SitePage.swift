import BilingualMarkdown
import Workspace

/// A page of the site: one address in every language.
struct SitePage: Sendable {
  /// What a page shows in one language.
  struct Text: Sendable {
    /// The document it is read from.
    let document: DocumentSummary
    /// The side of the document's units that is shown.
    let side: Side
    /// The index of the language it is in: the source language where the page's own lacks it.
    let language: Int
    /// The page's title in that language, as long as lists have room for.
    var title: String
    /// How much the text's source differs from the newest; nil where they were not compared.
    var drift: Drift?

    /// The title in full; that of the front matter where there is one.
    var wholeTitle: String {
      let written = side == .target ? document.title.map(ShownTitle.line) : nil
      return written.flatMap { $0.isEmpty ? nil : $0 } ?? title
    }
  }

  /// How much of the newest source a translation does not know.
  struct Drift: Sendable, Hashable {
    /// The units of the newest source that the translation's source lacks.
    let changed: Int
    /// All units of the newest source.
    let total: Int
  }

  /// The documents.
  let page: Page
  /// Its address in each language, by the language's index, whether or not the language has it.
  let addresses: [SiteAddress]
  /// Whether it tells news, which are old soon.
  let isAnnouncement: Bool
  /// What each language shows; nil where neither it nor the source language has the page.
  var texts: [Text?]
  /// Whether each language has the page, and in which version; every page asks for all of them.
  private var availabilities: [Availability?] = []

  /// A page with the texts that the languages find among its documents.
  ///
  /// The source language shows a document of its own where there is one, else the source view of the page's
  /// reference document. A document without units has no source view: its text is in its own language.
  init(_ page: Page, address: String, languages: [SiteLanguage]) {
    self.page = page
    isAnnouncement = SearchWeight.isAnnouncement(page.name)
    addresses = languages.map { SiteAddress("\($0.tag)/\(address)") }
    texts = languages.enumerated().map { index, language in
      if let document = page[language.tag] {
        return Text(
          document: document,
          side: .target,
          language: index,
          title: ShownTitle(document.title ?? "").text
        )
      }
      guard language.isSource, let reference = page.reference, reference.unitCount > 0 else {
        return nil
      }
      return Text(document: reference, side: .source, language: index, title: "")
    }
    availabilities = languages.indices.map(findAvailability)
  }

  /// Shows the source in the languages that lack the page.
  mutating func fallBack() {
    guard let source = texts[SitePlan.source] else { return }
    for language in texts.indices where texts[language] == nil {
      texts[language] = source
      availabilities[language] = .fallback
    }
  }

  /// Where the page's raw Markdown is in the language of a text.
  func markdown(_ text: Text) -> SiteAddress { addresses[text.language].withExtension("md") }

  /// When the text of a language last changed: the day of its hand-off, or for the source that of its version.
  func date(in language: Int) -> CalendarDate? {
    guard let text = texts[language] else { return nil }
    return text.language == SitePlan.source
      ? text.document.info.version?.date : text.document.info.handOff
  }

  /// Whether a language has the page, and in which version; nil where it shows nothing.
  func availability(in language: Int) -> Availability? { availabilities[language] }

  /// Whether a language has the page, before it falls back to the source.
  private func findAvailability(in language: Int) -> Availability? {
    guard texts[language] != nil else { return nil }
    switch relation(of: language) {
    case .older: return .older
    case .different: return .different
    case .same, .newer, .unknown: return language == SitePlan.source ? .original : .translated
    }
  }

  /// How the text of a language relates to the newest the page has, as far as that is known.
  private func relation(of language: Int) -> VersionRelation {
    guard language != SitePlan.source, let text = texts[language] else { return .same }
    let locale = text.document.info.locale
    if page.newest != nil { return page.relationToNewest(of: locale) }
    return page.reference.map { page.relation(of: locale, to: $0.info.locale) } ?? .unknown
  }

  /// The locale whose version the others are measured by.
  var measure: LocaleTag? { page.newest?.locales.first ?? page.reference?.info.locale }
}
