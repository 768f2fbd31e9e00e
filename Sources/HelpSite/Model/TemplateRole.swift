/// A template that is rendered for pages of a kind, and the names it can use.
public struct TemplateRole: Sendable, Hashable {
  /// The name of the template.
  public let template: String
  /// What it is rendered for, in a sentence without its full stop.
  public let summary: String
  /// The names it can use.
  public let names: [TemplateVariable]

  /// Every template that is rendered by itself; all others are parts of these.
  public static let all: [TemplateRole] = [
    .init("home", "The first page of a language, with the journey", HomeModel.self),
    .init("page", "A document", PageModel.self),
    .init("flow", "A flow with its steps", FlowModel.self),
    .init("folder", "A large group of the contents, with all its pages", FolderModel.self),
    .init("search", "The page that searches", SearchModel.self),
    .init("help-map", "The help IDs, and where they lead", HelpMapModel.self),
    .init("not-found", "The page for a wrong address", NotFoundModel.self),
    .init(
      "moved",
      "An address that sends on: of a help ID, or of a page that moved",
      MovedModel.self
    ),
    .init("languages", "The first page of the site, where a language is chosen", ChooserModel.self),
  ]

  private init<Model: TemplateModel>(_ template: String, _ summary: String, _ model: Model.Type) {
    (self.template, self.summary, names) = (template, summary, Model.names)
  }
}
