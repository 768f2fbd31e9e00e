import Markdown
import Workspace

/// The list of pages for language models: `llms.txt`, a Markdown file that leads to the raw Markdown of each page.
struct LanguageModelIndex {
  /// Where the list of languages stands.
  static let address = SiteAddress("llms.txt")

  let plan: SitePlan
  let settings: SiteSettings

  /// The list of all languages.
  func root() -> String {
    let source = plan.languages[SitePlan.source].words
    var text = "# \(Self.inline(settings.title ?? source[.siteTitle]))\n\n"
    for language in plan.languages {
      let href = Self.address.link(to: language.summary)
      text += "- [\(Self.inline(language.words.profile.name))](\(href))\n"
    }
    return text
  }

  /// The list of a language: the flows by stage, then the pages that it truly has.
  func list(_ language: Int) -> String {
    let site = plan.languages[language]
    var text = "# \(Self.inline(settings.title ?? site.words[.siteTitle]))\n"
    for stage in Stage.allCases {
      let flows = plan.flows.filter { $0.flow.stage == stage && $0.texts[language] != nil }
      guard !flows.isEmpty else { continue }
      text += "\n## \(Self.inline(site.words.name(of: stage)))\n\n"
      for flow in flows {
        guard let title = flow.texts[language]?.title else { continue }
        text += item(title, site.summary.link(to: flow.addresses[language]))
      }
    }
    text += "\n## \(Self.inline(site.words[.contents]))\n\n"
    for page in plan.pages where page.availability(in: language)?.isOwn == true {
      guard let shown = page.texts[language] else { continue }
      text += item(shown.title, site.summary.link(to: page.markdown(shown)))
    }
    return text
  }

  /// The addresses that a list leads to.
  static func addresses(in list: [UInt8]) -> [String] {
    let markdown = MarkdownDocument(parsing: list)
    return markdown.nodes.compactMap { node in
      markdown.link(of: node).map { String(decoding: $0.destination, as: UTF8.self) }
    }
  }

  private func item(_ title: String, _ href: String) -> String {
    "- [\(Self.inline(title))](\(href))\n"
  }

  /// A title as text of Markdown: on one line, and without the marks that would end a link.
  private static func inline(_ title: String) -> String {
    var text = ""
    for scalar in title.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": text += " "
      case "\\", "[", "]", "<", ">", "*", "_", "`", "&":
        text += "\\"
        text.unicodeScalars.append(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
