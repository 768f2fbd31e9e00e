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
  /// How a language shows a page; nil where no language has it.
  ///
  /// A language shows the source where it lacks a page; one that the source lacks too is linked where it is.
  func shown(_ page: Int, in language: Int) -> ShownPage? {
    for address in [language] + languages.indices {
      // Only what is needed is taken, as a copy of the whole text costs more than all else here.
      guard let title = pages[page].texts[address]?.title,
        let text = pages[page].texts[address]?.language
      else { continue }
      return ShownPage(title: title, address: address, language: text)
    }
    return nil
  }
}
