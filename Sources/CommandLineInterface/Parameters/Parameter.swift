/// One thing that a verb accepts: a flag, an option with a value, or operands.
///
/// One declaration drives parsing, help, shell completions and the manual.
public struct Parameter<Value: Sendable>: Sendable {
  let declaration: Declaration
  /// Makes the value of the words that were given, of which there are none when the parameter was
  /// left out.
  let decode: @Sendable ([String]) throws(UsageError) -> Value
}

extension Parameter where Value == Bool {
  /// A switch, `--name`, that is off unless given.
  public static func flag(_ name: String, alias: String? = nil, help: String) -> Self {
    Self(declaration: Declaration(name: name, kind: .flag, alias: alias, help: help)) {
      !$0.isEmpty
    }
  }
}

extension Parameter {
  /// An option whose single word, when given, is turned into a value.
  ///
  /// The help shows `defaultText` as the default.
  static func option(
    _ name: String,
    _ placeholder: String,
    alias: String?,
    help: String,
    defaultText: String? = nil,
    completion: Completion = .none,
    allowsEmpty: Bool = false,
    fallback: Value,
    decode: @escaping @Sendable (String) throws(UsageError) -> Value
  ) -> Self {
    Self(
      declaration: Declaration(
        name: name,
        kind: .option(repeats: false),
        alias: alias,
        placeholder: placeholder,
        help: help,
        defaultText: defaultText,
        completion: completion,
        allowsEmpty: allowsEmpty
      )
    ) { words throws(UsageError) in
      guard let word = words.first else { return fallback }
      return try decode(word)
    }
  }
}
