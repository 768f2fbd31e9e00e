import BilingualMarkdown
import Workspace

/// What a page tells of its translation; nothing where nothing is known.
struct TranslationNote {
  /// What a reader should know before relying on it.
  private(set) var notices: [NoticeModel] = []
  /// Who made it and when, and from which version of the source.
  private(set) var facts: [String] = []

  /// How much of a version's hash is shown where its date is not known, in characters.
  private static let hashLength = 8

  /// Notes the translation that a language shows of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - language: The index of the language whose interface surrounds it.
  ///   - availability: Whether the language has what is shown.
  ///   - source: The link to the same in the source language; nil where there is none.
  ///   - hasSource: Whether units are shown whose source can be shown with them.
  ///   - plan: The site.
  init(
    _ page: SitePage,
    language: Int,
    _ availability: Availability,
    source: LinkModel?,
    hasSource: Bool,
    _ plan: SitePlan
  ) {
    guard let text = page.texts[availability == .fallback ? SitePlan.source : language] else {
      return
    }
    let words = plan.languages[language].words
    facts = Self.facts(text, availability, page, words)
    switch availability {
    case .older:
      notices.append(versionNotice(.older, words[.olderVersion], text.drift, source, plan, words))
    case .different:
      let measure = plan.languages.first { $0.tag == page.measure }
      let name = measure?.words.profile.name ?? page.measure?.text ?? ""
      let message = words[.differentVersion, ("locale", name)]
      notices.append(versionNotice(.different, message, text.drift, source, plan, words))
    case .fallback:
      let name = plan.languages[SitePlan.source].words.profile.name
      notices.append(
        NoticeModel(kind: .fallback, text: words[.fallbackNotice, ("locale", name)])
      )
    case .original, .translated: break
    }
    if text.side == .target, text.document.info.origin == .machine, hasSource,
      availability != .fallback
    {
      notices.append(NoticeModel(kind: .machine, text: words[.machineNotice]))
    }
  }

  private func versionNotice(
    _ kind: NoticeModel.Kind,
    _ text: String,
    _ drift: SitePage.Drift?,
    _ source: LinkModel?,
    _ plan: SitePlan,
    _ words: SiteWords
  ) -> NoticeModel {
    var notice = NoticeModel(kind: kind, text: text)
    if let drift, drift.changed > 0 {
      notice.extent = words.counted("changed", drift.changed)
        .filling("total", with: String(drift.total))
    }
    // Which is the newest is not known where versions merely differ.
    guard kind == .older else { return notice }
    notice.link = source.map { link in
      let name = plan.languages[SitePlan.source].words.profile.name
      return LinkModel(
        title: words[.newestIn, ("locale", name)],
        href: link.href,
        lang: link.lang
      )
    }
    return notice
  }

  private static func facts(
    _ text: SitePage.Text,
    _ availability: Availability,
    _ page: SitePage,
    _ words: SiteWords
  ) -> [String] {
    var facts: [String] = []
    let info = text.document.info
    let isSource = availability == .fallback || availability == .original
    if isSource {
      let date = info.version?.date
      if let date { facts.append(words[.lastUpdated, ("date", words.profile.formatted(date))]) }
    } else {
      switch info.origin {
      case .human: facts.append(words[.byHuman])
      case .machine: facts.append(words[.byMachine])
      case .postEdited, .imported, .unknown: break
      }
      if let date = info.handOff {
        facts.append(words[.translatedOn, ("date", words.profile.formatted(date))])
      }
    }
    // The date that a source was last updated is that of its version.
    if let version = info.version, !isSource || version.date == nil {
      facts.append(words[.version, ("version", name(of: version, words))])
    }
    if availability == .translated, page.page.newest != nil, page.page.versions.count > 1 {
      facts.append(words[.newestVersion])
    }
    return facts
  }

  /// What a version is called: by its date, which tells a reader more than a hash.
  private static func name(of version: SourceVersion, _ words: SiteWords) -> String {
    version.date.map(words.profile.formatted) ?? String(version.hash.prefix(hashLength))
  }
}
