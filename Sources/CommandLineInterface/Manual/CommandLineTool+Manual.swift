extension CommandLineTool {
  /// The manual page; it carries the version and no date, so that one source always gives one page.
  var manual: String {
    let title = Roff.escaped(name.uppercased())
    let source = Roff.escaped("\(name) \(version)")
    let lines =
      [".TH \"\(title)\" 1 \"\" \"\(source)\" \"User Commands\""]
      + [Roff.section("NAME"), "\(Roff.escaped(name)) \\- \(Roff.escaped(withoutStop(summary)))"]
      + [Roff.section("SYNOPSIS")] + commands.flatMap(manualSynopsis)
      + [Roff.section("DESCRIPTION")] + Roff.paragraphs(discussion.isEmpty ? summary : discussion)
      + [Roff.section("COMMANDS")] + commands.flatMap(manualEntry)
      + [Roff.section("EXIT STATUS")]
      + ExitStatus.allCases.flatMap { Roff.item(Roff.bold("\($0.rawValue)"), $0.meaning) }
      + [Roff.section("ENVIRONMENT")]
      + (environment + Environment.documentation).flatMap {
        Roff.item(Roff.bold($0.name), $0.meaning)
      }
      + [Roff.section("EXAMPLES")] + commands.flatMap(\.examples).flatMap(manualExample)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The call of a verb in one unbroken paragraph, its second and later lines indented.
  private func manualSynopsis(_ command: Command) -> [String] {
    [".HP", manualCall(command)]
  }

  private func manualCall(_ command: Command) -> String {
    let parameters = (command.options.dropLast() + command.operands).map(manualUsage)
    return ([Roff.bold("\(name) \(command.name)")] + parameters).joined(separator: " ")
  }

  private func manualUsage(_ declaration: Declaration) -> String {
    let ellipsis = declaration.repeats ? "\\|.\\|.\\|." : ""
    let placeholder = manualPlaceholder(declaration)
    return switch declaration.kind {
    case .flag: "[\(Roff.bold("--\(declaration.name)"))]"
    case .option: "[\(Roff.bold("--\(declaration.name)"))\\~\(placeholder)]\(ellipsis)"
    case .operand(required: true, _): "\(placeholder)\(ellipsis)"
    case .operand(required: false, _): "[\(placeholder)\(ellipsis)]"
    }
  }

  private func manualEntry(_ command: Command) -> [String] {
    [".SS \"\(Roff.escaped("\(name) \(command.name)"))\"", Roff.line(command.summary)]
      + Roff.paragraphs(command.discussion)
      + (command.operands + command.options).flatMap { declaration in
        Roff.item(manualTerm(declaration), declaration.explanation)
      }
      + command.glossaries.flatMap { glossary in
        [".PP", Roff.line("\(glossary.title):")]
          + glossary.entries.flatMap { Roff.item(Roff.bold($0.name), $0.explanation) }
      }
  }

  private func manualTerm(_ declaration: Declaration) -> String {
    let spellings = declaration.spellings.map(Roff.bold).joined(separator: ", ")
    return switch declaration.kind {
    case .flag: spellings
    case .option: "\(spellings) \(manualPlaceholder(declaration))"
    case .operand: manualPlaceholder(declaration) + (declaration.repeats ? "\\|.\\|.\\|." : "")
    }
  }

  /// A placeholder in italics; alternatives, which are typed as they stand, in bold.
  private func manualPlaceholder(_ declaration: Declaration) -> String {
    guard case .words(let words) = declaration.completion,
      declaration.placeholder == words.joined(separator: "|")
    else { return Roff.italic(declaration.placeholder) }
    return words.map(Roff.bold).joined(separator: "|")
  }

  private func manualExample(_ example: Command.Example) -> [String] {
    [".PP", Roff.line(example.purpose)] + Roff.literal("\(name) \(example.commandLine)")
  }

  private func withoutStop(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
