/// What the leading words of a command line name.
enum Topic {
  case command(Command)
  case group(String)
}

extension CommandLineTool {
  /// Finds the longest verb or group at the start of `words`, and how many words name it.
  func topic(in words: [String]) throws(UsageError) -> (topic: Topic, words: Int) {
    let commands = commands
    for length in [2, 1] where words.count >= length {
      let path = Array(words.prefix(length))
      if let command = commands.first(where: { $0.path == path }) {
        return (.command(command), length)
      }
    }
    guard let first = words.first else { throw UsageError("missing COMMAND") }
    guard commands.contains(where: { $0.group == first }) else {
      throw unknown(first, among: commands)
    }
    guard words.count > 1, !words[1].hasPrefix("-") else { return (.group(first), 1) }
    let members = commands.filter { $0.group == first }.map { $0.path[1] }
    let nearest = Suggestion.nearest(to: words[1], among: members)
    throw UsageError(
      "unknown command \(quoted("\(first) \(words[1])"))"
        + (nearest.map { "; did you mean ‘\(first) \($0)’?" } ?? "")
    )
  }

  private func unknown(_ word: String, among commands: [Command]) -> UsageError {
    if word.hasPrefix("-") {
      let isOption = commands.contains { $0.options.contains { $0.spellings.contains(word) } }
      return UsageError(
        isOption
          ? "option \(quoted(word)) stands before the command; write it after"
          : "unknown option \(quoted(word))"
            + Suggestion.clause(for: word, among: ["--help", "--version"])
      )
    }
    // `build` alone is a likely slip for `tm build`, and `tmbuild` for the same.
    if let nested = commands.first(where: { $0.path.count == 2 && $0.path[1] == word }) {
      return UsageError("unknown command \(quoted(word)); did you mean ‘\(nested.name)’?")
    }
    let names = commands.map(\.name) + commands.compactMap(\.group)
    return UsageError(
      "unknown command \(quoted(word))" + Suggestion.clause(for: word, among: names)
    )
  }
}
