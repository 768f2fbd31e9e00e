import CommandLineInterface
import TranslationMemory
import Workspace

extension Command {
  /// `diglot tm stats`: what the memory holds, in numbers.
  static let memoryStatistics = Command(
    "tm stats",
    summary: "Print what the translation memory holds, locale by locale.",
    discussion: """
      Sources and translations are counted once however often they stand. Repetitions are segments whose \
      source an earlier one has already; conflicts are sources with several translations.
      """,
    examples: [.init("tm stats", "Print the numbers of the memory.")],
    Common.memory,
    Common.config
  ) { terminal, memory, config in
    let project = try Project(config: config)
    let path = memory ?? project.configuration.memory
    let statistics = try MemoryStore(path: path, mode: .reading).statistics()
    let columns: [(title: String, value: (MemoryStatistics.Locale) -> Int)] = [
      ("documents", \.documents), ("segments", \.segments), ("sources", \.sources),
      ("translations", \.translations), ("repetitions", \.repetitions),
      ("conflicts", \.sourcesWithSeveralTargets),
      ("human", { $0.segmentsByOrigin[.human] ?? 0 }),
      ("machine", { $0.segmentsByOrigin[.machine] ?? 0 }),
    ]
    func cell(_ text: String) -> String {
      String(repeating: " ", count: max(1, 13 - text.count)) + text
    }
    let head = "locale  " + columns.map { cell($0.title) }.joined()
    try terminal.write(terminal.output.styled(head, .bold) + "\n")
    for locale in statistics.locales {
      let tag = locale.locale.text
      let padding = String(repeating: " ", count: max(0, 8 - tag.count))
      try terminal.write(
        tag + padding + columns.map { cell($0.value(locale).grouped) }.joined() + "\n"
      )
    }
    try terminal.write("\(path): \(((statistics.fileSize + 1023) / 1024).grouped) KB\n")
    return .clean
  }
}
