/// Named values in the order in which they were given.
///
/// A walk over a dozen fields beats hashing, both to build and to read; objects with more, such as the words of a
/// language, are read by their hashes.
public struct TemplateObject: Sendable, Equatable {
  private struct Field: Equatable {
    let name: String
    var value: TemplateValue
  }

  /// The most fields that are looked through one by one.
  private static let walkLimit = 12

  private var fields: [Field] = []
  /// Where the fields stand, once there are more than a walk should take.
  private var indices: [String: Int] = [:]

  /// Makes an object without fields.
  public init() {}

  /// Makes an object from names and values; of fields with the same name the last one counts.
  ///
  /// - Complexity: linear.
  public init(_ fields: some Sequence<(String, TemplateValue)>) {
    self.fields.reserveCapacity(fields.underestimatedCount)
    for (name, value) in fields { self[name] = value }
  }

  /// The names of the fields, in order.
  public var names: [String] {
    fields.map(\.name)
  }

  /// The value of a field; setting `nil` removes the field.
  ///
  /// - Complexity: constant; linear in the number of fields where one is removed.
  public subscript(name: String) -> TemplateValue? {
    get { index(of: name).map { fields[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil):
        fields.remove(at: index)
        indices = [:]
        if fields.count > Self.walkLimit { indexFields() }
      case (nil, let value?):
        fields.append(Field(name: name, value: value))
        if !indices.isEmpty {
          indices[name] = fields.count - 1
        } else if fields.count > Self.walkLimit {
          indexFields()
        }
      case (nil, nil): break
      }
    }
  }

  private func index(of name: String) -> Int? {
    indices.isEmpty ? fields.firstIndex { $0.name == name } : indices[name]
  }

  private mutating func indexFields() {
    indices.reserveCapacity(fields.capacity)
    for (index, field) in fields.enumerated() { indices[field.name] = index }
  }

  /// Whether both have equal fields in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.fields == right.fields
  }
}
