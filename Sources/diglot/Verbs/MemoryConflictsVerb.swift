import CommandLineInterface
import TranslationMemory
import Workspace

extension Command {
  /// `diglot tm conflicts`: the sources that have several translations.
  static let memoryConflicts = Command(
    "tm conflicts",
    summary: "Print the sources that have several translations in one locale, with their places.",
    discussion: """
      Texts are compared without markup. The translations of a source are ranked: those by people before \
      others, then those of newer versions, then those made later, then those with more places. Sources \
      with more places come first in each locale.

      With --format json there is one object: total, locales (locale and conflicts) and conflicts with \
      locale, source and targets, each with target, plainTarget, count and the best \
      hundred of its places, as ‘diglot help tm lookup’ tells them. The exit status is 1 \
      when there are conflicts.
      """,
    examples: [
      .init("tm conflicts", "List the conflicts of all locales."),
      .init("tm conflicts --locale de-DE --format json", "List those of one for a program."),
    ],
    .option("locale", "TAG", help: "Print conflicts of this locale alone."),
    .option(
      "limit",
      "COUNT",
      in: 1...1_000_000,
      help: "Print the first COUNT conflicts of each locale; all when left out."
    ),
    .choice("format", alias: "f", default: MemoryFormat.text, help: "What is printed."),
    Common.memory,
    Common.config
  ) { terminal, localeName, limit, format, memory, config in
    let project = try Project(config: config)
    let store = try project.memory(memory)
    let (shown, counts) = try store.conflicts(
      locale: try localeName.map { try project.locale(named: $0, in: store) },
      limit: limit ?? .max
    )
    let locales = counts.sorted { $0.key < $1.key }
    let total = counts.values.reduce(0, +)
    switch format {
    case .text:
      for conflict in shown { try terminal.write(conflict.described(on: terminal.output)) }
      for (locale, count) in locales {
        try terminal.write("\(locale): \(counted(count, "conflict"))\n")
      }
      if total == 0 { terminal.report("\(store.path): no source has several translations") }
    case .json:
      try terminal.write(
        JSONValue.object([
          ("total", .integer(total)),
          (
            "locales",
            .array(
              locales.map {
                .object([
                  ("locale", .string($0.key.text)), ("conflicts", .integer($0.value)),
                ])
              }
            )
          ),
          ("conflicts", .array(shown.map(\.json))),
        ]).text + "\n"
      )
    }
    return total == 0 ? .clean : .findings
  }
}
