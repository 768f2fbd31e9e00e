/// A shell that completions are made for.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension CommandLineTool {
  /// The script that completes this tool's command lines.
  func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletions
    case .zsh: zshCompletions
    case .fish: fishCompletions
    }
  }

  /// The start of the names of shell functions.
  var functionName: String {
    "_" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// The words that may stand first, each with its explanation: verbs and groups in the order
  /// declared.
  var firstWords: [(word: String, summary: String)] {
    let commands = commands
    return commands.map { $0.path[0] }.uniqued().map { word in
      let summary =
        commands.first { $0.path == [word] }?.summary
        ?? "Commands: " + members(of: word).map { $0.path[1] }.joined(separator: ", ") + "."
      return (word, summary)
    }
  }

  var groups: [String] { commands.compactMap(\.group).uniqued() }

  func members(of group: String) -> [Command] {
    commands.filter { $0.group == group }
  }
}

/// `text` as one word of bash or zsh.
func shellQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    + "'"
}
