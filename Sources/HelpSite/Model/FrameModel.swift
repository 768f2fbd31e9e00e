/// What every page has around its content.
struct FrameModel: TemplateModel {
  /// The language of the page.
  var lang: String
  /// `ltr` or `rtl`.
  var direction: String
  /// The title of the page; empty on a page that bears the site's.
  var title: String
  /// The name of the site.
  var siteTitle: String
  /// What the page is about; may be empty.
  var description: String
  /// Whether the page shows images from the web.
  var hasWebImages = false
  /// Whether the page fetches files of the site by script.
  var fetches = false
  /// What leads to the folder of style sheet and scripts.
  var assets: String
  /// Where the language's home page is.
  var home: String
  /// The scripts that the page needs in its head, by their names in the assets.
  var scripts = ["menus.js"]
  /// Where the page that searches is.
  var search: String
  /// Where the help map of the language is; nil where no flow has a help ID.
  var helpMap: String?
  /// Where the raw Markdown of the page is; nil for a page that is no document.
  var markdown: String?
  /// Absolute addresses; nil where the settings do not say where the site is published.
  var addresses: AddressesModel?
  /// Where a page that moved sends on; nil for all others.
  var refresh: String?
  /// The steps of a flow as data for search engines (schema.org `HowTo` in JSON); empty for all others.
  var howTo: [UInt8] = []
  /// The name of the page's language in that language.
  var languageName: String
  /// The languages of the switcher.
  var languages: [LanguageModel]
  /// The words of the language by their keys.
  var words: TemplateValue

  /// Nothing but the site's own files may run or style a page; only images may come from the web.
  private var policy: String {
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"
      + (hasWebImages ? " https:" : "") + (fetches ? "; connect-src 'self'" : "")
      + "; base-uri 'none'; form-action 'none'"
  }

  static let fields: TemplateFields<Self> = [
    .words("words", "The words of the language, by their keys in its file", \.words),
    .text("lang", "The language of the page", \.lang),
    .text("dir", "The direction of its script: ltr or rtl", \.direction),
    .text("title", "The title; empty on a page that bears the site’s", \.title),
    .text("site-title", "The name of the site", \.siteTitle),
    .text("description", "What the page is about; may be empty", \.description),
    .text("policy", "The Content-Security-Policy that the page obeys", \.policy),
    .text(
      "assets",
      "What leads to the folder of style sheet and scripts, with a slash at its end",
      \.assets
    ),
    .text("home", "The home page of the language", \.home),
    .texts("scripts", "The scripts that the page needs, by their names in the assets", \.scripts),
    .text("search", "The page that searches, or says that nothing here can", \.search),
    .text("help-map", "The help map of the language; empty where no flow has a help ID", \.helpMap),
    .text(
      "markdown",
      "The raw Markdown of the page; empty for a page that is no document",
      \.markdown
    ),
    .object("addresses", "Absolute addresses; nothing without site.url", \.addresses),
    .text("refresh", "Where a page that moved sends on; empty for all others", \.refresh),
    .html(
      "how-to",
      "The steps of a flow as JSON for search engines; empty for all others",
      \.howTo
    ),
    .text("language-name", "The language’s own name", \.languageName),
    .list("languages", "The page in all languages, for the switcher", \.languages),
  ]
}
