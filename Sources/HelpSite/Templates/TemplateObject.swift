/// Named values in the order in which they were given.
public struct TemplateObject: Sendable, Equatable {
  private var keys: TemplateNames
  private var values: [TemplateValue]

  /// Makes an object without fields.
  public init() { self.init(TemplateNames([]), []) }

  /// Makes an object from names and values; of fields with the same name the last one counts.
  ///
  /// - Complexity: linear.
  public init(_ fields: some Sequence<(String, TemplateValue)>) {
    var names: [String] = []
    var values: [TemplateValue] = []
    var indices: [String: Int] = [:]
    for (name, value) in fields {
      if let index = indices[name] {
        values[index] = value
      } else {
        indices[name] = names.count
        names.append(name)
        values.append(value)
      }
    }
    self.init(TemplateNames(names), values)
  }

  /// Makes an object from names and as many values.
  init(_ names: TemplateNames, _ values: [TemplateValue]) {
    (keys, self.values) = (names, values)
  }

  /// The names of the fields, in order.
  public var names: [String] {
    keys.words.map(\.text)
  }

  /// The value of a field; setting `nil` removes the field.
  ///
  /// - Complexity: constant; linear in the number of fields where one is added or removed.
  public subscript(name: String) -> TemplateValue? {
    get { self[TemplateWord(name)] }
    set {
      var names = self.names
      switch (keys.index(of: TemplateWord(name)), newValue) {
      case (let index?, let value?):
        values[index] = value
        return
      case (let index?, nil):
        names.remove(at: index)
        values.remove(at: index)
      case (nil, let value?):
        names.append(name)
        values.append(value)
      case (nil, nil): return
      }
      keys = TemplateNames(names)
    }
  }

  /// The value of a field whose name was hashed before.
  subscript(word: TemplateWord) -> TemplateValue? {
    keys.index(of: word).map { values[$0] }
  }

  /// Whether both have equal fields in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.keys.words == right.keys.words && left.values == right.values
  }
}
