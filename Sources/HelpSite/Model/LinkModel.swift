/// A link as templates read it.
struct LinkModel: Sendable {
  /// What it says.
  var title: String
  /// Where it leads; nil for the mere name of a group.
  var href: String?
  /// The language it leads to, where that is not the page's own.
  var lang: String?

  /// `title`, `href`, `foreign`.
  var value: TemplateValue {
    [
      "title": .text(title), "href": href.map { .text($0) } ?? .null,
      "foreign": lang.map { .text($0) } ?? .null,
    ]
  }

  static let sample = LinkModel(title: "Join", href: "join.html", lang: "en-US")
}
