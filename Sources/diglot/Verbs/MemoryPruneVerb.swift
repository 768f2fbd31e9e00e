import CommandLineInterface
import Diagnostics
import TranslationMemory
import Workspace

extension Command {
  /// `diglot tm prune`: remove segments from the memory by rules.
  static let memoryPrune = Command(
    "tm prune",
    summary: "Remove segments from the memory by rules, all of them or none.",
    discussion: """
      A segment is removed when it meets every rule that is given; there must be one. A document that \
      still exists stays known without the segments removed, so that ‘diglot tm build’ does not enter \
      them again before it changes.
      """,
    examples: [
      .init("tm prune --gone", "Remove what only documents held that are gone."),
      .init("tm prune --origin machine --before 2023-01-01 --dry-run", "See what would leave."),
      .init("tm prune --duplicates", "Remove imported segments that documents hold as well."),
    ],
    .flag("gone", help: "Of documents that no longer exist; what cannot be looked at stays."),
    .flag("all", help: "With --gone, also when no document at all is there."),
    .flag("duplicates", help: "Imported, and in a document with the same source and target."),
    .option("locale", "TAG", help: "Translated into this locale."),
    .choice("origin", help: "Made by this kind of translator.") as Parameter<TranslationOrigin?>,
    .option("before", "DATE", help: "Translated or handed off before DATE (YYYY-MM-DD)."),
    .option("entered-before", "DATE", help: "Entered into the memory before DATE, in UTC."),
    .flag("dry-run", alias: "n", help: "Tell what would be removed, and remove nothing."),
    Common.memory,
    Common.config,
    Common.quiet
  ) {
    terminal,
    gone,
    all,
    duplicates,
    localeName,
    origin,
    before,
    enteredBefore,
    isTrial,
    memory,
    config,
    quiet in
    let project = try Project(config: config)
    var rules = PruneRules()
    if gone { rules.isGone = { FileReader.isGone(project.path(ofMemoryName: $0)) } }
    rules.duplicates = duplicates
    rules.origin = origin
    rules.before = try before.map { try date($0, of: "--before") }
    rules.enteredBefore = try enteredBefore.map {
      try date($0, of: "--entered-before").secondsSince1970
    }
    guard !rules.isEmpty || localeName != nil else {
      throw UsageError("tm prune needs a rule, such as --gone or --origin machine")
    }
    guard gone || !all else {
      throw UsageError("--all belongs to --gone; name that as well, or leave it out")
    }
    let store = try isTrial ? project.memory(memory) : project.writableMemory(memory)
    store.tellUpgrade(on: terminal, quiet: quiet)
    rules.locale = try localeName.map { try project.locale(named: $0, in: store) }
    if let isGone = rules.isGone, !all { try requireSomeDocument(of: store, isGone) }
    let summary = try store.prune(rules, isTrial: isTrial)
    if !isTrial { try store.updateFuzzyIndex() }
    for document in summary.documents {
      let rest = document.isRemoved ? "" : ", \(counted(document.kept, "segment")) left"
      try terminal.write(
        "\(document.path): \(counted(document.removed, "segment"))\(rest)\n"
      )
    }
    if !quiet {
      terminal.report(
        "\(isTrial ? "Would remove" : "Removed") \(counted(summary.segments, "segment")) of "
          + "\(counted(summary.documents.count, "document")) from \(store.path), with "
          + "\(counted(summary.translations, "translation")) and "
          + counted(summary.sources, "source")
      )
    }
    return .clean
  }
}

/// Refuses to take every document for gone: more likely, their disk or the project's folder is elsewhere.
private func requireSomeDocument(
  of store: MemoryStore,
  _ isGone: (String) -> Bool
) throws {
  let files = try store.documents().filter(\.isFile)
  guard !files.isEmpty, files.allSatisfy({ isGone($0.path) }) else { return }
  throw InputError(
    path: store.path,
    message: "none of its \(counted(files.count, "document")) is there",
    advice: "look where they are, or remove them with --gone --all"
  )
}

/// The date that an option gives.
private func date(_ text: String, of option: String) throws(UsageError) -> CalendarDate {
  guard let date = CalendarDate(text) else {
    throw UsageError("\(option): ‘\(text)’ is no date; write one such as 2024-05-31")
  }
  return date
}

extension CalendarDate {
  /// The time at which the day begins in UTC, in seconds since 1970.
  fileprivate var secondsSince1970: Int64 {
    // Days from civil: H. Hinnant, *chrono-compatible low-level date algorithms*.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468) * 86400
  }
}
