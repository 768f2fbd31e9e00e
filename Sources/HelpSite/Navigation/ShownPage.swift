/// How a language shows a page, as navigation needs to know it.
struct ShownPage: Sendable, Hashable {
  /// The page's title.
  let title: String
  /// The index of the language whose address leads to it.
  let address: Int
  /// The index of the language its text is in.
  let language: Int

  /// The language its text is in, where that is not the given one.
  func foreignLanguage(in language: Int) -> Int? {
    self.language == language ? nil : self.language
  }
}

extension SitePlan {
  /// How a language shows a page; nil where no language has it.
  ///
  /// A language shows the source where it lacks a page; one that the source lacks too is linked where it is.
  func shown(_ page: Int, in language: Int) -> ShownPage? {
    if let own = shown(page, at: language) { return own }
    for address in languages.indices {
      if let other = shown(page, at: address) { return other }
    }
    return nil
  }

  /// A page as it stands in the folder of a language; nil where it is not there.
  private func shown(_ page: Int, at address: Int) -> ShownPage? {
    // Only what is needed is taken, as a copy of the whole text costs more than all else here.
    guard let title = pages[page].texts[address]?.title,
      let text = pages[page].texts[address]?.language
    else { return nil }
    return ShownPage(title: title, address: address, language: text)
  }
}
