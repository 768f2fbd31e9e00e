/// A tool made of verbs, with its help, completions and manual, all derived from the declarations.
public struct CommandLineTool: Sendable {
  /// A variable of the environment that the tool obeys.
  public struct EnvironmentVariable: Sendable {
    let name: String
    let meaning: String

    /// Describes a variable for the manual.
    public init(_ name: String, _ meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  let name: String
  let version: String
  let summary: String
  let discussion: String
  let environment: [EnvironmentVariable]
  private let declared: [Command]

  /// Declares a tool.
  ///
  /// `help`, `completions` and `manual` are added to `commands`.
  ///
  /// - Parameters:
  ///   - name: The word that calls the tool.
  ///   - version: What `--version` prints after the name.
  ///   - summary: One sentence.
  ///   - discussion: What the summary leaves out; a blank line separates paragraphs.
  ///   - commands: The verbs, in the order in which they are listed.
  ///   - environment: Variables that the verbs read, besides those for colour and width.
  public init(
    name: String,
    version: String,
    summary: String,
    discussion: String = "",
    commands: [Command],
    environment: [EnvironmentVariable] = []
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.discussion = discussion
    self.environment = environment
    declared = commands
  }

  /// All verbs: the declared ones, then those that every tool has.
  var commands: [Command] { declared + [helpCommand, completionsCommand, manualCommand] }

  private var helpCommand: Command {
    let topics = declared.map { $0.path[0] }.uniqued()
    return Command(
      "help",
      summary: "Explain the tool or one of its commands.",
      examples: declared.first.map { [.init("help \($0.name)", "Explain one command.")] } ?? [],
      .operands("command", help: "The command to explain.", completion: .words(topics))
    ) { terminal, topic in
      try terminal.write(help(on: topic, width: terminal.output.width))
      return .clean
    }
  }

  private var completionsCommand: Command {
    Command(
      "completions",
      summary: "Print a script that completes command lines in a shell.",
      examples: [.init("completions bash", "Print the script for bash.")],
      .operand("shell", help: "The shell to print the script for.")
    ) { (terminal: Terminal, shell: Shell) in
      try terminal.write(completions(for: shell))
      return .clean
    }
  }

  private var manualCommand: Command {
    Command("manual", summary: "Print the manual page, in roff.") { terminal in
      try terminal.write(manual)
      return .clean
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, each where it first stood.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
