import CommandLineInterface
import TranslationMemory
import Workspace

/// Looks texts up and prints what is found.
struct MemoryLookup {
  let store: MemoryStore
  let locales: [LocaleTag]
  let context: MatchContext?
  let settings: MatchSettings
  let limit: Int
  let format: MemoryFormat
  let terminal: Terminal

  /// Looks up each line of standard input; whether all have a match.
  ///
  /// Empty lines are none.
  func runLines() throws -> Bool {
    var isComplete = true
    while let line = terminal.input.next() {
      try Task.checkCancellation()
      if PlainText.collapsed(line).isEmpty { continue }
      if format == .text {
        try terminal.write(terminal.output.styled(line, .bold, .cyan) + "\n")
      }
      let isFound = try run(line)
      if !isFound, format == .text { try terminal.write("     no match\n") }
      isComplete = isComplete && isFound
    }
    return isComplete
  }

  /// Looks a text up; whether it has a match.
  func run(_ text: String) throws -> Bool {
    let found = try locales.map { locale in
      let matches = try store.lookup(
        text,
        locale: locale,
        context: context,
        settings: settings,
        limit: limit
      )
      return (locale: locale, matches: matches)
    }
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
