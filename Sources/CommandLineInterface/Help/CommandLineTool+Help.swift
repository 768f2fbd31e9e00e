extension CommandLineTool {
  /// The help on the tool (no words), a verb or a group, ending in a newline.
  func help(on words: [String], width: Int) throws(UsageError) -> String {
    guard !words.isEmpty else { return overview(width: width) + "\n" }
    let (topic, length) = try topic(in: words)
    guard length == words.count else {
      throw UsageError("unexpected operand \(quoted(words[length]))")
    }
    return switch topic {
    case .command(let command): help(on: command, width: width) + "\n"
    case .group(let group): overview(of: group, width: width) + "\n"
    }
  }

  /// What the tool is and which verbs it has.
  func overview(width: Int) -> String {
    let width = readable(width)
    return sections([
      ("", TextLayout.paragraphs(summary, width: width)),
      ("Usage", "  \(name) COMMAND [OPTION…]\n  \(name) --help | --version"),
      ("", TextLayout.paragraphs(discussion, width: width)),
      ("Commands", TextLayout.table(commands.map { ($0.name, $0.summary) }, width: width)),
      (
        "",
        TextLayout.paragraphs("‘\(name) help COMMAND’ explains a command.", width: width)
      ),
    ])
  }

  /// Which verbs a group has.
  func overview(of group: String, width: Int) -> String {
    let width = readable(width)
    let members = commands.filter { $0.group == group }
    return sections([
      ("Usage", "  \(name) \(group) COMMAND [OPTION…]"),
      ("Commands", TextLayout.table(members.map { ($0.name, $0.summary) }, width: width)),
      (
        "",
        TextLayout.paragraphs("‘\(name) help \(group) COMMAND’ explains a command.", width: width)
      ),
    ])
  }

  /// The line that shows how a verb is called.
  func usage(of command: Command, width: Int) -> String {
    let words = ["Usage:", name] + command.path
    let parameters = (command.options.dropLast() + command.operands).map(\.usage)
    let indent = words.joined(separator: " ").count + 1
    return TextLayout.wrap(words + parameters, width: readable(width), indent: indent)
  }

  private func help(on command: Command, width: Int) -> String {
    let width = readable(width)
    func table(_ declarations: [Declaration]) -> String {
      TextLayout.table(declarations.map { ($0.label, $0.explanation) }, width: width)
    }
    let examples = command.examples.map { example in
      "  \(name) \(example.commandLine)\n      "
        + TextLayout.wrap(example.purpose.split(separator: " "), width: width, column: 6, indent: 6)
    }
    return sections(
      [
        ("", TextLayout.paragraphs(command.summary, width: width)),
        ("", usage(of: command, width: width)),
        ("", TextLayout.paragraphs(command.discussion, width: width)),
        ("Operands", table(command.operands)),
        ("Options", table(command.options)),
      ]
        + command.glossaries.map { glossary in
          (glossary.title, TextLayout.table(glossary.entries.map { ($0, $1) }, width: width))
        } + [("Examples", examples.joined(separator: "\n"))]
    )
  }

  private func sections(_ sections: [(title: String, body: String)]) -> String {
    sections.filter { !$0.body.isEmpty }
      .map { $0.title.isEmpty ? $0.body : "\($0.title):\n\($0.body)" }
      .joined(separator: "\n\n")
  }

  /// Lines of help are neither broken to shreds by a narrow terminal nor stretched by a wide one.
  private func readable(_ width: Int) -> Int {
    min(max(width, 50), 100)
  }
}
