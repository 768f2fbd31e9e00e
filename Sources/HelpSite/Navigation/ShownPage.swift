/// How a language shows a page, as navigation needs to know it.
struct ShownPage: Sendable, Hashable {
  /// The page's title.
  let title: String
  /// The index of the language whose address leads to it.
  let address: Int
  /// The index of the language its text is in.
  let language: Int
}

extension SitePlan {
  /// How a language shows a page; nil where neither it nor the source language has the page.
  func shown(_ page: Int, in language: Int) -> ShownPage? {
    for shown in [language, Self.source] {
      // Only the title is taken, as a copy of the whole text costs more than all else here.
      guard let title = pages[page].texts[shown]?.title else { continue }
      return ShownPage(title: title, address: shown, language: shown)
    }
    return nil
  }
}
