import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// Turns texts into the pages of the site; all it needs is made before the first page.
struct SiteRenderer: Sendable {
  let plan: SitePlan
  let settings: SiteSettings
  let library: TemplateLibrary
  let navigations: [SiteNavigation]
  let navigationRenderers: [NavigationRenderer]
  /// Whether there is an index for the page that searches.
  let isSearchable: Bool
  /// The titles of alerts in each language.
  let alertTitles: [[MarkdownQuoteStyle.Alert: String]]
  /// The words that the markup of a text needs, in each language.
  let labels: [HTMLLabels]
  /// The sizes of the images that pages show.
  let imageSizes = ImageSizes()
  private let editedPath: @Sendable (String) -> String

  init(
    _ plan: SitePlan,
    _ navigations: [SiteNavigation],
    _ library: TemplateLibrary,
    _ builder: SiteBuilder
  ) throws(TemplateError) {
    self.plan = plan
    settings = builder.settings
    isSearchable = builder.indexer != nil
    editedPath = builder.editedPath
    self.library = library
    self.navigations = navigations
    var renderers: [NavigationRenderer] = []
    for language in plan.languages.indices {
      renderers.append(
        NavigationRenderer(
          plan,
          language: language,
          navigations[language],
          library,
          siteTitle: builder.settings.title
        )
      )
    }
    navigationRenderers = renderers
    alertTitles = plan.languages.map { language in
      [
        .note: language.words[.note], .tip: language.words[.tip],
        .important: language.words[.important], .caution: language.words[.caution],
        .warning: language.words[.warning],
      ]
    }
    labels = plan.languages.map { language in
      HTMLLabels(
        sectionLink: language.words[.sectionLink],
        table: language.words[.table],
        checkBox: language.words[.done]
      )
    }
  }

  // MARK: What surrounds every page

  /// What surrounds a page of a language.
  ///
  /// - Parameters:
  ///   - language: The language of the interface.
  ///   - address: Where the page stands.
  ///   - title: Its title; empty for a page that bears the site's.
  ///   - description: What it is about; may be empty.
  ///   - languages: The same page in all languages.
  /// - Returns: what templates read of it.
  func frame(
    _ language: Int,
    on address: SiteAddress,
    title: String,
    description: String = "",
    languages: [LanguageModel]
  ) -> FrameModel {
    let site = plan.languages[language]
    let words = site.words
    return FrameModel(
      lang: words.profile.tag.text,
      direction: words.profile.direction.rawValue,
      title: title,
      siteTitle: settings.title ?? words[.siteTitle],
      description: description,
      assets: address.up + "assets/",
      home: address.link(to: site.home),
      search: address.link(to: site.search),
      helpMap: plan.helpIDs.isEmpty ? nil : address.link(to: site.helpMap),
      languageName: words.profile.name,
      languages: languages,
      words: words.value
    )
  }

  /// The absolute addresses of a page; nil where the settings do not say where the site is published.
  ///
  /// - Parameters:
  ///   - language: The language of the interface.
  ///   - addresses: The page in every language, by the language's index.
  ///   - title: The page's title; empty for one that bears the site's.
  ///   - original: The language that the text is in, whose page stands for all that show the same.
  ///   - isOwn: Whether a language truly has the page.
  /// - Returns: the addresses.
  func addresses(
    _ language: Int,
    _ addresses: [SiteAddress],
    title: String,
    original: Int,
    isOwn: (Int) -> Bool
  ) -> AddressesModel? {
    guard let origin = SiteOrigin(settings) else { return nil }
    return AddressesModel(
      canonical: origin.url(of: addresses[original]),
      // A page that stands for another names no alternates: those would not name it.
      alternates: isOwn(language) ? origin.alternates(of: addresses, plan, isOwn: isOwn) : [],
      feed: origin.url(of: plan.languages[language].feed),
      shareTitle: title.isEmpty
        ? settings.title ?? plan.languages[language].words[.siteTitle] : title,
      shareLocale: plan.languages[language].underscored
    )
  }

  // MARK: Parts

  func home(_ language: Int, from address: SiteAddress) -> LinkModel {
    let language = plan.languages[language]
    return LinkModel(title: language.words[.home], href: address.link(to: language.home))
  }

  /// A flow as a card; nil where neither the language nor the source has steps.
  func card(_ flow: Int, _ language: Int, from address: SiteAddress) -> FlowCardModel? {
    let flowPage = plan.flows[flow]
    guard let text = flowPage.texts[language],
      let availability = flowPage.availability(in: language, plan.pages[flowPage.page])
    else { return nil }
    return FlowCardModel(
      link: LinkModel(
        title: text.title,
        href: address.link(to: flowPage.addresses[language]),
        lang: text.language == language ? nil : plan.languages[text.language].tag.text
      ),
      steps: plan.languages[language].words.counted("steps", text.stepCount),
      mark: mark(availability, in: language),
      stage: flowPage.flow.stage.rawValue
    )
  }

  /// What to know before going to a page; empty where there is nothing to.
  func mark(_ availability: Availability, in language: Int) -> String {
    let words = plan.languages[language].words
    return switch availability {
    case .older: words[.olderMark]
    case .different: words[.differentMark]
    case .fallback: words[.notTranslated]
    case .original, .translated: ""
    }
  }

  /// How the units of a document are shown beside their sources.
  func style(of document: Document, _ summary: DocumentSummary) -> BilingualStyle {
    let source = plan.languages[SitePlan.source].words.profile
    let own = plan.languages.first { $0.tag == document.info.locale }?.words.profile
    var style = BilingualStyle(language: source.tag.text)
    if source.direction != own?.direction { style.direction = source.direction.rawValue }
    style.joinsFullWidth = own?.typography.isFullWidth ?? false
    style.report = settings.report.map { ReportLink(filling($0, for: summary)) }
    return style
  }

  /// Where a document can be edited, or a mistake in it reported.
  func link(by template: LinkTemplate?, to document: DocumentSummary) -> String? {
    template.map { filling($0, for: document).filled { $0 == .line ? "1" : "" } }
  }

  /// A template with all filled in but the unit and its line.
  private func filling(_ template: LinkTemplate, for document: DocumentSummary) -> LinkTemplate {
    template.filling { name in
      switch name {
      case .path: editedPath(document.info.path)
      case .page: document.info.page
      case .locale: document.info.locale.text
      case .unit, .line: nil
      }
    }
  }
}
