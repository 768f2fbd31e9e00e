/// Everything about a parameter except the type of its value.
///
/// Parsing, help, completions and the manual all read this.
struct Declaration: Sendable {
  /// How the parameter is written on the command line.
  enum Kind: Sendable, Equatable {
    /// `--name`.
    case flag
    /// `--name VALUE` or `--name=VALUE`.
    case option(repeats: Bool)
    /// A word that is no option; if it repeats, all remaining ones.
    case operand(required: Bool, repeats: Bool)
  }

  let name: String
  let kind: Kind
  /// One letter, for `-x`.
  var alias: String?
  var placeholder = ""
  let help: String
  var defaultText: String?
  var completion = Completion.none
  /// Whether an empty text is a value.
  var allowsEmpty = false

  var isOperand: Bool {
    if case .operand = kind { true } else { false }
  }

  /// Whether a word must follow the option's name.
  var takesValue: Bool {
    if case .option = kind { true } else { false }
  }

  var repeats: Bool {
    switch kind {
    case .flag: false
    case .option(let repeats), .operand(_, let repeats): repeats
    }
  }

  /// The ways to write the option, shortest first: `-o`, `--output`; nothing for an operand.
  var spellings: [String] {
    isOperand ? [] : (alias.map { ["-\($0)"] } ?? []) + ["--\(name)"]
  }

  /// What tells this parameter from the others of its verb, and names it in messages.
  var title: String {
    isOperand ? placeholder : "--\(name)"
  }

  /// The parameter as the usage line shows it.
  var usage: String {
    let ellipsis = repeats ? "…" : ""
    return switch kind {
    case .flag: "[--\(name)]"
    case .option: "[--\(name) \(placeholder)]\(ellipsis)"
    case .operand(required: true, _): "\(placeholder)\(ellipsis)"
    case .operand(required: false, _): "[\(placeholder)\(ellipsis)]"
    }
  }

  /// The parameter as the left column of the help shows it.
  var label: String {
    switch kind {
    case .flag: spellings.joined(separator: ", ")
    case .option: spellings.joined(separator: ", ") + " \(placeholder)"
    case .operand: placeholder + (repeats ? "…" : "")
    }
  }

  /// The explanation with what the reader must know besides: repetition and the default.
  var explanation: String {
    var text = help
    if takesValue, repeats { text += " May be repeated." }
    if let defaultText { text += " (default: \(defaultText))" }
    return text
  }

  /// The option that every verb understands and no verb declares.
  static let help = Declaration(name: "help", kind: .flag, alias: "h", help: "Print this help.")
}
