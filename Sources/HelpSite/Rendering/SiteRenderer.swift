import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// Turns texts into the pages of the site; all it needs is made before the first page.
struct SiteRenderer: Sendable {
  let plan: SitePlan
  let settings: SiteSettings
  let library: TemplateLibrary
  private let navigations: [SiteNavigation]
  private let navigationRenderers: [NavigationRenderer]
  private let alertTitles: [[MarkdownQuoteStyle.Alert: String]]

  init(
    _ plan: SitePlan,
    _ navigations: [SiteNavigation],
    _ library: TemplateLibrary,
    _ settings: SiteSettings
  ) throws(TemplateError) {
    self.plan = plan
    self.settings = settings
    self.library = library
    self.navigations = navigations
    var renderers: [NavigationRenderer] = []
    for language in plan.languages.indices {
      renderers.append(
        try NavigationRenderer(plan, language: language, navigations[language], library)
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
  }

  /// The renderer for a document's text as it stands on a page of a language.
  func textRenderer(
    _ document: Document,
    _ parsed: ParsedView,
    language: Int,
    recorder: LinkRecorder
  ) -> TextRenderer {
    TextRenderer(document, parsed, alertTitles: alertTitles[language], recorder: recorder)
  }

  // MARK: Pages

  /// A page in a language.
  func page(
    _ page: Int,
    language: Int,
    _ body: TextRenderer.Body,
    hasWebImages: Bool
  ) throws(TemplateError) -> [UInt8] {
    let sitePage = plan.pages[page]
    let address = sitePage.addresses[language]
    let text = sitePage.texts[language]
    let translation = TranslationNote(sitePage, language: language, plan)
    var model = PageModel(
      frame: frame(
        language,
        on: address,
        title: text?.title ?? "",
        description: description(ofPage: page, language),
        languages: languages(ofPage: page, in: language)
      ),
      breadcrumbs: [],
      heading: body.heading,
      needsTitle: !body.headings.contains { $0.level == 1 },
      notice: translation.notice,
      facts: translation.facts,
      content: body.content,
      sections: Self.sections(body.headings),
      flows: flowsOnPage(page, language, from: address),
      navigation: try navigationRenderers[language].html(beside: page)
    )
    model.frame.hasWebImages = hasWebImages
    addPlace(of: page, language, to: &model)
    return try library.render("page", with: model.value)
  }

  /// A flow in a language.
  func flow(
    _ index: Int,
    language: Int,
    steps: [[UInt8]],
    hasWebImages: Bool
  ) throws(TemplateError) -> [UInt8] {
    let flow = plan.flows[index]
    let address = flow.addresses[language]
    let words = plan.languages[language].words
    let text = flow.texts[language]
    let sitePage = plan.pages[flow.page]
    let translation = TranslationNote(sitePage, language: language, plan)
    let anchor = "#" + (text?.anchor ?? "").percentEncodedPath
    var model = FlowModel(
      frame: frame(
        language,
        on: address,
        title: text?.title ?? "",
        description: description(ofPage: flow.page, language),
        languages: languages(ofFlow: index, in: language)
      ),
      breadcrumbs: [home(language, from: address)],
      stage: words.name(of: flow.flow.stage),
      stepCount: words.counted("steps", steps.count),
      notice: translation.notice,
      facts: translation.facts,
      steps: steps,
      next: flow.flow.next.compactMap { plan.flow(named: $0) }
        .compactMap { card($0, language, from: address) },
      page: LinkModel(
        title: sitePage.texts[language]?.title ?? "",
        href: address.link(to: sitePage.addresses[language], tail: anchor)
      )
    )
    model.frame.hasWebImages = hasWebImages
    return try library.render("flow", with: model.value)
  }

  /// The home page of a language.
  func home(_ language: Int) throws(TemplateError) -> [UInt8] {
    let address = plan.languages[language].home
    let model = HomeModel(
      frame: frame(
        language,
        on: address,
        title: "",
        description: "",
        languages: plan.languages.indices.map { other in
          entry(other, href: address.link(to: plan.languages[other].home), current: language)
        }
      ),
      stages: stages(language, from: address),
      contents: try navigationRenderers[language].contents()
    )
    return try library.render("home", with: model.value)
  }

  /// The page on which a reader chooses a language.
  func chooser() throws(TemplateError) -> [UInt8] {
    let address = SiteAddress("index.html")
    let languages = plan.languages.indices.map { language in
      entry(language, href: address.link(to: plan.languages[language].home), current: nil)
    }
    let model = ChooserModel(
      frame: frame(SitePlan.source, on: address, title: "", description: "", languages: languages)
    )
    return try library.render("languages", with: model.value)
  }

  // MARK: Parts

  private func frame(
    _ language: Int,
    on address: SiteAddress,
    title: String,
    description: String,
    languages: [FrameModel.Language]
  ) -> FrameModel {
    let words = plan.languages[language].words
    return FrameModel(
      lang: words.profile.tag.text,
      direction: words.profile.direction.rawValue,
      title: title,
      siteTitle: settings.title ?? words[.siteTitle],
      description: description,
      hasWebImages: false,
      assets: address.up + "assets/",
      home: address.link(to: plan.languages[language].home),
      languageName: words.profile.name,
      languages: languages,
      words: words.value
    )
  }

  /// The description in the front matter, which is translated in place: nothing tells the source's.
  private func description(ofPage page: Int, _ language: Int) -> String {
    guard let text = plan.pages[page].texts[language], text.side == .target else { return "" }
    return text.document.description ?? ""
  }

  private func home(_ language: Int, from address: SiteAddress) -> LinkModel {
    let language = plan.languages[language]
    return LinkModel(title: language.words[.home], href: address.link(to: language.home))
  }

  /// Adds what navigation tells: the pages above, before and after.
  private func addPlace(of page: Int, _ language: Int, to model: inout PageModel) {
    let address = plan.pages[page].addresses[language]
    model.breadcrumbs = [home(language, from: address)]
    guard let position = navigations[language].position(of: page) else { return }
    let tree = navigations[language].trees[position.tree]
    func link(_ node: Int) -> LinkModel {
      navigationRenderers[language].link(tree.nodes[node], from: address)
    }
    if let node = position.node { model.breadcrumbs += tree.ancestors(of: node).map(link) }
    let neighbours = navigations[language].neighbours(of: position)
    model.previous = neighbours.previous.map(link)
    model.next = neighbours.next.map(link)
  }

  private func flowsOnPage(
    _ page: Int,
    _ language: Int,
    from address: SiteAddress
  ) -> [FlowCardModel] {
    (plan.flowsOfPage[page] ?? []).compactMap { flow in
      plan.flows[flow].texts[language] == nil ? nil : card(flow, language, from: address)
    }
  }

  /// A flow as a card; in the source language where this one has no steps, nil where that has none either.
  private func card(_ flow: Int, _ language: Int, from address: SiteAddress) -> FlowCardModel? {
    for shown in [language, SitePlan.source] {
      guard let text = plan.flows[flow].texts[shown] else { continue }
      let words = plan.languages[language].words
      return FlowCardModel(
        link: LinkModel(
          title: text.title,
          href: address.link(to: plan.flows[flow].addresses[shown]),
          lang: shown == language ? nil : plan.languages[shown].tag.text
        ),
        steps: words.counted("steps", text.stepCount),
        mark: shown == language ? "" : words[.notTranslated]
      )
    }
    return nil
  }

  private func stages(_ language: Int, from address: SiteAddress) -> [StageModel] {
    Stage.allCases.compactMap { stage in
      let flows = plan.flows.indices.filter { plan.flows[$0].flow.stage == stage }
        .compactMap { card($0, language, from: address) }
      guard !flows.isEmpty else { return nil }
      return StageModel(
        id: stage.rawValue,
        name: plan.languages[language].words.name(of: stage),
        flows: flows
      )
    }
  }

  /// The headings of the second and third level that can be linked to.
  private static func sections(_ headings: [RenderedHTML.Heading]) -> [PageModel.Section] {
    let linked = headings.filter { (2...3).contains($0.level) && !$0.identifier.isEmpty }
    let isLong = linked.count > 40
    return linked.filter { !isLong || $0.level == 2 }.map { heading in
      .init(
        title: heading.text,
        href: "#" + heading.identifier.percentEncodedPath,
        isDeep: heading.level > 2
      )
    }
  }
}
