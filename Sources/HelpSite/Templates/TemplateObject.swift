/// Named values in the order in which they were given.
///
/// Pages have a dozen fields rather than thousands, so that a walk over an array beats hashing, both
/// to build and to read. Reading and writing a field take time linear in the number of fields.
public struct TemplateObject: Sendable, Equatable {
  private struct Field: Equatable {
    let name: String
    var value: TemplateValue
  }

  private var fields: [Field] = []

  /// Makes an object without fields.
  public init() {}

  /// Makes an object from names and values; of fields with the same name the last one counts.
  public init(_ fields: some Sequence<(String, TemplateValue)>) {
    for (name, value) in fields { self[name] = value }
  }

  /// The names of the fields, in order.
  public var names: [String] {
    fields.map(\.name)
  }

  /// The value of a field; setting `nil` removes the field.
  public subscript(name: String) -> TemplateValue? {
    get {
      for field in fields where field.name == name { return field.value }
      return nil
    }
    set {
      let index = fields.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append(Field(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}
