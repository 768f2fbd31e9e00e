/// A page that sends on, as the template `moved` reads it.
///
/// It has the names of the frame alone; `languages` are where it may lead.
struct MovedModel: FramedModel {
  var frame: FrameModel

  static let fields: [TemplateField<Self>] = TemplateField.frame
}
