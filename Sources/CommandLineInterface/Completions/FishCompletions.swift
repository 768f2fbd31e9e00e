extension CommandLineTool {
  /// Completions for fish.
  var fishCompletions: String {
    let verbs =
      firstWords.map { fishVerb($0.word, after: "", $0.summary) }
      + groups.flatMap { group in
        members(of: group).map { fishVerb($0.path[1], after: " \(group)", $0.summary) }
      }
    let atStart = "complete -c \(name) -n '_\(functionName)_at'"
    return """
      # fish completions of \(name); to use them: \(name) completions fish | source

      # Whether the words typed so far, options apart, are exactly the given ones.
      function _\(functionName)_at
          set -l words (commandline -opc)
          set -e words[1]
          test "$words" = "$argv"
      end

      # Whether the words typed so far begin with the given ones.
      function _\(functionName)_in
          set -l words (commandline -opc)
          set -e words[1]
          string match -q -- "$argv *" "$words "
      end

      complete -c \(name) -f
      \(atStart) -s h -l help -d 'Print this help.'
      \(atStart) -l version -d 'Print the version.'
      \(verbs.joined(separator: "\n"))
      \(commands.flatMap(fishParameters).joined(separator: "\n"))

      """
  }

  private func fishVerb(_ word: String, after words: String, _ summary: String) -> String {
    "complete -c \(name) -n '_\(functionName)_at\(words)' -a \(fishQuoted(word))"
      + " -d \(fishQuoted(summary))"
  }

  private func fishParameters(_ command: Command) -> [String] {
    let start = "complete -c \(name) -n '_\(functionName)_in \(command.name)'"
    return command.options.map { option in
      let alias = option.alias.map { " -s \($0)" } ?? ""
      let value = option.takesValue ? " -r" + fishAction(option.completion) : ""
      return "\(start)\(alias) -l \(option.name)\(value) -d \(fishQuoted(option.help))"
    }
      + command.operands.compactMap { operand in
        operand.completion == .none ? nil : start + fishAction(operand.completion)
      }
  }

  private func fishAction(_ completion: Completion) -> String {
    switch completion {
    case .none: " -f"
    case .file: " -F"
    case .directory: " -f -a '(__fish_complete_directories)'"
    case .words(let words): " -f -a \(fishQuoted(words.joined(separator: " ")))"
    }
  }
}

/// `text` as one word of fish.
private func fishQuoted(_ text: String) -> String {
  "'"
    + text.reduce(into: "") { result, character in
      if #"\'"#.contains(character) { result.append("\\") }
      result.append(character)
    } + "'"
}
