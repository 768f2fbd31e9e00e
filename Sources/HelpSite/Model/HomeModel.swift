/// A stage of the membership with its flows.
struct StageModel: TemplateModel {
  /// Its name in `flows.yml`.
  var id: String
  /// Its name in the language.
  var name: String
  /// Its flows.
  var flows: [FlowCardModel]

  static let fields: TemplateFields<Self> = [
    .text("id", "The stage: join, purchase, manage or leave", \.id),
    .text("name", "Its name in the language", \.name),
    .list("flows", "Its flows", \.flows),
  ]
}

/// The home page of a language as the template `home` reads it.
struct HomeModel: FramedModel {
  var frame: FrameModel
  /// The stages that have flows, in order.
  var stages: [StageModel]
  /// All pages by navigation.
  var contents: [UInt8]

  static let fields: TemplateFields<Self> = [
    .frame,
    .flag("has-journey", "Whether there are flows", { !$0.stages.isEmpty }),
    .list("stages", "The stages of the membership that have flows, in order", \.stages),
    .html("contents", "The contents of the language", \.contents),
  ]
}
