/// Something that templates read by names.
protocol TemplateModel: Sendable {
  /// Its names with their values, in the order in which they are documented.
  static var fields: TemplateFields<Self> { get }
}

extension TemplateModel {
  /// It as a template reads it.
  var value: TemplateValue { Self.fields.value(of: self) }

  /// The names alone.
  static var names: [TemplateVariable] { fields.names }
}

/// A page as a whole, with what surrounds every page.
protocol FramedModel: TemplateModel {
  /// What surrounds it.
  var frame: FrameModel { get set }
}

extension TemplateField where Model: FramedModel {
  /// The names of what surrounds every page.
  static var frame: Self { .part(\.frame) }
}
