import BilingualMarkdown
import Markdown
import Workspace

/// The pages of documents and flows.
extension SiteRenderer {
  /// A text that a page or a flow shows in a language.
  private struct ShownText {
    /// The page that the text stands on.
    let page: SitePage
    /// What is shown of it.
    let text: SitePage.Text
    /// What the page or flow is called.
    let title: String
    /// The index of the language of the interface.
    let language: Int
    /// The page or flow in every language, by the language's index.
    let addresses: [SiteAddress]
    /// The same for the switcher.
    let languages: [LanguageModel]
    /// In which version the language has it.
    let availability: Availability
    /// Whether each language has one of its own, by its index.
    let isOwn: [Bool]

    var address: SiteAddress { addresses[language] }
  }

  /// A page in a language.
  func page(
    _ page: Int,
    language: Int,
    _ body: TextRenderer.Body,
    hasWebImages: Bool
  ) throws(TemplateError) -> [UInt8] {
    let sitePage = plan.pages[page]
    guard let text = sitePage.texts[language],
      let availability = sitePage.availability(in: language)
    else { return [] }
    let shown = ShownText(
      page: sitePage,
      text: text,
      title: text.title,
      language: language,
      addresses: sitePage.addresses,
      languages: languages(ofPage: page, in: language),
      availability: availability,
      isOwn: plan.languages.indices.map { sitePage.availability(in: $0)?.isOwn ?? false }
    )
    var frame = frame(shown, hasWebImages: hasWebImages)
    frame.markdown = shown.address.link(to: sitePage.markdown(text))
    let neighbours = navigationRenderers[language].neighbours(of: page)
    let model = PageModel(
      frame: frame,
      document: document(
        shown,
        hasSource: body.hasSource,
        searchWeight: SearchWeight.page(sitePage, isFallback: availability == .fallback)
      ),
      breadcrumbs: [home(language, from: shown.address)]
        + navigationRenderers[language].breadcrumbs(of: page),
      heading: body.heading,
      needsTitle: !body.headings.contains { $0.level == 1 },
      wholeTitle: text.wholeTitle,
      content: body.content,
      sections: Self.sections(body.headings),
      flows: (plan.flowsOfPage[page] ?? []).compactMap { card($0, language, from: shown.address) },
      previous: neighbours.previous,
      next: neighbours.next,
      navigation: try navigationRenderers[language].html(beside: page)
    )
    return try library.render("page", with: model.value)
  }

  /// A flow in a language.
  func flow(
    _ index: Int,
    language: Int,
    _ body: TextRenderer.FlowBody,
    hasWebImages: Bool
  ) throws(TemplateError) -> [UInt8] {
    let flow = plan.flows[index]
    let sitePage = plan.pages[flow.page]
    guard let text = flow.texts[language], let pageText = sitePage.texts[text.language],
      let availability = flow.availability(in: language, sitePage)
    else { return [] }
    let shown = ShownText(
      page: sitePage,
      text: pageText,
      title: text.title,
      language: language,
      addresses: flow.addresses,
      languages: languages(ofFlow: index, in: language),
      availability: availability,
      isOwn: plan.languages.indices.map { flow.availability(in: $0, sitePage)?.isOwn ?? false }
    )
    var frame = frame(shown, hasWebImages: hasWebImages)
    frame.scripts.append("steps.js")
    frame.howTo =
      HowTo(title: text.title, language: plan.languages[text.language].tag, body.texts)
      .json
    let words = plan.languages[language].words
    let home = home(language, from: shown.address)
    let stage = flow.flow.stage
    let model = FlowModel(
      frame: frame,
      document: document(shown, hasSource: body.hasSource, searchWeight: SearchWeight.flow),
      breadcrumbs: [
        home,
        LinkModel(title: words.name(of: stage), href: "\(home.href ?? "")#stage-\(stage.rawValue)"),
      ],
      wholeTitle: text.wholeTitle,
      id: flow.flow.id,
      stage: stage.rawValue,
      stepCount: words.counted("steps", body.steps.count),
      needs: body.needs,
      result: body.result,
      steps: body.steps,
      stepsLeft: (0...body.steps.count).map { left in
        left == 0 ? words[.allDone] : words.counted("steps-left", left)
      },
      next: flow.flow.next.compactMap { plan.flow(named: $0) }
        .compactMap { card($0, language, from: shown.address) },
      page: pageLink(of: flow, text, language, from: shown.address)
    )
    return try library.render("flow", with: model.value)
  }

  // MARK: Parts

  /// What surrounds a text.
  private func frame(_ shown: ShownText, hasWebImages: Bool) -> FrameModel {
    var frame = frame(
      shown.language,
      on: shown.address,
      title: shown.title,
      description: Self.description(shown.text),
      languages: shown.languages
    )
    frame.hasWebImages = hasWebImages
    frame.addresses = addresses(
      shown.language,
      shown.addresses,
      title: shown.title,
      original: shown.text.language,
      isOwn: { shown.isOwn[$0] }
    )
    return frame
  }

  /// What a page says of the document that its text is from.
  private func document(
    _ shown: ShownText,
    hasSource: Bool,
    searchWeight: String
  ) -> DocumentModel {
    var document = DocumentModel(hasSource: hasSource, searchWeight: searchWeight)
    let note = TranslationNote(
      shown.page,
      language: shown.language,
      shown.availability,
      source: sourceLink(shown),
      hasSource: hasSource,
      plan
    )
    (document.notices, document.facts) = (note.notices, note.facts)
    if shown.text.language != shown.language {
      document.textLanguage = TextLanguageModel(plan.languages[shown.text.language].words.profile)
    }
    // A source that is read out of a translation has no document of its own.
    guard shown.text.side == .target else { return document }
    document.edit = link(by: settings.edit, to: shown.text.document)
    if shown.text.document.unitCount > 0 {
      document.report = link(by: settings.report, to: shown.text.document)
    }
    return document
  }

  /// The link to the same in the source language, for pages in other languages.
  private func sourceLink(_ shown: ShownText) -> LinkModel? {
    guard shown.language != SitePlan.source else { return nil }
    return LinkModel(
      title: shown.title,
      href: shown.address.link(to: shown.addresses[SitePlan.source]),
      lang: plan.languages[SitePlan.source].tag.text
    )
  }

  /// The page that the steps of a flow stand on, at their heading.
  private func pageLink(
    of flow: FlowPage,
    _ text: FlowPage.Text,
    _ language: Int,
    from address: SiteAddress
  ) -> LinkModel {
    // A page may be translated where the steps are not: they then stand on the page in the source language.
    let page = plan.pages[flow.page]
    let target = page.texts[language]?.language == text.language ? language : text.language
    return LinkModel(
      title: page.texts[target]?.title ?? "",
      href: address.link(to: page.addresses[target], tail: "#" + text.anchor.percentEncodedPath),
      lang: target == language ? nil : plan.languages[target].tag.text
    )
  }

  /// The description in the front matter, which is translated in place: nothing tells the source's.
  private static func description(_ text: SitePage.Text) -> String {
    text.side == .target ? text.document.description ?? "" : ""
  }

  /// The headings of the second and third level that can be linked to.
  private static func sections(_ headings: [RenderedHTML.Heading]) -> [PageModel.Section] {
    let linked = headings.filter { (2...3).contains($0.level) && !$0.identifier.isEmpty }
    let isLong = linked.count > 40
    return linked.filter { !isLong || $0.level == 2 }.map { heading in
      .init(
        title: ShownTitle(heading.text).text,
        href: "#" + heading.identifier.percentEncodedPath,
        isDeep: heading.level > 2
      )
    }
  }
}
