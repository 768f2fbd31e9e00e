import BilingualMarkdown
import Markdown
import Workspace

/// The pages of documents and flows.
extension SiteRenderer {
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
    let address = sitePage.addresses[language]
    var frame = frame(
      language,
      on: address,
      title: text.title,
      description: Self.description(text),
      languages: languages(ofPage: page, in: language)
    )
    frame.hasWebImages = hasWebImages
    frame.markdown = address.link(to: sitePage.markdown(text))
    frame.addresses = addresses(
      language,
      sitePage.addresses,
      title: text.title,
      original: text.language,
      isOwn: { sitePage.availability(in: $0)?.isOwn ?? false }
    )
    let neighbours = navigationRenderers[language].neighbours(of: page)
    var model = PageModel(
      frame: frame,
      document: document(
        sitePage,
        language: language,
        availability,
        in: text,
        source: sourceLink(sitePage.addresses, language, title: text.title),
        hasSource: body.hasSource
      ),
      breadcrumbs: [home(language, from: address)]
        + navigationRenderers[language].breadcrumbs(of: page),
      heading: body.heading,
      needsTitle: !body.headings.contains { $0.level == 1 },
      content: body.content,
      sections: Self.sections(body.headings),
      flows: (plan.flowsOfPage[page] ?? []).compactMap { card($0, language, from: address) },
      previous: neighbours.previous,
      next: neighbours.next,
      navigation: try navigationRenderers[language].html(beside: page)
    )
    model.document.searchWeight = SearchWeight.page(sitePage, isFallback: !availability.isOwn)
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
    guard let text = flow.texts[language], let shown = sitePage.texts[text.language],
      let availability = flow.availability(in: language, sitePage)
    else { return [] }
    let address = flow.addresses[language]
    let words = plan.languages[language].words
    var frame = frame(
      language,
      on: address,
      title: text.title,
      description: Self.description(shown),
      languages: languages(ofFlow: index, in: language)
    )
    frame.hasWebImages = hasWebImages
    frame.scripts.append("steps.js")
    frame.howTo =
      HowTo(title: text.title, language: plan.languages[text.language].tag, body.texts)
      .json
    frame.addresses = addresses(
      language,
      flow.addresses,
      title: text.title,
      original: text.language,
      isOwn: { flow.availability(in: $0, sitePage)?.isOwn ?? false }
    )
    let home = home(language, from: address)
    let stage = flow.flow.stage
    var model = FlowModel(
      frame: frame,
      document: document(
        sitePage,
        language: language,
        availability,
        in: shown,
        source: sourceLink(flow.addresses, language, title: text.title),
        hasSource: body.hasSource
      ),
      breadcrumbs: [
        home,
        LinkModel(title: words.name(of: stage), href: "\(home.href ?? "")#stage-\(stage.rawValue)"),
      ],
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
        .compactMap { card($0, language, from: address) },
      page: pageLink(of: flow, text, language, from: address)
    )
    model.document.searchWeight = SearchWeight.flow
    return try library.render("flow", with: model.value)
  }

  // MARK: Parts

  private func document(
    _ page: SitePage,
    language: Int,
    _ availability: Availability,
    in text: SitePage.Text,
    source: LinkModel?,
    hasSource: Bool
  ) -> DocumentModel {
    let note = TranslationNote(
      page,
      language: language,
      availability,
      source: source,
      hasSource: hasSource,
      plan
    )
    var document = DocumentModel(notices: note.notices, facts: note.facts, hasSource: hasSource)
    if text.language != language {
      document.textLanguage = TextLanguageModel(plan.languages[text.language].words.profile)
    }
    // A source that is read out of a translation has no document of its own.
    guard text.side == .target else { return document }
    document.edit = link(by: settings.edit, to: text.document)
    if text.document.unitCount > 0 {
      document.report = link(by: settings.report, to: text.document)
    }
    return document
  }

  /// The link to a page in the source language, for pages in other languages.
  private func sourceLink(
    _ addresses: [SiteAddress],
    _ language: Int,
    title: String
  ) -> LinkModel? {
    guard language != SitePlan.source else { return nil }
    return LinkModel(
      title: title,
      href: addresses[language].link(to: addresses[SitePlan.source]),
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
        title: heading.text,
        href: "#" + heading.identifier.percentEncodedPath,
        isDeep: heading.level > 2
      )
    }
  }
}
