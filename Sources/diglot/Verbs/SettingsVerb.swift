import CommandLineInterface
import Workspace

extension Command {
  /// `diglot settings`: the keys of `diglot.yml`.
  static let settings = Command(
    "settings",
    summary: "List the keys of diglot.yml with what each sets and its default.",
    examples: [.init("settings", "List the keys.")]
  ) { terminal in
    for key in ConfigurationKey.all {
      try terminal.write(
        terminal.output.styled(key.path, .bold)
          + "\n    \(key.summary)\n    Default: \(key.fallback)\n"
      )
    }
    return .clean
  }
}
