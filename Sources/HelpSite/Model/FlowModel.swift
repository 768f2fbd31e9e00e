/// A flow as a card that leads to its page.
struct FlowCardModel: Sendable {
  /// Its title and where it leads.
  var link: LinkModel
  /// How many steps it has, in words.
  var steps: String
  /// What to know before going there, such as that it is not translated; may be empty.
  var mark: String

  /// `title`, `href`, `foreign`, `steps`, `mark`.
  var value: TemplateValue {
    [
      "title": .text(link.title), "href": link.href.map { .text($0) } ?? .null,
      "foreign": link.lang.map { .text($0) } ?? .null, "steps": .text(steps), "mark": .text(mark),
    ]
  }

  static let sample = FlowCardModel(link: .sample, steps: "7 steps", mark: "Not yet translated")
}

/// A flow as the template `flow` reads it.
struct FlowModel: Sendable {
  /// What surrounds it.
  var frame: FrameModel
  /// The pages above it, from the home page on.
  var breadcrumbs: [LinkModel]
  /// The stage of the membership.
  var stage: String
  /// How many steps there are, in words.
  var stepCount: String
  /// What a reader should know of the translation's version; may be empty.
  var notice: String
  /// What is known of the translation.
  var facts: [String]
  /// The steps in order, each with all that stands inside it.
  var steps: [[UInt8]]
  /// What may come next.
  var next: [FlowCardModel]
  /// The page the steps stand on, at their heading.
  var page: LinkModel

  /// Those of the frame, and `breadcrumbs`, `stage`, `step-count`, `notice`, `facts`, `steps`, `has-next`, `next`,
  /// `page`.
  var value: TemplateValue {
    .object(
      TemplateObject(
        frame.fields + [
          ("breadcrumbs", .list(breadcrumbs.map(\.value))), ("stage", .text(stage)),
          ("step-count", .text(stepCount)), ("notice", .text(notice)),
          ("facts", .list(facts.map { .text($0) })), ("steps", .list(steps.map { .html($0) })),
          ("has-next", .bool(!next.isEmpty)), ("next", .list(next.map(\.value))),
          ("page", page.value),
        ]
      )
    )
  }

  static func sample(words: TemplateValue) -> FlowModel {
    FlowModel(
      frame: .sample(words: words),
      breadcrumbs: [.sample],
      stage: "Join",
      stepCount: "7 steps",
      notice: "This translation follows an older version.",
      facts: ["Translated by a person"],
      steps: [Array("<p>Sign in.</p>".utf8)],
      next: [.sample],
      page: .sample
    )
  }
}
