import Checks
import CommandLineInterface
import TranslationMemory
import Workspace

/// Looks texts up and prints what is found.
struct MemoryLookup {
  let store: MemoryStore
  let locales: [LocaleTag]
  let context: MatchContext?
  let settings: MatchSettings
  let numbers: NumberConventions
  let limit: Int
  let format: MemoryFormat
  let terminal: Terminal

  /// Looks up each line of standard input.
  ///
  /// Empty lines are no texts; in JSON they have an object all the same, so that objects and lines go together.
  ///
  /// - Parameter inOrder: whether the texts are each other's neighbours, as in a document.
  /// - Returns: whether all have a match.
  /// - Throws: what the memory and the terminal throw, and `CancellationError`.
  func runLines(inOrder: Bool) throws -> Bool {
    var isComplete = true
    var previous = ""
    var ahead: ArraySlice<String> = []
    while let line = try ahead.popFirst() ?? nextLine() {
      try Task.checkCancellation()
      guard !Self.isEmpty(line) else {
        if format == .json { try terminal.write(Self.json(line, []).text + "\n") }
        continue
      }
      var context = context
      if inOrder {
        while ahead.last.map(Self.isEmpty) ?? true, let line = try nextLine() { ahead.append(line) }
        let next = ahead.last.flatMap { Self.isEmpty($0) ? nil : $0 }
        context = MatchContext(between: previous, and: next ?? "")
        previous = line
      }
      if format == .text {
        try terminal.write(terminal.output.styled(VisibleText.of(line), .bold, .cyan) + "\n")
      }
      let isFound = try run(line, in: context)
      if !isFound, format == .text { try terminal.write("     no match\n") }
      isComplete = isComplete && isFound
    }
    return isComplete
  }

  /// The next line of standard input; before one that must be waited for, all answers are handed on.
  private func nextLine() throws -> String? {
    if !terminal.input.hasLine { try terminal.flush() }
    return terminal.input.next()
  }

  private static func isEmpty(_ line: String) -> Bool { PlainText.collapsed(line).isEmpty }

  /// Looks a text up; whether it has a match.
  func run(_ text: String) throws -> Bool { try run(text, in: context) }

  private func run(_ text: String, in context: MatchContext?) throws -> Bool {
    let matches = try store.lookup(
      text,
      locales: locales,
      context: context,
      settings: settings,
      numbers: numbers,
      limit: limit
    )
    let found = zip(locales, matches).map { (locale: $0, matches: $1) }
    switch format {
    case .text:
      for (locale, matches) in found {
        for match in matches {
          try terminal.write(match.described(in: locale, on: terminal.output))
        }
      }
    case .json: try terminal.write(Self.json(text, found).text + "\n")
    }
    return found.contains { !$0.matches.isEmpty }
  }

  private static func json(
    _ text: String,
    _ found: [(locale: LocaleTag, matches: [Match])]
  ) -> JSONValue {
    let matches = found.flatMap { locale, matches in
      matches.map { match -> JSONValue in
        guard case .object(let fields) = match.json else { return .null }
        return .object([("locale", .string(locale.text))] + fields)
      }
    }
    return .object([("query", .string(text)), ("matches", .array(matches))])
  }
}
