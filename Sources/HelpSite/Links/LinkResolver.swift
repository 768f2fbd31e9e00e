import Diagnostics
import Workspace

/// Tells where the links of a document lead on the site.
struct LinkResolver: Sendable {
  /// Where a link leads.
  enum Target: Sendable, Hashable {
    /// Out of the site; the link stays as it is.
    case external
    /// To a page in a language, at a fragment.
    case page(Int, language: Int, fragment: String)
    /// To the page of a flow, by its index, in the language.
    case flow(Int)
    /// To a page that went out of the site, at an address.
    case moved(String)
    /// To the contents on a language's home page.
    case contents
    /// To a file that is copied.
    case file(SiteFile)
    /// Nowhere, and why.
    case nowhere(String)
  }

  /// The site.
  let plan: SitePlan
  /// The index of the page whose document the links stand in; nil for navigation.
  let page: Int?
  /// The index of the language it is shown in.
  let language: Int
  private let folder: DocumentFolder
  private let root: String
  private let locale: LocaleTag

  init(
    _ plan: SitePlan,
    page: Int,
    language: Int,
    document: DocumentSummary,
    in folder: DocumentFolder
  ) {
    self.init(plan, page: page, language: language, within: document, in: folder)
  }

  /// The resolver for navigation, which belongs to no page.
  init(_ plan: SitePlan, language: Int, navigation: DocumentSummary) {
    let folder = DocumentFolder(of: navigation)
    self.init(plan, page: nil, language: language, within: navigation, in: folder)
  }

  private init(
    _ plan: SitePlan,
    page: Int?,
    language: Int,
    within document: DocumentSummary,
    in folder: DocumentFolder
  ) {
    self.plan = plan
    self.page = page
    self.language = language
    self.folder = folder
    root = document.place.root
    locale = document.info.locale
  }

  /// Where a destination leads.
  func target(of destination: LinkDestination) -> Target {
    if destination.isExternal { return .external }
    if destination.path.isEmpty {
      guard let page else { return .contents }
      return .page(page, language: language, fragment: destination.fragment)
    }
    if Path.isAbsolute(destination.path) {
      // Below a part of a server the rest of it is not the site's.
      if plan.serverPath != nil, plan.serverPath != "/" { return .external }
      return .nowhere("it starts at the root of a server, which the site does not know")
    }
    guard let place = folder.resolve(destination.path) else {
      return .nowhere("it leads out of the folder of documents")
    }
    if let target = plan.page(at: place.name, below: root) {
      return self.target(onPage: target, destination.fragment)
    }
    if let moved = plan.moved(from: place.name) {
      return target(of: moved, destination.fragment)
    }
    if ["toc.md", "toc.yml", "toc.yaml"].contains(Path.name(of: place.name).lowercased()) {
      return .contents
    }
    let rootIndex = plan.roots.firstIndex(of: root) ?? 0
    if let file = SiteFile(
      place,
      below: root,
      rootIndex: rootIndex,
      locale: locale,
      language: plan.languages[shownLanguage].tag
    ) {
      return .file(file)
    }
    if SiteFile.isThere(place, below: root) {
      return .nowhere("files of this kind are not copied to the site")
    }
    return .nowhere("there is no such document or file")
  }

  /// The language of the steps that a flow's page shows, where that is not the one that the link stands in.
  func foreignLanguage(ofFlow flow: Int) -> LocaleTag? {
    let text = plan.flows[flow].texts[language]?.language ?? language
    return text == shownLanguage ? nil : plan.languages[text].tag
  }

  /// The language of the text that a link leads to, where that is not the one that the link stands in.
  func foreignLanguage(ofPage target: Int, _ language: Int) -> LocaleTag? {
    let text = plan.pages[target].texts[language]?.language ?? language
    return text == shownLanguage ? nil : plan.languages[text].tag
  }

  /// The language of the text that the links stand in: the source language where the page is not translated.
  private var shownLanguage: Int {
    page.flatMap { plan.pages[$0].texts[language]?.language } ?? language
  }

  /// A page in the language; one that only other languages have is linked in the first of these.
  private func target(onPage target: Int, _ fragment: String) -> Target {
    for language in [language] + plan.languages.indices
    where plan.pages[target].texts[language] != nil {
      return .page(target, language: language, fragment: fragment)
    }
    return .nowhere("no language of the site has the page")
  }
  /// Where a page went, at the fragment of the link, or else at that of the table.
  private func target(of moved: MovedPage, _ fragment: String) -> Target {
    switch moved.target {
    case .page(let page, let place): target(onPage: page, fragment.isEmpty ? place : fragment)
    case .flow(let flow):
      plan.flows[flow].texts[language] == nil
        ? .nowhere("it moved to a flow that has no steps") : .flow(flow)
    case .external(let address): .moved(address)
    }
  }
}
