import Workspace

/// The language of a text that is in another one than the page around it.
struct TextLanguageModel: TemplateModel {
  /// The language's tag.
  var tag: String
  /// The direction of its script: `ltr` or `rtl`.
  var direction: String

  init(_ profile: LocaleProfile) {
    tag = profile.tag.text
    direction = profile.direction.rawValue
  }

  static let fields: TemplateFields<Self> = [
    .text("tag", "The language of the text", \.tag),
    .text("dir", "The direction of its script: ltr or rtl", \.direction),
  ]
}
