import Workspace

/// Help IDs, and addresses that send on.
extension SiteRenderer {
  /// The page of help IDs of a language.
  func helpMap(_ language: Int) throws(TemplateError) -> [UInt8] {
    let site = plan.languages[language]
    let entries = plan.helpIDs.compactMap { help -> HelpMapModel.Entry? in
      let flow = plan.flows[help.flow]
      guard let text = flow.texts[language],
        let availability = flow.availability(in: language, plan.pages[flow.page])
      else { return nil }
      return HelpMapModel.Entry(
        id: help.id,
        stable: site.helpMap.link(to: help.addresses[language]),
        page: LinkModel(
          title: text.title,
          href: site.helpMap.link(to: flow.addresses[language]),
          lang: text.language == language ? nil : plan.languages[text.language].tag.text
        ),
        availability: availability,
        availabilityText: Self.words(for: availability, site.words)
      )
    }
    let model = HelpMapModel(
      frame: commonFrame(language, title: site.words[.helpMap], plan.languages.map(\.helpMap)),
      breadcrumbs: [home(language, from: site.helpMap)],
      data: site.helpMap.link(to: HelpMapData.address),
      entries: entries
    )
    return try library.render("help-map", with: model.value)
  }

  /// The page of a help ID in a language, which sends on to its flow.
  func helpPage(_ help: HelpID, _ language: Int) throws(TemplateError) -> [UInt8]? {
    let flow = plan.flows[help.flow]
    guard let text = flow.texts[language] else { return nil }
    return try moved(
      language,
      on: help.addresses[language],
      to: flow.addresses[language],
      text.title
    )
  }

  /// The page of a help ID outside of all languages: it leads to each, and sends on to the source language.
  func helpPage(_ help: HelpID) throws(TemplateError) -> [UInt8]? {
    let flow = plan.flows[help.flow]
    let languages = languages(ofFlow: help.flow, in: SitePlan.source).map { entry in
      var entry = entry
      entry.isCurrent = false
      return entry
    }
    guard let text = flow.texts[SitePlan.source] ?? flow.texts.compactMap(\.self).first else {
      return nil
    }
    let target = flow.addresses[text.language]
    var frame = frame(SitePlan.source, on: help.address, title: text.title, languages: [])
    frame.scripts = []
    frame.refresh = help.address.link(to: target)
    frame.languages = zip(plan.languages, flow.addresses).compactMap { language, address in
      languages.first { $0.tag == language.tag.text }.map { entry in
        var entry = entry
        entry.href = help.address.link(to: address)
        return entry
      }
    }
    let model = MovedModel(frame: frame, hasChoice: true)
    return try library.render("moved", with: model.value)
  }

  /// The old address of a page in a language; nil where the language does not show the page.
  func moved(_ page: MovedPage, _ language: Int) throws(TemplateError) -> [UInt8]? {
    let address = page.addresses[language]
    switch page.target {
    case .external(let url):
      return try moved(language, on: address, href: url, url)
    case .flow(let index):
      guard let text = plan.flows[index].texts[language] else { return nil }
      return try moved(language, on: address, to: plan.flows[index].addresses[language], text.title)
    case .page(let index, let fragment):
      guard let text = plan.pages[index].texts[language] else { return nil }
      let tail = fragment.isEmpty ? "" : "#" + fragment.percentEncodedPath
      let href = address.link(to: plan.pages[index].addresses[language], tail: tail)
      return try moved(language, on: address, href: href, text.title)
    }
  }

  private func moved(
    _ language: Int,
    on address: SiteAddress,
    to target: SiteAddress,
    _ title: String
  ) throws(TemplateError) -> [UInt8] {
    try moved(language, on: address, href: address.link(to: target), title)
  }

  /// A page that sends on to one place.
  private func moved(
    _ language: Int,
    on address: SiteAddress,
    href: String,
    _ title: String
  ) throws(TemplateError) -> [UInt8] {
    let tag = plan.languages[language].tag.text
    let entry = LanguageModel(name: title, tag: tag, href: href, hreflang: tag)
    var frame = frame(language, on: address, title: title, languages: [entry])
    frame.scripts = []
    frame.refresh = href
    return try library.render("moved", with: MovedModel(frame: frame).value)
  }

  private static func words(for availability: Availability, _ words: SiteWords) -> String {
    switch availability {
    case .original: words[.availableOriginal]
    case .translated: words[.availableTranslated]
    case .older: words[.olderMark]
    case .different: words[.differentMark]
    case .fallback: words[.notTranslated]
    }
  }
}
