/// Something that templates read by names.
protocol TemplateModel: Sendable {
  /// Its names with their values, in the order in which they are documented.
  static var fields: [TemplateField<Self>] { get }
}

extension TemplateModel {
  /// It as a template reads it.
  var value: TemplateValue {
    .object(TemplateObject(Self.fields.map { ($0.name.name, $0.value(self)) }))
  }

  /// The names alone.
  static var names: [TemplateVariable] { fields.map(\.name) }
}

/// A name of a model and how its value is found.
struct TemplateField<Model: TemplateModel>: Sendable {
  let name: TemplateVariable
  let value: @Sendable (Model) -> TemplateValue

  private init(
    _ name: TemplateVariable,
    _ value: @escaping @Sendable (Model) -> TemplateValue
  ) {
    (self.name, self.value) = (name, value)
  }

  static func text(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(TemplateVariable(name, .text, summary)) { value($0).map { .text($0) } ?? .null }
  }

  static func html(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> [UInt8]
  ) -> Self {
    Self(TemplateVariable(name, .html, summary)) { .html(value($0)) }
  }

  static func flag(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(TemplateVariable(name, .flag, summary)) { .bool(value($0)) }
  }

  static func texts(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> [String]
  ) -> Self {
    Self(TemplateVariable(name, .texts, summary)) { .list(value($0).map { .text($0) }) }
  }

  static func pieces(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> [[UInt8]]
  ) -> Self {
    Self(TemplateVariable(name, .pieces, summary)) { .list(value($0).map { .html($0) }) }
  }

  static func list<Element: TemplateModel>(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> [Element]
  ) -> Self {
    Self(TemplateVariable(name, .list, summary, names: Element.names)) {
      .list(value($0).map(\.value))
    }
  }

  static func object<Part: TemplateModel>(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> Part?
  ) -> Self {
    Self(TemplateVariable(name, .object, summary, names: Part.names)) { value($0)?.value ?? .null }
  }

  static func words(
    _ name: String,
    _ summary: String,
    _ value: @escaping @Sendable (Model) -> TemplateValue
  ) -> Self {
    Self(TemplateVariable(name, .words, summary), value)
  }
}

extension TemplateField {
  /// The name as one of a model that this one is a part of.
  func lifted<Whole: TemplateModel>(
    _ part: @escaping @Sendable (Whole) -> Model
  ) -> TemplateField<Whole> {
    let value = value
    return TemplateField<Whole>(name) { value(part($0)) }
  }
}

extension TemplateField where Model: FramedModel {
  /// The names of what surrounds every page.
  static var frame: [Self] { FrameModel.fields.map { $0.lifted(\.frame) } }
}

/// A page as a whole, with what surrounds every page.
protocol FramedModel: TemplateModel {
  /// What surrounds it.
  var frame: FrameModel { get set }
}
