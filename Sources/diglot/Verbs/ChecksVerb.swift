import Checks
import CommandLineInterface
import Diagnostics

extension Command {
  /// `diglot checks`: the checks, or one of them with its examples.
  static let checks = Command(
    "checks",
    summary: "List the checks, or explain some of them with examples.",
    examples: [
      .init("checks", "List the checks."),
      .init("checks number-mismatch", "Explain one check."),
    ],
    .operands(
      "name",
      help: "The checks to explain.",
      completion: .words(Check.catalog.map(\.id))
    )
  ) { terminal, names in
    guard !names.isEmpty else {
      let width = Check.catalog.map(\.id.count).max() ?? 0
      for check in Check.catalog {
        let padding = String(repeating: " ", count: width - check.id.count + 2)
        try terminal.write(
          "\(terminal.output.styled(check.id, .bold))\(padding)\(check.severity.rawValue)"
            + String(repeating: " ", count: 9 - check.severity.rawValue.count)
            + "\(check.summary)\n"
        )
      }
      return .clean
    }
    let chosen = try names.map { name in
      guard let check = Check.catalog.first(where: { $0.id == name }) else {
        let near = Suggestion.nearest(to: name, among: Check.catalog.map(\.id))
        throw UsageError(
          "there is no check ‘\(name)’"
            + (near.map { "; did you mean ‘\($0)’?" } ?? "; ‘diglot checks’ lists them")
        )
      }
      return check
    }
    for check in chosen { try terminal.write(check.explanation(on: terminal.output)) }
    return .clean
  }
}
