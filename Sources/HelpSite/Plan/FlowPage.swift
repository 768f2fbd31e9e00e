import Workspace

/// A flow of the site: its steps in each language.
struct FlowPage: Sendable {
  /// What a language's document tells of the flow.
  struct Text: Sendable, Hashable {
    /// The index of the language it is in: the source language where the page's own has no steps.
    let language: Int
    /// The heading above its steps.
    let wholeTitle: String
    /// The same, as long as lists have room for.
    let title: String
    /// The anchor of that heading.
    let anchor: String
    /// How many steps there are.
    let stepCount: Int
  }

  /// The flow.
  let flow: Flow
  /// The index of the page its steps stand on.
  let page: Int
  /// Its address in each language, by the language's index.
  let addresses: [SiteAddress]
  /// What each language shows; nil where neither it nor the source language has steps.
  var texts: [Text?]

  init(_ flow: Flow, page: Int, languages: [SiteLanguage]) {
    self.flow = flow
    self.page = page
    addresses = languages.map { $0.address("flows/\(flow.id).html") }
    texts = Array(repeating: nil, count: languages.count)
  }

  /// Shows the source's steps in the languages that lack them.
  mutating func fallBack() {
    guard let source = texts[SitePlan.source] else { return }
    for language in texts.indices where texts[language] == nil { texts[language] = source }
  }

  /// Whether a language has the steps, and in which version of their page; nil where it shows nothing.
  func availability(in language: Int, _ page: SitePage) -> Availability? {
    guard let text = texts[language] else { return nil }
    return text.language == language ? page.availability(in: language) : .fallback
  }
}
