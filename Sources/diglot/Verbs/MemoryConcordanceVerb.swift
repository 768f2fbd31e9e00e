import CommandLineInterface
import Diagnostics
import TranslationMemory
import Workspace

extension Command {
  /// `diglot tm concordance`: where a text stands in the memory's sources and targets.
  static let memoryConcordance = Command(
    "tm concordance",
    summary: "Print the translations whose source or target holds a text.",
    discussion: """
      Letter case does not matter, in any script. A text is found inside words too; with --mode words, \
      each of its words must stand there as a whole, in any order. The first search after the memory \
      was built brings its index up to date, by which the file grows by about a third; where it may not \
      be written, every text is looked through instead.

      With --format json there is one object: query, mode, total, and hits with locale, source, target, \
      plainSource, plainTarget, sourceMatches and targetMatches (start and end in Unicode scalars of the \
      plain texts), the first place (path, key, line) and the number of places. The exit status is 1 when \
      nothing is found.
      """,
    examples: [
      .init("tm concordance \"partner account\"", "See how a phrase was translated."),
      .init("tm concordance cuenta --side target --locale es-ES", "Search the Spanish texts."),
      .init("tm concordance \"account partner\" --mode words", "Search for both words."),
    ],
    .choice("mode", default: ConcordanceQuery.Mode.substring, help: "What counts as a hit."),
    .choice("side", default: ConcordanceQuery.Side.both, help: "Which texts are searched."),
    .option("locale", "TAG", help: "Search translations into this locale alone."),
    .option(
      "limit",
      "COUNT",
      in: 1...1_000_000,
      default: 50,
      help: "Print the first COUNT hits; those with short sources come first."
    ),
    .choice("format", alias: "f", default: MemoryFormat.text, help: "What is printed."),
    Common.memory,
    Common.config,
    .operand("text", help: "The text to search for, without markup.")
  ) { terminal, mode, side, localeName, limit, format, memory, config, text in
    let project = try Project(config: config)
    let store = try project.memory(memory)
    let query = ConcordanceQuery(
      text,
      mode: mode,
      side: side,
      locale: try localeName.map { try project.locale(named: $0, in: store) }
    )
    guard !query.isEmpty else {
      throw UsageError("there is no \(mode == .words ? "word" : "text") in ‘\(text)’ to search for")
    }
    if try !store.isConcordanceCurrent() {
      let progress = Progress("indexing", "texts", on: terminal)
      defer { progress.finish() }
      do {
        try MemoryStore(path: store.path, mode: .writing, patience: .zero)
          .updateConcordance { progress.advance(by: $0) }
      } catch let error as InputError {
        // A memory that may not be written, or is being written, is searched all the same.
        terminal.report("\(error.path): not indexed: \(error.message)")
      }
    }
    let (hits, total) = try store.concordance(query, limit: limit)
    switch format {
    case .text:
      for hit in hits { try terminal.write(hit.described(on: terminal.output)) }
      if total > hits.count {
        terminal.report("\((total - hits.count).grouped) more; --limit \(total) prints all")
      }
    case .json:
      try terminal.write(
        JSONValue.object([
          ("query", .string(text)), ("mode", .string(mode.rawValue)), ("total", .integer(total)),
          ("hits", .array(hits.map(\.json))),
        ]).text + "\n"
      )
    }
    guard total > 0 else {
      if format == .text { terminal.report("\(store.path): nothing holds this text") }
      return .findings
    }
    return .clean
  }
}
