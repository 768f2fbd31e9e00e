extension Parameter where Value == Int {
  /// An option with a whole number within `range` as its value.
  public static func option(
    _ name: String,
    _ placeholder: String,
    alias: String? = nil,
    in range: ClosedRange<Int>,
    default fallback: Int,
    help: String
  ) -> Self {
    option(
      name,
      placeholder,
      alias: alias,
      help: help,
      defaultText: String(fallback),
      fallback: fallback
    ) { word throws(UsageError) in try number(word, in: range, for: name) }
  }
}

extension Parameter where Value == Int? {
  /// An option with a whole number within `range` as its value, or `nil` where it was not given.
  public static func option(
    _ name: String,
    _ placeholder: String,
    alias: String? = nil,
    in range: ClosedRange<Int>,
    help: String
  ) -> Self {
    option(
      name,
      placeholder,
      alias: alias,
      help: help,
      fallback: nil
    ) { word throws(UsageError) in try number(word, in: range, for: name) }
  }
}

extension Parameter where Value == Double? {
  /// An option with a decimal number within `range` as its value, or `nil` where it was not given.
  public static func decimal(
    _ name: String,
    _ placeholder: String,
    in range: ClosedRange<Double>,
    help: String
  ) -> Self {
    option(name, placeholder, alias: nil, help: help, fallback: nil) { word throws(UsageError) in
      if let number = Double(word), range.contains(number) { return number }
      let bounds = "from \(range.lowerBound) to \(range.upperBound)"
      throw UsageError("--\(name): \(quoted(word)) is not a number \(bounds)")
    }
  }
}

private func number(
  _ word: String,
  in range: ClosedRange<Int>,
  for name: String
) throws(UsageError) -> Int {
  if let number = Int(word), range.contains(number) { return number }
  let bounds =
    switch (range.lowerBound, range.upperBound) {
    case (.min, .max): ""
    case (let lower, .max): " of at least \(lower)"
    case (.min, let upper): " of at most \(upper)"
    case (let lower, let upper): " from \(lower) to \(upper)"
    }
  throw UsageError("--\(name): \(quoted(word)) is not a whole number\(bounds)")
}
