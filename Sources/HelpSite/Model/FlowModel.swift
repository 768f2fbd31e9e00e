/// A flow as the template `flow` reads it.
struct FlowModel: DocumentShowing {
  var frame: FrameModel
  var document: DocumentModel
  /// The pages above it, from the home page on.
  var breadcrumbs: [LinkModel]
  /// The heading above its steps, in full.
  var wholeTitle: String
  /// Its name in `flows.yml`.
  var id: String
  /// The stage of the membership.
  var stage: String
  /// How many steps there are, in words.
  var stepCount: String
  /// What to have ready before the first step; empty where the page does not tell.
  var needs: [UInt8]
  /// What the steps lead to; empty where the page does not tell.
  var result: [UInt8]
  /// The steps in order, each with all that stands inside it.
  var steps: [[UInt8]]
  /// What is left, in words, by the number of steps that are: from none on.
  var stepsLeft: [String]
  /// What may come next.
  var next: [FlowCardModel]
  /// The page the steps stand on, at their heading.
  var page: LinkModel

  static let fields: TemplateFields<Self> = [
    .frame, .document,
    .list("breadcrumbs", "The pages above this one, from the home page on", \.breadcrumbs),
    .text("whole-title", "The heading above the steps, in full", \.wholeTitle),
    .text("id", "The flow’s name in flows.yml", \.id),
    .text("stage-id", "The stage of the membership: join, purchase, manage or leave", \.stage),
    .text("step-count", "How many steps there are, in words", \.stepCount),
    .html("needs", "What to have ready before the first step; may be empty", \.needs),
    .pieces("steps", "The steps, each with the notes and steps inside it", \.steps),
    .texts(
      "steps-left",
      "What is left in words, by how many steps are: from none on",
      \.stepsLeft
    ),
    .html("result", "What the steps lead to; may be empty", \.result),
    .object("page", "The page that the steps stand on, at their heading", \.page),
    .flag("has-next", "Whether a flow may come next", { !$0.next.isEmpty }),
    .list("next", "The flows that may come next", \.next),
  ]
}
