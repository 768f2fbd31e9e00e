/// A flow as a card that leads to its page.
struct FlowCardModel: TemplateModel {
  /// Its title and where it leads.
  var link: LinkModel
  /// How many steps it has, in words.
  var steps: String
  /// What to know before going there, such as that it is not translated; may be empty.
  var mark: String
  /// The stage of the membership.
  var stage: String

  static let fields: TemplateFields<Self> = [
    .part(\.link),
    .text("steps", "How many steps there are, in words", \.steps),
    .text("mark", "What to know before going there; may be empty", \.mark),
    .text("stage-id", "The stage of the membership: join, purchase, manage or leave", \.stage),
  ]
}
