/// A stage of the membership with its flows.
struct StageModel: Sendable {
  /// Its name in `flows.yml`.
  var id: String
  /// Its name in the language.
  var name: String
  /// Its flows.
  var flows: [FlowCardModel]

  /// `id`, `name`, `flows`.
  var value: TemplateValue {
    ["id": .text(id), "name": .text(name), "flows": .list(flows.map(\.value))]
  }

  static let sample = StageModel(id: "join", name: "Join", flows: [.sample])
}

/// The home page of a language as the template `home` reads it.
struct HomeModel: Sendable {
  /// What surrounds it.
  var frame: FrameModel
  /// The stages that have flows, in order.
  var stages: [StageModel]
  /// All pages by navigation.
  var contents: [UInt8]

  /// Those of the frame, and `has-journey`, `stages`, `contents`.
  var value: TemplateValue {
    .object(
      TemplateObject(
        frame.fields + [
          ("has-journey", .bool(!stages.isEmpty)), ("stages", .list(stages.map(\.value))),
          ("contents", .html(contents)),
        ]
      )
    )
  }

  static func sample(words: TemplateValue) -> HomeModel {
    HomeModel(
      frame: .sample(words: words),
      stages: [.sample],
      contents: Array("<ul></ul>".utf8)
    )
  }
}

/// The page on which a reader chooses a language, as the template `languages` reads it.
///
/// It has the fields of the frame alone; its language is the source language.
struct ChooserModel: Sendable {
  /// What surrounds it.
  var frame: FrameModel

  /// Those of the frame.
  var value: TemplateValue { .object(TemplateObject(frame.fields)) }
}
