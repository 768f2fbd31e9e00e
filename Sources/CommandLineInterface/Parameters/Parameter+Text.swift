extension Parameter where Value == String {
  /// An option with any text as its value.
  public static func option(
    _ name: String,
    _ placeholder: String,
    alias: String? = nil,
    default fallback: String,
    help: String,
    completion: Completion = .none
  ) -> Self {
    option(
      name,
      placeholder,
      alias: alias,
      help: help,
      defaultText: fallback,
      completion: completion,
      fallback: fallback
    ) { $0 }
  }

  /// One operand, without which the verb does not run.
  public static func operand(
    _ name: String,
    help: String,
    completion: Completion = .none
  ) -> Self {
    Self(
      declaration: Declaration(
        name: name,
        kind: .operand(required: true, repeats: false),
        placeholder: name.uppercased(),
        help: help,
        completion: completion
      )
    ) { words throws(UsageError) in
      guard let word = words.first else { throw UsageError("missing \(name.uppercased())") }
      return word
    }
  }
}

extension Parameter where Value == String? {
  /// One operand, or `nil` where it was not given.
  public static func optionalOperand(
    _ name: String,
    help: String,
    completion: Completion = .none
  ) -> Self {
    Self(
      declaration: Declaration(
        name: name,
        kind: .operand(required: false, repeats: false),
        placeholder: name.uppercased(),
        help: help,
        completion: completion
      )
    ) { $0.first }
  }

  /// An option with any text as its value, or `nil` where it was not given.
  ///
  /// An empty text is taken for a mistake of the shell's unless it is allowed.
  public static func option(
    _ name: String,
    _ placeholder: String,
    alias: String? = nil,
    help: String,
    completion: Completion = .none,
    allowsEmpty: Bool = false
  ) -> Self {
    option(
      name,
      placeholder,
      alias: alias,
      help: help,
      completion: completion,
      allowsEmpty: allowsEmpty,
      fallback: nil
    ) { $0 }
  }
}

extension Parameter where Value == [String] {
  /// An option that may be given several times; its values are in the order of the command line.
  public static func repeated(
    _ name: String,
    _ placeholder: String,
    alias: String? = nil,
    help: String,
    completion: Completion = .none
  ) -> Self {
    Self(
      declaration: Declaration(
        name: name,
        kind: .option(repeats: true),
        alias: alias,
        placeholder: placeholder,
        help: help,
        completion: completion
      )
    ) { $0 }
  }

  /// All operands that are left, in the order of the command line; at least one if `required`.
  public static func operands(
    _ name: String,
    required: Bool = false,
    help: String,
    completion: Completion = .file
  ) -> Self {
    Self(
      declaration: Declaration(
        name: name,
        kind: .operand(required: required, repeats: true),
        placeholder: name.uppercased(),
        help: help,
        completion: completion
      )
    ) { words throws(UsageError) in
      if required, words.isEmpty { throw UsageError("missing \(name.uppercased())") }
      return words
    }
  }
}
