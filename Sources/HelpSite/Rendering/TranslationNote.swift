import BilingualMarkdown
import Workspace

/// What a page tells of its translation; nothing where nothing is known.
struct TranslationNote {
  /// What a reader should know of its version; empty where all is well or nothing is known.
  let notice: String
  /// Who made it and when, and from which version of the source.
  let facts: [String]

  /// How much of a version's hash is shown, in characters.
  private static let hashLength = 8

  init(_ page: SitePage, language: Int, _ plan: SitePlan) {
    let words = plan.languages[language].words
    guard let text = page.texts[language] else {
      (notice, facts) = ("", [])
      return
    }
    var facts: [String] = []
    if text.side == .target {
      switch text.document.info.origin {
      case .human: facts.append(words[.byHuman])
      case .machine: facts.append(words[.byMachine])
      case .postEdited, .imported, .unknown: break
      }
      if let date = text.document.info.handOff {
        facts.append(words[.translatedOn, ("date", words.profile.formatted(date))])
      }
    } else if let date = text.document.info.version?.date {
      facts.append(words[.lastUpdated, ("date", words.profile.formatted(date))])
    }
    if let hash = text.document.info.version?.hash {
      facts.append(words[.version, ("version", String(hash.prefix(Self.hashLength)))])
    }
    let relation = page.relation(of: language)
    if relation == .same, text.side == .target, page.page.newest != nil,
      page.page.versions.count > 1
    {
      facts.append(words[.newestVersion])
    }
    self.facts = facts
    switch relation {
    case .older: notice = words[.olderVersion]
    case .different:
      let measure = plan.languages.first { $0.tag == page.measure }
      let name = measure?.words.profile.name ?? page.measure?.text ?? ""
      notice = words[.differentVersion, ("locale", name)]
    case .same, .newer, .unknown: notice = ""
    }
  }
}
