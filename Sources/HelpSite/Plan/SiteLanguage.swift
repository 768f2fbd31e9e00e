import Workspace

/// A language in which the site is written.
struct SiteLanguage: Sendable {
  /// The locale.
  let tag: LocaleTag
  /// The locale with an underscore, as the Open Graph protocol writes it: `pt_BR`.
  let underscored: String
  /// Its words.
  let words: SiteWords
  /// Whether pages in it show the source rather than a translation.
  let isSource: Bool

  init(_ words: SiteWords, isSource: Bool) {
    tag = words.profile.tag
    underscored = tag.text.replacing("-", with: "_")
    self.words = words
    self.isSource = isSource
  }

  /// The address of a file in the folder of the language.
  func address(_ name: String) -> SiteAddress { SiteAddress("\(tag)/\(name)") }

  /// The address of the first page.
  var home: SiteAddress { address(Reserved.home) }
  /// The address of the page that searches.
  var search: SiteAddress { address(Reserved.search) }
  /// The address of the page of help IDs.
  var helpMap: SiteAddress { address(Reserved.helpMap) }
  /// The address of the page for wrong addresses.
  var notFound: SiteAddress { address(Reserved.notFound) }
  /// The address of the feed of new translations.
  var feed: SiteAddress { address("feed.xml") }
  /// The address of the list of pages for language models.
  var summary: SiteAddress { address("llms.txt") }

  /// The pages of every language that are no documents.
  enum Reserved {
    static let home = "index.html"
    static let search = "search.html"
    static let helpMap = "help-map.html"
    static let notFound = "404.html"
    static let all = [home, search, helpMap, notFound]
  }
}
