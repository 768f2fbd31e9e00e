/// What pages share that show the text of a document: its notices, and ways to better it.
struct DocumentModel: Sendable {
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
}

/// A page that shows the text of a document.
protocol DocumentShowing: FramedModel {
  /// What is known of the document.
  var document: DocumentModel { get }
}

extension TemplateField where Model: DocumentShowing {
  /// The names of what pages share that show the text of a document.
  static var document: [Self] {
    [
      .list("notices", "What a reader should know before relying on the page", \.document.notices),
      .flag(
        "has-facts",
        "Whether anything is known of the translation",
        { !$0.document.facts.isEmpty }
      ),
      .texts("facts", "What is known of it: who made it, when, from what", \.document.facts),
      .object(
        "text-language",
        "The language of the text, where it is not the page’s",
        \.document.textLanguage
      ),
      .flag(
        "has-source",
        "Whether there are units whose source can be shown",
        \.document.hasSource
      ),
      .flag(
        "has-improve",
        "Whether there is an ‘edit’ or a ‘report’",
        { $0.document.edit != nil || $0.document.report != nil }
      ),
      .text("edit", "Where the document can be edited; by site.edit", \.document.edit),
      .text("report", "Where a mistake in it can be reported; by site.report", \.document.report),
      .text(
        "search-weight",
        "How much a hit on the page counts in search",
        \.document.searchWeight
      ),
    ]
  }
}
