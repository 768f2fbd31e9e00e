/// The absolute addresses of a page, which are known only where the settings say where the site is published.
struct AddressesModel: TemplateModel {
  /// The same page in a language that truly has it.
  struct Alternate: TemplateModel {
    /// The language, or `x-default` for the page that serves all others.
    var hreflang: String
    /// The absolute address.
    var href: String

    static let fields: TemplateFields<Self> = [
      .text("hreflang", "The language, or x-default", \.hreflang),
      .text("href", "The absolute address", \.href),
    ]
  }

  /// The address that stands for the page in all its copies.
  var canonical: String
  /// The page in each language that has it, and `x-default`; empty on a page that no language has.
  var alternates: [Alternate] = []
  /// The feed of the language.
  var feed: String
  /// The title to show where the page is shared.
  var shareTitle: String
  /// The language with an underscore, as the Open Graph protocol writes it: `pt_BR`.
  var shareLocale: String

  static let fields: TemplateFields<Self> = [
    .text("canonical", "The address that stands for the page in all its copies", \.canonical),
    .list("alternates", "The page in each language that has it, and x-default", \.alternates),
    .text("feed", "The feed of new translations in the language", \.feed),
    .text("share-title", "The title to show where the page is shared", \.shareTitle),
    .text("share-locale", "The language with an underscore, such as pt_BR", \.shareLocale),
  ]
}
