import CommandLineInterface
import Diagnostics
import HelpSite

extension Command {
  /// `diglot templates`: what templates can use.
  static let templates = Command(
    "templates",
    summary: "List the templates of the site, or the names that one of them can use.",
    discussion: """
      A project changes how its site looks by placing files into its folder ‘templates’: a file of the name of \
      one that comes with Diglot replaces it, be it a template, a style sheet in ‘assets/styles’, or a script. \
      All others stay. Templates are Mustache; a name that is not listed here is a mistake, which the build \
      tells with its place. Text is escaped wherever it is written; only HTML that Diglot made is not.
      """,
    examples: [
      .init("templates", "List the templates that are rendered."),
      .init("templates page", "List the names that ‘page.mustache’ and its parts can use."),
    ],
    .optionalOperand("template", help: "The name of a template, without its extension.")
  ) { terminal, name in
    guard let name else {
      for role in TemplateRole.all {
        try terminal.write("\(terminal.output.styled(role.template, .bold))\n    \(role.summary)\n")
      }
      return .clean
    }
    guard let role = TemplateRole.all.first(where: { $0.template == name }) else {
      let names = TemplateRole.all.map(\.template)
      let near = Suggestion.nearest(to: name, among: names)
      throw UsageError(
        "there is no template ‘\(name)’ that is rendered by itself; "
          + (near.map { "did you mean ‘\($0)’?" } ?? "they are \(names.joined(separator: ", "))")
      )
    }
    try write(role.names, indentation: "", to: terminal)
    return .clean
  }

  private static func write(
    _ names: [TemplateVariable],
    indentation: String,
    to terminal: Terminal
  ) throws {
    for name in names {
      try terminal.write(
        "\(indentation)\(terminal.output.styled(name.name, .bold)) (\(name.kind.rawValue))\n"
          + "\(indentation)    \(name.summary)\n"
      )
      try write(name.names, indentation: indentation + "    ", to: terminal)
    }
  }
}
