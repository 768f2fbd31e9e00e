/// A link as templates read it.
struct LinkModel: TemplateModel {
  /// What it says.
  var title: String
  /// Where it leads; nil for the mere name of a group.
  var href: String?
  /// The language of what it leads to, where that is not the page's own.
  var lang: String?
  /// The language of what it says, where that is not the page's own.
  var titleLang: String?

  static let fields: TemplateFields<Self> = [
    .text("title", "What the link says", \.title),
    .text("href", "Where it leads; empty for the mere name of a group", \.href),
    .text(
      "foreign",
      "The language of what it leads to, where that is not the page’s own",
      \.lang
    ),
    .text(
      "title-lang",
      "The language of what the link says, where that is not the page’s own",
      \.titleLang
    ),
  ]
}
