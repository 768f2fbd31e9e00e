/// What pages share that show the text of a document: its notices, and ways to better it.
struct DocumentModel: TemplateModel {
  /// What a reader should know before relying on it.
  var notices: [NoticeModel] = []
  /// What is known of the translation: who made it, when, from what.
  var facts: [String] = []
  /// The language of the text, where that is not the page's.
  var textLanguage: TextLanguageModel?
  /// Whether there are units whose source can be shown.
  var hasSource = false
  /// Where the document can be edited.
  var edit: String?
  /// Where a mistake in the translation can be reported.
  var report: String?
  /// How much a hit on the page counts in search, beside 1 for others.
  var searchWeight = "1"

  static let fields: TemplateFields<Self> = [
    .list("notices", "What a reader should know before relying on the page", \.notices),
    .flag("has-facts", "Whether anything is known of the translation", { !$0.facts.isEmpty }),
    .texts("facts", "What is known of it: who made it, when, from what", \.facts),
    .object(
      "text-language",
      "The language of the text, where it is not the page’s",
      \.textLanguage
    ),
    .flag("has-source", "Whether there are units whose source can be shown", \.hasSource),
    .flag(
      "has-improve",
      "Whether there is an ‘edit’ or a ‘report’",
      { $0.edit != nil || $0.report != nil }
    ),
    .text("edit", "Where the document can be edited; by site.edit", \.edit),
    .text("report", "Where a mistake in it can be reported; by site.report", \.report),
    .text("search-weight", "How much a hit on the page counts in search", \.searchWeight),
  ]
}

/// A page that shows the text of a document.
protocol DocumentShowing: FramedModel {
  /// What is known of the document.
  var document: DocumentModel { get }
}

extension TemplateField where Model: DocumentShowing {
  /// The names of what pages share that show the text of a document.
  static var document: Self { .part(\.document) }
}
