import Workspace

/// The language switcher: the same page in the other languages.
extension SiteRenderer {
  /// The entries for a page; a language that lacks it leads to the source language and says so.
  func languages(ofPage page: Int, in current: Int) -> [FrameModel.Language] {
    let sitePage = plan.pages[page]
    return entries(
      sitePage.addresses,
      has: { sitePage.texts[$0] != nil },
      mark: { mark(sitePage.relation(of: $0), in: current) },
      current: current
    )
  }

  /// The entries for a flow.
  func languages(ofFlow flow: Int, in current: Int) -> [FrameModel.Language] {
    let flowPage = plan.flows[flow]
    return entries(
      flowPage.addresses,
      has: { flowPage.texts[$0] != nil },
      mark: { mark(plan.pages[flowPage.page].relation(of: $0), in: current) },
      current: current
    )
  }

  private func entries(
    _ addresses: [SiteAddress],
    has: (Int) -> Bool,
    mark: (Int) -> String,
    current: Int
  ) -> [FrameModel.Language] {
    plan.languages.indices.compactMap { language in
      let address = addresses[current]
      if has(language) {
        var entry = entry(language, href: address.link(to: addresses[language]), current: current)
        entry.mark = mark(language)
        return entry
      }
      guard has(SitePlan.source) else { return nil }
      let href = address.link(to: addresses[SitePlan.source])
      var entry = entry(language, href: href, current: current)
      entry.hreflang = plan.languages[SitePlan.source].tag.text
      entry.mark = plan.languages[current].words[.notTranslated]
      return entry
    }
  }

  /// An entry that leads to a page in the language itself.
  func entry(_ language: Int, href: String, current: Int?) -> FrameModel.Language {
    let profile = plan.languages[language].words.profile
    return FrameModel.Language(
      name: profile.name,
      tag: profile.tag.text,
      href: href,
      hreflang: profile.tag.text,
      isCurrent: language == current,
      mark: ""
    )
  }

  private func mark(_ relation: VersionRelation, in language: Int) -> String {
    switch relation {
    case .older: plan.languages[language].words[.olderMark]
    case .different: plan.languages[language].words[.differentMark]
    case .same, .newer, .unknown: ""
    }
  }
}
