/// The page on which a reader chooses a language, as the template `languages` reads it.
///
/// It has the names of the frame alone; its language is the source language.
struct ChooserModel: FramedModel {
  var frame: FrameModel

  static let fields: TemplateFields<Self> = [.frame]
}
