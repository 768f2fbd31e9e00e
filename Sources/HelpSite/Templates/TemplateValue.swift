/// A value that templates read: what a page says, without any knowledge of how it looks.
///
/// A section renders for every value but `null`, `false`, an empty list, and empty text or HTML;
/// the last two so that `{{#description}}…{{/description}}` leaves out what has no description.
public enum TemplateValue: Sendable, Equatable {
  /// Nothing: renders as nothing and counts as false.
  case null
  /// A condition.
  case bool(Bool)
  /// Plain text, escaped where `{{name}}` writes it.
  case text(String)
  /// Finished HTML in UTF-8, written as it is by `{{name}}` and `{{{name}}}` alike.
  case html([UInt8])
  /// Values in order, for each of which a section renders once.
  case list([TemplateValue])
  /// Named values.
  case object(TemplateObject)
}

extension TemplateValue {
  /// The decimal digits of a number, as text.
  public static func number(_ number: Int) -> TemplateValue {
    .text(String(number))
  }

  /// Whether a section over this value renders.
  public var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let bool): bool
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let list): !list.isEmpty
    case .object: true
    }
  }
}

extension TemplateValue {
  /// The value of a field; nil for what is no object, or has no such field.
  subscript(word: TemplateWord) -> TemplateValue? {
    guard case .object(let object) = self else { return nil }
    return object[word]
  }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  /// Makes a condition.
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}

extension TemplateValue: ExpressibleByStringInterpolation {
  /// Makes plain text.
  public init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  /// Makes a list.
  public init(arrayLiteral elements: TemplateValue...) {
    self = .list(elements)
  }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  /// Makes an object; of fields with the same name the last one counts.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(TemplateObject(elements))
  }
}
