import Workspace

/// A language in which the site is written.
struct SiteLanguage: Sendable {
  /// The locale.
  let tag: LocaleTag
  /// Its words.
  let words: SiteWords
  /// Whether pages in it show the source rather than a translation.
  let isSource: Bool
  /// The address of its home page.
  let home: SiteAddress

  init(_ words: SiteWords, isSource: Bool) {
    tag = words.profile.tag
    self.words = words
    self.isSource = isSource
    home = SiteAddress("\(tag)/index.html")
  }
}
