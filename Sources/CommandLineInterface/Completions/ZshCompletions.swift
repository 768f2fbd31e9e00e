extension CommandLineTool {
  /// Completions for zsh, as a function file for `$fpath` that may also be sourced.
  var zshCompletions: String {
    """
    #compdef \(name)
    # zsh completions of \(name); to use them: source <(\(name) completions zsh)

    \(functionName)() {
      local -a verbs options
      if ((CURRENT == 2)); then
        verbs=(\(descriptions(firstWords)))
        _describe command verbs
        options=('--help:Print this help.' '--version:Print the version.')
        _describe -o option options
        return
      fi
      case $words[2] in
    \(firstWords.map { zshCase($0.word) }.joined(separator: "\n"))
      esac
    }

    if [[ $funcstack[1] == \(functionName) ]]; then
      \(functionName) "$@"
    else
      compdef \(functionName) \(name)
    fi

    """
  }

  private func zshCase(_ word: String) -> String {
    guard groups.contains(word) else {
      return commands.filter { $0.path == [word] }.map { zshArguments($0, indent: "    ") }
        .joined(separator: "\n")
    }
    let members = members(of: word)
    return """
          \(shellQuoted(word)))
            if ((CURRENT == 3)); then
              verbs=(\(descriptions(members.map { ($0.path[1], $0.summary) })))
              _describe command verbs
              return
            fi
            case $words[3] in
      \(members.map { zshArguments($0, indent: "        ") }.joined(separator: "\n"))
            esac ;;
      """
  }

  private func zshArguments(_ command: Command, indent: String) -> String {
    let depth = command.path.count
    let specifications = command.options.flatMap(zshOption) + command.operands.map(zshOperand)
    let lines =
      [
        "\(shellQuoted(command.path[depth - 1])))",
        "  shift \(depth) words",
        "  ((CURRENT -= \(depth)))",
        "  _arguments -S \\",
      ] + specifications.dropLast().map { "    \(shellQuoted($0)) \\" }
      + specifications.suffix(1).map { "    \(shellQuoted($0)) ;;" }
    return lines.map { indent + $0 }.joined(separator: "\n")
  }

  /// One specification for each spelling; those of one option exclude one another.
  private func zshOption(_ option: Declaration) -> [String] {
    option.spellings.map { spelling in
      let exclusion = option.repeats ? "*" : "(\(option.spellings.joined(separator: " ")))"
      let equals = option.takesValue && spelling.hasPrefix("--") ? "=" : ""
      let value =
        option.takesValue
        ? ":\(zshEscaped(option.name)):\(zshAction(option.completion))" : ""
      return "\(exclusion)\(spelling)\(equals)[\(zshEscaped(option.help))]\(value)"
    }
  }

  private func zshOperand(_ operand: Declaration) -> String {
    (operand.repeats ? "*" : "") + ":\(zshEscaped(operand.name)):\(zshAction(operand.completion))"
  }

  private func zshAction(_ completion: Completion) -> String {
    switch completion {
    case .none: " "
    case .file: "_files"
    case .directory: "_files -/"
    case .words(let words): "(\(words.map { zshEscaped($0) }.joined(separator: " ")))"
    }
  }

  private func descriptions(_ words: [(word: String, summary: String)]) -> String {
    words.map { shellQuoted("\(zshEscaped($0.word)):\($0.summary)") }.joined(separator: " ")
  }
}

/// `text` with the characters escaped that structure an `_arguments` specification.
private func zshEscaped(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    if #"\:[]()"#.contains(character) { result.append("\\") }
    result.append(character)
  }
}
