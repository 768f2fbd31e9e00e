import CommandLineInterface
import Diagnostics
import TranslationMemory
import Workspace

extension Command {
  /// `diglot tm lookup`: what the memory knows of texts.
  static let memoryLookup = Command(
    "tm lookup",
    summary: "Print the translations that the memory holds of a text, and of texts like it.",
    discussion: """
      Texts are compared without markup, white space collapsed. The base score is 100 where they are the \
      same, 1 more where the texts before and after it agree as well (name both, with --before and \
      --after; an empty one is the edge of the document), and below that 100 × (1 − d / n): d is the least \
      number of Unicode scalars to delete and \
      insert that make one text of the other, n the length of both. Penalties come off visibly: for \
      markup that differs, for translations made by a machine, and for those of an older version of \
      their page; ‘diglot settings’ lists them under memory.penalties. Numbers that alone differ are \
      put into the translation and marked, written as decimal and thousands in the file of its locale \
      say; where that is not certain, none is, and the numbers that differ are told.

      Without a text, or with ‘-’, each line of standard input is looked up, with --in-order between the texts \
      before and after it. With --format json there is one object a text, on a line of its own: query, and matches with locale, score, base, inContext, \
      penalties (points by reason: markup, machine-origin, older-version), source, target, plainSource, \
      plainTarget, numbers (old, new, start and end in Unicode scalars of the target), numbersDiffer (old \
      and new of what was not put in), origin, enteredAt (seconds since 1970), placeCount, and places. \
      These are the best hundred, each with path, page, key, kind, anchor, line, column, origin, date, \
      state, sourceHash, sourceCommit, sourceDate, inContext and olderVersion. The exit status is 1 when a text has no match.
      """,
    examples: [
      .init("tm lookup \"Select **Confirm**.\" --locale es-ES", "Look a sentence up."),
      .init(
        "tm lookup \"Enter your name.\" --before \"Select **Next**.\" --after \"\" --locale de-DE",
        "Look it up in its context."
      ),
      .init("tm lookup --format json - < lines.txt", "Look up each line of a file."),
      .init(
        "tm lookup --in-order - < page.txt",
        "Look up the segments of a document in their context."
      ),
    ],
    .option(
      "locale",
      "TAG",
      help: "The locale to translate into; all that the memory holds when left out."
    ),
    .option("before", "TEXT", help: "The text that stands before.", allowsEmpty: true),
    .option("after", "TEXT", help: "The text that stands after.", allowsEmpty: true),
    .flag("in-order", help: "Take the lines of standard input for neighbours, as in a document."),
    .option(
      "limit",
      "COUNT",
      in: 1...1_000_000,
      default: 10,
      help: "Print the best COUNT matches of each text and locale."
    ),
    .decimal(
      "cutoff",
      "SCORE",
      in: 0...100,
      help: "Print matches whose base score is SCORE or more, instead of memory.cutoff."
    ),
    .choice("format", alias: "f", default: MemoryFormat.text, help: "What is printed."),
    Common.memory,
    Common.config,
    .optionalOperand("text", help: "The text to look up, with or without its markup.")
  ) {
    terminal,
    localeName,
    before,
    after,
    inOrder,
    limit,
    cutoff,
    format,
    memory,
    config,
    operand in
    guard (before == nil) == (after == nil) else {
      throw UsageError(
        "--before and --after go together; where nothing stands there, write \(before == nil ? "--before" : "--after") \"\""
      )
    }
    let text = operand.flatMap { $0 == "-" ? nil : $0 }
    guard !inOrder || (text == nil && before == nil) else {
      throw UsageError("--in-order is for the lines of standard input, which tell their neighbours")
    }
    let project = try Project(config: config)
    let store = try project.memory(memory)
    var settings = project.configuration.matches
    if let cutoff { settings.cutoff = cutoff }
    let lookup = MemoryLookup(
      store: store,
      locales: try localeName.map {
        [try project.locale(named: $0, in: store)]
      } ?? store.locales(),
      context: before.flatMap { before in after.map { MatchContext(between: before, and: $0) } },
      settings: settings,
      numbers: NumberConventions(
        try project.locales(),
        sourceLocale: project.configuration.sourceLocale
      ),
      limit: limit,
      format: format,
      terminal: terminal
    )
    guard let text else { return try lookup.runLines(inOrder: inOrder) ? .clean : .findings }
    guard try lookup.run(text) else {
      terminal.report("\(store.path): no translation of this text")
      return .findings
    }
    return .clean
  }
}

extension MatchContext {
  /// The context of a text between two others, with their markup; empty ones are the edges of the document.
  init(between before: String, and after: String) {
    func neighbour(_ text: String) -> String? { text.isEmpty ? nil : PlainText.of(segment: text) }
    self.init(previous: neighbour(before), next: neighbour(after))
  }
}
