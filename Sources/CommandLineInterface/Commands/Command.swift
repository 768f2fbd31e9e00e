/// A verb of the tool: what it is called, what it accepts and the work it does.
public struct Command: Sendable {
  /// A command line that shows a use of the verb.
  public struct Example: Sendable {
    let commandLine: String
    let purpose: String

    /// Describes one use.
    ///
    /// - Parameters:
    ///   - commandLine: All words after the tool's name, verb included.
    ///   - purpose: What it does, as a sentence.
    public init(_ commandLine: String, _ purpose: String) {
      self.commandLine = commandLine
      self.purpose = purpose
    }
  }

  /// Names that the verb works with, each with what it stands for.
  public struct Glossary: Sendable {
    let title: String
    let entries: [(name: String, explanation: String)]

    /// Explains names.
    ///
    /// - Parameters:
    ///   - title: What the names name, as a heading.
    ///   - entries: The names in their order, each with a sentence.
    public init(_ title: String, _ entries: [(name: String, explanation: String)]) {
      self.title = title
      self.entries = entries
    }
  }

  /// The words that call the verb: one, or a group and a verb within it.
  let path: [String]
  let summary: String
  let discussion: String
  let glossaries: [Glossary]
  let examples: [Example]
  let declarations: [Declaration]
  let execute: @Sendable (Arguments, Terminal) async throws -> ExitStatus

  /// Declares a verb.
  ///
  /// - Parameters:
  ///   - name: One word, or two separated by a space for a verb within a group (`tm build`).
  ///   - summary: One sentence for the list of verbs.
  ///   - discussion: What the summary leaves out; a blank line separates paragraphs.
  ///   - glossaries: The names that it works with, such as those of formats.
  ///   - examples: Uses to learn from.
  ///   - parameters: What the verb accepts, in the order in which `run` receives the values.
  ///     Names are unique, and only the last operand may repeat.
  ///   - run: The work. It may throw a ``UsageError`` for values that do not fit together, and
  ///     checks `Task.isCancelled` where it takes long.
  public init<each Value: Sendable>(
    _ name: String,
    summary: String,
    discussion: String = "",
    glossaries: [Glossary] = [],
    examples: [Example] = [],
    _ parameters: repeat Parameter<each Value>,
    run: @escaping @Sendable (Terminal, repeat each Value) async throws -> ExitStatus
  ) {
    path = name.split(separator: " ").map(String.init)
    self.summary = summary
    self.discussion = discussion
    self.glossaries = glossaries
    self.examples = examples
    var declarations: [Declaration] = []
    for parameter in repeat each parameters { declarations.append(parameter.declaration) }
    self.declarations = declarations
    let declared = (repeat each parameters)
    execute = { arguments, terminal in
      try await run(terminal, repeat try arguments.value(of: each declared))
    }
    checkDeclarations()
  }

  /// The words that call the verb, separated by a space.
  var name: String { path.joined(separator: " ") }

  /// The group that the verb belongs to, if it has a name of two words.
  var group: String? { path.count > 1 ? path.first : nil }

  var operands: [Declaration] { declarations.filter(\.isOperand) }

  /// The options with the one that every verb has.
  var options: [Declaration] { declarations.filter { !$0.isOperand } + [.help] }

  /// Stops a tool whose source declares what no command line could tell apart.
  private func checkDeclarations() {
    precondition(path.count == 1 || path.count == 2, "a verb has a name of one or two words")
    let spellings = options.flatMap(\.spellings)
    precondition(Set(spellings).count == spellings.count, "\(name): two options share a name")
    precondition(
      options.allSatisfy { $0.alias.map { $0.count == 1 } ?? true },
      "\(name): an alias is one letter"
    )
    let operands = operands.map(\.title)
    precondition(Set(operands).count == operands.count, "\(name): two operands share a name")
    precondition(
      self.operands.dropLast().allSatisfy { !$0.repeats },
      "\(name): only the last operand may repeat"
    )
  }
}
