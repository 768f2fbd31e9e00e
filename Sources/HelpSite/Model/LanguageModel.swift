/// A language of the switcher, or of a page that lets readers choose one.
struct LanguageModel: TemplateModel {
  /// The language's own name.
  var name: String
  /// Its tag.
  var tag: String
  /// Where the entry leads.
  var href: String
  /// The language of the text there: the source language where the page is not translated.
  var hreflang: String
  /// Whether the page is in it.
  var isCurrent = false
  /// What to know before going there, such as that the page follows an older version; may be empty.
  var mark = ""
  /// The heading of the journey in that language; empty but on the page where a language is chosen.
  var greeting = ""

  static let fields: TemplateFields<Self> = [
    .text("name", "The language’s own name", \.name),
    .text("tag", "Its tag, such as pt-BR", \.tag),
    .text("href", "The page in it", \.href),
    .text(
      "hreflang",
      "The language of the text there: the source’s where it is not translated",
      \.hreflang
    ),
    .flag("current", "Whether it is the language of the page", \.isCurrent),
    .text("mark", "What to know before going there; may be empty", \.mark),
    .text(
      "greeting",
      "The heading of the journey in it; only where a language is chosen",
      \.greeting
    ),
  ]
}
