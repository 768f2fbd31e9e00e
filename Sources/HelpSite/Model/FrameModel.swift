/// What every page has around its content.
struct FrameModel: Sendable {
  /// A language of the switcher.
  struct Language: Sendable {
    /// The language's own name.
    var name: String
    /// Its tag.
    var tag: String
    /// Where the entry leads.
    var href: String
    /// The language of the page it leads to: another one where the language lacks the page.
    var hreflang: String
    /// Whether the page is in it.
    var isCurrent: Bool
    /// What to know before going there, such as that the page follows an older version; may be empty.
    var mark: String

    /// `name`, `tag`, `href`, `hreflang`, `current`, `mark`.
    var value: TemplateValue {
      [
        "name": .text(name), "tag": .text(tag), "href": .text(href),
        "hreflang": .text(hreflang), "current": .bool(isCurrent), "mark": .text(mark),
      ]
    }
  }

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
  var hasWebImages: Bool
  /// What leads to the folder of style sheet and script.
  var assets: String
  /// Where the language's home page is.
  var home: String
  /// The name of the page's language in that language.
  var languageName: String
  /// The languages of the switcher.
  var languages: [Language]
  /// The words of the language by their keys.
  var words: TemplateValue

  /// Nothing but the site's own files may run or style a page; only images may come from the web.
  private var policy: String {
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:"
      + (hasWebImages ? " https:" : "") + "; base-uri 'none'; form-action 'none'"
  }

  /// `lang`, `dir`, `title`, `site-title`, `description`, `policy`, `assets`, `home`, `language-name`,
  /// `languages`, `words`.
  var fields: [(String, TemplateValue)] {
    [
      ("words", words), ("lang", .text(lang)), ("dir", .text(direction)), ("title", .text(title)),
      ("site-title", .text(siteTitle)), ("description", .text(description)),
      ("policy", .text(policy)), ("assets", .text(assets)), ("home", .text(home)),
      ("language-name", .text(languageName)), ("languages", .list(languages.map(\.value))),
    ]
  }

  static func sample(words: TemplateValue) -> FrameModel {
    FrameModel(
      lang: "en-US",
      direction: "ltr",
      title: "Join",
      siteTitle: "Help",
      description: "How to join.",
      hasWebImages: true,
      assets: "../assets/",
      home: "index.html",
      languageName: "English",
      languages: [
        .init(
          name: "Deutsch",
          tag: "de-DE",
          href: "../de-DE/join.html",
          hreflang: "de-DE",
          isCurrent: false,
          mark: "older version"
        )
      ],
      words: words
    )
  }
}
