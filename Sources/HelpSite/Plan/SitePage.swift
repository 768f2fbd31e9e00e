import BilingualMarkdown
import Workspace

/// A page of the site: one address in every language that has it.
struct SitePage: Sendable {
  /// What a page shows in one language.
  struct Text: Sendable {
    /// The document it is read from.
    let document: DocumentSummary
    /// The side of the document's units that is shown.
    let side: Side
    /// The page's title in the language.
    var title: String
  }

  /// The documents.
  let page: Page
  /// Its address in each language, by the language's index, whether or not the language has it.
  let addresses: [SiteAddress]
  /// What each language shows; nil where it lacks the page.
  var texts: [Text?]

  /// A page with the texts that the languages find among its documents.
  ///
  /// The source language shows a document of its own where there is one, else the source view of the page's
  /// reference document. A document without units has no source view: its text is in its own language.
  init(_ page: Page, address: String, languages: [SiteLanguage]) {
    self.page = page
    addresses = languages.map { SiteAddress("\($0.tag)/\(address)") }
    texts = languages.map { language in
      if let document = page[language.tag] {
        return Text(document: document, side: .target, title: document.title ?? "")
      }
      guard language.isSource, let reference = page.reference, reference.unitCount > 0 else {
        return nil
      }
      return Text(document: reference, side: .source, title: "")
    }
  }

  /// How the text of a language relates to the newest the page has, as far as that is known.
  func relation(of language: Int) -> VersionRelation {
    guard let text = texts[language], text.side == .target else { return .same }
    let locale = text.document.info.locale
    if page.newest != nil { return page.relationToNewest(of: locale) }
    return page.reference.map { page.relation(of: locale, to: $0.info.locale) } ?? .unknown
  }

  /// The locale whose version the others are measured by.
  var measure: LocaleTag? { page.newest?.locales.first ?? page.reference?.info.locale }
}
