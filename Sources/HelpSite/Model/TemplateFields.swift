/// The names of a model and how their values are found.
struct TemplateFields<Model: TemplateModel>: Sendable, ExpressibleByArrayLiteral {
  /// The names, in order.
  let names: [TemplateVariable]
  private let fields: [TemplateField<Model>]
  /// The names as all objects share them that are made of such models.
  private let objectNames: TemplateNames

  init(arrayLiteral fields: TemplateField<Model>...) {
    self.fields = fields
    names = fields.flatMap(\.names)
    objectNames = TemplateNames(names.map(\.name))
  }

  /// A model as a template reads it.
  func value(of model: Model) -> TemplateValue {
    var values: [TemplateValue] = []
    values.reserveCapacity(names.count)
    read(model, into: &values)
    return .object(TemplateObject(objectNames, values))
  }

  /// Appends the values of all names.
  func read(_ model: Model, into values: inout [TemplateValue]) {
    for field in fields { field.read(model, &values) }
  }
}
