/// A page that sends on, as the template `moved` reads it.
///
/// `languages` are where it may lead.
struct MovedModel: FramedModel {
  var frame: FrameModel
  /// Whether a reader has a choice of languages.
  var hasChoice = false

  static let fields: TemplateFields<Self> = [
    .frame,
    .flag("has-choice", "Whether a reader has a choice of languages", \.hasChoice),
  ]
}
