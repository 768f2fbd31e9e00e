import CommandLineInterface
import Diagnostics
import TranslationMemory
import Workspace

extension Command {
  /// `diglot tm lookup`: what the memory knows of a text.
  static let memoryLookup = Command(
    "tm lookup",
    summary: "Print the translations of a text that the memory holds.",
    discussion: """
      Texts match when they are the same without markup and with white space collapsed. A match scores \
      100, or 101 where the texts before and after it agree as well; name these with --before and \
      --after. The exit status is 1 when nothing matches.
      """,
    examples: [
      .init("tm lookup \"Select **Confirm**.\" --locale es-ES", "Look a sentence up."),
      .init(
        "tm lookup \"Enter your name.\" --before \"Select **Next**.\" --locale de-DE",
        "Look it up in its context."
      ),
    ],
    .option(
      "locale",
      "TAG",
      help: "The locale to translate into; all that the memory holds when left out."
    ),
    .option("before", "TEXT", help: "The text that stands before."),
    .option("after", "TEXT", help: "The text that stands after."),
    Common.memory,
    Common.config,
    .operand("text", help: "The text to look up, with or without its markup.")
  ) { terminal, localeName, before, after, memory, config, text in
    let project = try Project(config: config)
    let path = memory ?? project.configuration.memory
    let store = try MemoryStore(path: path, mode: .reading)
    let locales: [LocaleTag] =
      if let localeName {
        [try project.locale(named: localeName, in: project.locales())]
      } else {
        try store.statistics().locales.map(\.locale)
      }
    var context: MatchContext?
    if before != nil || after != nil {
      context = MatchContext(
        previous: before.map(PlainText.of(segment:)),
        next: after.map(PlainText.of(segment:))
      )
    }
    var found = 0
    for locale in locales {
      for match in try store.lookup(text, locale: locale, context: context) {
        found += 1
        try terminal.write(match.described(in: locale, on: terminal.output))
      }
    }
    guard found > 0 else {
      terminal.report("\(path): no translation of this text")
      return .findings
    }
    return .clean
  }
}

extension Match {
  /// The match as lines of text: score and target, then where it stands.
  fileprivate func described(in locale: LocaleTag, on stream: Terminal.Stream) -> String {
    var text = "\(stream.styled(String(score.rounded), .bold))  \(locale)  \(target)\n"
    for occurrence in occurrences.prefix(3) {
      let document = occurrence.document
      let origin = document.origin == .unknown ? "" : ", \(document.origin.rawValue)"
      let date = document.handOff.map { ", \($0)" } ?? ""
      let place = "\(document.path):\(occurrence.position.line), unit \(occurrence.key)"
      text += "     \(stream.styled(place + origin + date, .dim))\n"
    }
    if occurrences.count > 3 {
      text += "     \(stream.styled("and \(counted(occurrences.count - 3, "place")) more", .dim))\n"
    }
    return text
  }
}
