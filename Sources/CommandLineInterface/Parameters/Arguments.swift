/// The words of a command line, sorted to the parameters that a verb declares.
struct Arguments: Sendable {
  private var given: [String: [String]] = [:]

  /// Sorts `words`, which follow the verb.
  ///
  /// Options and operands may be mixed; after `--` all words are operands, and a lone `-` always is
  /// one.
  init(_ words: some Sequence<String>, for declarations: [Declaration]) throws(UsageError) {
    var operands: [String] = []
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      if isOption(word) {
        try takeOption(word, from: &rest, declarations)
      } else {
        operands.append(word)
      }
    }
    try distribute(operands, among: declarations.filter(\.isOperand))
  }

  /// The value given for `parameter`, or its default.
  func value<Value>(of parameter: Parameter<Value>) throws(UsageError) -> Value {
    try parameter.decode(given[parameter.declaration.title] ?? [])
  }

  private mutating func takeOption(
    _ word: String,
    from rest: inout ArraySlice<String>,
    _ declarations: [Declaration]
  ) throws(UsageError) {
    var spelling = word
    var attached: String?
    if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
      spelling = String(word[..<equals])
      attached = String(word[word.index(after: equals)...])
    }
    guard let declaration = declarations.first(where: { $0.spellings.contains(spelling) }) else {
      throw unknown(spelling, among: declarations)
    }
    guard declaration.takesValue else {
      guard attached == nil else { throw UsageError("\(spelling) takes no value") }
      given[declaration.title] = [spelling]
      return
    }
    let value =
      if let attached { attached } else { try followingValue(of: spelling, from: &rest) }
    guard !value.isEmpty || declaration.allowsEmpty else {
      throw UsageError("the value of \(spelling) is empty")
    }
    guard declaration.repeats || given[declaration.title] == nil else {
      throw UsageError("\(declaration.title) is given twice")
    }
    given[declaration.title, default: []].append(value)
  }

  private mutating func distribute(
    _ operands: [String],
    among declarations: [Declaration]
  ) throws(UsageError) {
    var rest = operands[...]
    for declaration in declarations {
      if declaration.repeats {
        given[declaration.title] = Array(rest)
        rest = []
      } else if let word = rest.popFirst() {
        given[declaration.title] = [word]
      }
    }
    guard let word = rest.first else { return }
    let isText = declarations.last?.completion == Completion.none
    throw UsageError(
      "unexpected operand \(quoted(word))"
        + (isText ? "; put a text of several words in quotation marks" : "")
    )
  }
}

/// Whether `word` is written like an option.
private func isOption(_ word: String) -> Bool {
  word.hasPrefix("-") && word != "-"
}

/// The next word as the value of an option.
///
/// A word that looks like an option is refused: `--output --quiet` is a forgotten value far more
/// often than a file of that name. A negative number is a value.
private func followingValue(
  of spelling: String,
  from rest: inout ArraySlice<String>
) throws(UsageError) -> String {
  guard let next = rest.first else { throw UsageError("\(spelling) needs a value") }
  if isOption(next), Int(next) == nil {
    let escape =
      spelling.hasPrefix("--") && next != "--"
      ? "; if it is \(next), write \(spelling)=\(next)" : ""
    throw UsageError("\(spelling) needs a value" + escape)
  }
  rest.removeFirst()
  return next
}

private func unknown(_ spelling: String, among declarations: [Declaration]) -> UsageError {
  if spelling.contains(" "), declarations.contains(where: \.isOperand) {
    return UsageError(
      "unknown option \(quoted(spelling)); write ‘--’ before a text that begins with ‘-’"
    )
  }
  let names = (declarations + [.help]).filter { !$0.isOperand }.map(\.name)
  let nearest = Suggestion.nearest(to: String(spelling.drop { $0 == "-" }), among: names)
  return UsageError(
    "unknown option \(quoted(spelling))" + (nearest.map { "; did you mean ‘--\($0)’?" } ?? "")
  )
}

/// A word of the user's in quotation marks, with control characters made visible.
///
/// What a terminal would obey must not reach it through an error message.
func quoted(_ word: String) -> String {
  var text = "‘"
  for scalar in word.unicodeScalars {
    if scalar.properties.generalCategory == .control {
      text += scalar.escaped(asASCII: true)
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
  return text + "’"
}
