import Workspace

/// A flow of the site: its steps in each language that has them.
struct FlowPage: Sendable {
  /// What a language's document tells of the flow.
  struct Text: Sendable, Hashable {
    /// The heading above its steps.
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
  /// Its address in each language, by the language's index, whether or not the language has it.
  let addresses: [SiteAddress]
  /// What each language shows; nil where no steps were found.
  var texts: [Text?]

  init(_ flow: Flow, page: Int, languages: [SiteLanguage]) {
    self.flow = flow
    self.page = page
    addresses = languages.map { SiteAddress("\($0.tag)/flows/\(flow.id).html") }
    texts = Array(repeating: nil, count: languages.count)
  }
}
