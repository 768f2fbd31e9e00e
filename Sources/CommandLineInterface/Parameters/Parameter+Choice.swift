extension Parameter where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// An option limited to the cases of an enumeration, which are also its completions.
  public static func choice(
    _ name: String,
    alias: String? = nil,
    default fallback: Value,
    help: String
  ) -> Self {
    let words = Value.allCases.map(\.rawValue)
    return option(
      name,
      words.joined(separator: "|"),
      alias: alias,
      help: help,
      defaultText: fallback.rawValue,
      completion: .words(words),
      fallback: fallback
    ) { word throws(UsageError) in try oneCase(word, for: "--\(name)") }
  }

  /// One operand limited to the cases of an enumeration, without which the verb does not run.
  public static func operand(_ name: String, help: String) -> Self {
    let words = Value.allCases.map(\.rawValue)
    let alternatives = words.joined(separator: "|")
    return Self(
      declaration: Declaration(
        name: name,
        kind: .operand(required: true, repeats: false),
        placeholder: alternatives,
        help: help,
        completion: .words(words)
      )
    ) { given throws(UsageError) in
      guard let word = given.first else { throw UsageError("missing \(alternatives)") }
      return try oneCase(word, for: name)
    }
  }
}

extension Parameter {
  /// An option limited to the cases of an enumeration, or `nil` where it was not given.
  public static func choice<Case>(
    _ name: String,
    alias: String? = nil,
    help: String
  ) -> Self
  where Value == Case?, Case: CaseIterable & RawRepresentable & Sendable, Case.RawValue == String {
    let words = Case.allCases.map(\.rawValue)
    return option(
      name,
      words.joined(separator: "|"),
      alias: alias,
      help: help,
      completion: .words(words),
      fallback: nil
    ) { word throws(UsageError) in try oneCase(word, for: "--\(name)") }
  }
}

private func oneCase<Case: CaseIterable & RawRepresentable>(
  _ word: String,
  for title: String
) throws(UsageError) -> Case where Case.RawValue == String {
  if let choice = Case(rawValue: word) { return choice }
  let words = Case.allCases.map(\.rawValue)
  throw UsageError(
    "\(title): \(quoted(word)) is not one of \(words.joined(separator: ", "))"
      + Suggestion.clause(for: word, among: words)
  )
}
