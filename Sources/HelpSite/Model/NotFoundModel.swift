/// The page for a wrong address, as the template `not-found` reads it.
struct NotFoundModel: FramedModel {
  var frame: FrameModel
  /// The contents of the language.
  var contents: [UInt8]

  static let fields: TemplateFields<Self> = [
    .frame,
    .html("contents", "The contents of the language", \.contents),
  ]
}
