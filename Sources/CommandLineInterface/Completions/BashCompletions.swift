extension CommandLineTool {
  /// Completions for bash, without the `bash-completion` package.
  ///
  /// Bash hands `--name=value` over as three words.
  var bashCompletions: String {
    """
    # bash completions of \(name); to use them: source <(\(name) completions bash)

    \(functionName)_words() {
      local word
      for word in "$@"; do
        [[ $word == "$current"* ]] && COMPREPLY+=("$word")
      done
    }

    \(functionName)_paths() {
      local path
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$current")
    }

    \(functionName)() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local first=${COMP_WORDS[1]} second=${COMP_WORDS[2]} index
      COMPREPLY=()
      if [[ $current == '=' ]]; then
        current=
      elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
      fi
      if ((COMP_CWORD == 1)); then
        \(functionName)_words \(quotedWords(firstWords.map(\.word) + ["--help", "--version"]))
        return
      fi
    \(groups.map(bashGroup).joined())\
      for ((index = 2; index < COMP_CWORD; index++)); do
        [[ ${COMP_WORDS[index]} == -- ]] && first+=' --' && break
      done
      case $first in
    \(commands.map(bashCases).joined(separator: "\n"))
      esac
    }

    complete -F \(functionName) \(name)

    """
  }

  private func bashGroup(_ group: String) -> String {
    """
      if [[ $first == \(shellQuoted(group)) ]]; then
        if ((COMP_CWORD == 2)); then
          \(functionName)_words \(quotedWords(members(of: group).map { $0.path[1] } + ["--help"]))
          return
        fi
        first+=" $second"
      fi

    """
  }

  /// The verb's two cases: after `--` only operands, before it options and their values too.
  private func bashCases(_ command: Command) -> String {
    let operand = command.operands.last?.completion ?? .none
    let values = command.options.filter(\.takesValue).map { option in
      let spellings = option.spellings.joined(separator: "|")
      return "        \(spellings)) \(bashAction(option.completion)); return ;;"
    }
    let choose =
      values.isEmpty
      ? [] : ["      case $previous in", values.joined(separator: "\n"), "      esac"]
    let lines =
      ["    \(shellQuoted(command.name)))"] + choose + [
        "      if [[ $current == -* ]]; then",
        "        \(functionName)_words \(quotedWords(command.options.flatMap(\.spellings)))",
        "        return",
        "      fi",
        "      \(bashAction(operand)) ;;",
        "    \(shellQuoted(command.name + " --"))) \(bashAction(operand)) ;;",
      ]
    return lines.joined(separator: "\n")
  }

  private func bashAction(_ completion: Completion) -> String {
    switch completion {
    case .none: ":"
    case .file: "\(functionName)_paths -f"
    case .directory: "\(functionName)_paths -d"
    case .words(let words): "\(functionName)_words \(quotedWords(words))"
    }
  }

  private func quotedWords(_ words: [String]) -> String {
    words.map(shellQuoted).joined(separator: " ")
  }
}
