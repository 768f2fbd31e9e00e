/// A name of a model, or those of a part of it, and how the values are found.
struct TemplateField<Model: TemplateModel>: Sendable {
  /// The names.
  let names: [TemplateVariable]
  /// Appends the value of each name.
  let read: @Sendable (Model, inout [TemplateValue]) -> Void

  private init(
    _ name: TemplateVariable,
    _ value: @escaping @Sendable (Model) -> TemplateValue
  ) {
    names = [name]
    read = { model, values in values.append(value(model)) }
  }

  private init(
    _ names: [TemplateVariable],
    read: @escaping @Sendable (Model, inout [TemplateValue]) -> Void
  ) {
    (self.names, self.read) = (names, read)
  }

  /// All names of a part of the model, as names of the model itself.
  static func part<Part: TemplateModel>(_ part: @escaping @Sendable (Model) -> Part) -> Self {
    Self(Part.names) { model, values in Part.fields.read(part(model), into: &values) }
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
