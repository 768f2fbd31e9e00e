import Workspace

/// The language switcher: the same page in the other languages.
extension SiteRenderer {
  /// The entries for a page.
  func languages(ofPage page: Int, in current: Int) -> [LanguageModel] {
    let sitePage = plan.pages[page]
    return entries(sitePage.addresses, in: current) { sitePage.availability(in: $0) }
  }

  /// The entries for a flow.
  func languages(ofFlow flow: Int, in current: Int) -> [LanguageModel] {
    let flowPage = plan.flows[flow]
    return entries(flowPage.addresses, in: current) {
      flowPage.availability(in: $0, plan.pages[flowPage.page])
    }
  }

  /// The entries for a page that every language has.
  func languages(
    of addresses: [SiteAddress],
    in current: Int?,
    from address: SiteAddress
  ) -> [LanguageModel] {
    plan.languages.indices.map { language in
      entry(language, href: address.link(to: addresses[language]), in: current)
    }
  }

  /// The entries; a language that shows nothing has none.
  private func entries(
    _ addresses: [SiteAddress],
    in current: Int,
    _ availability: (Int) -> Availability?
  ) -> [LanguageModel] {
    plan.languages.indices.compactMap { language in
      guard let availability = availability(language) else { return nil }
      let href = addresses[current].link(to: addresses[language])
      var entry = entry(language, href: href, in: current)
      entry.mark = mark(availability, in: current)
      if availability == .fallback { entry.hreflang = plan.languages[SitePlan.source].tag.text }
      return entry
    }
  }

  /// An entry that leads to a page in the language itself.
  private func entry(_ language: Int, href: String, in current: Int?) -> LanguageModel {
    // A copy of all words of a language would cost more than all else here.
    let tag = plan.languages[language].tag.text
    return LanguageModel(
      name: plan.languages[language].words.profile.name,
      tag: tag,
      href: href,
      hreflang: tag,
      isCurrent: language == current
    )
  }
}
