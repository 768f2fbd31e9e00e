import CommandLineInterface
import Diagnostics
import Interchange
import TranslationMemory
import Workspace

extension Command {
  private static let readable = Format.all.filter(\.isReadable).map(\.name)

  /// `diglot tm import`: translations of exchange files entered into the memory.
  static let memoryImport = Command(
    "tm import",
    summary: "Enter translations from exchange files into the translation memory.",
    discussion: """
      The files may come from any tool. What a file gives is kept under the file’s own name beside what \
      documents hold; entering the file again replaces it, with --locale in that locale alone. Translations whose locale is written in another \
      way are taken for the project’s locale that is meant; markup that is neither Markdown nor HTML is \
      left out. What cannot be used is told by line, and the exit status then is 1.

      A table of another tool has the columns source and target in its first row (members of each object in \
      JSON Lines) and, where it holds several locales, locale; the columns of ‘diglot export’ are taken as \
      well. Compressed files are unpacked, on standard input too.

      A file is entered whole or not at all: where it breaks off, the memory stays as it was. While a large \
      one is entered, other processes wait for the memory.
      """,
    examples: [
      .init("tm import agency.tmx", "Enter the memory of another tool."),
      .init("tm import es.csv --locale es-ES", "Enter a table that does not tell its locale."),
    ],
    .option(
      "format",
      "NAME",
      alias: "f",
      help: "The format of the files, which they tell themselves unless given: "
        + "\(readable.joined(separator: ", ")).",
      completion: .words(readable)
    ),
    .option(
      "locale",
      "TAG",
      help: "Take this locale alone; translations that do not tell their locale are taken for it."
    ),
    .choice(
      "origin",
      default: TranslationOrigin.imported,
      help: "Who made translations that do not tell it."
    ),
    .option("name", "NAME", help: "What the memory calls what standard input gives."),
    Common.memory,
    Common.config,
    Common.quiet,
    .operands("file", required: true, help: "The exchange files; ‘-’ is standard input.")
  ) {
    (
      terminal,
      formatName: String?,
      localeName: String?,
      origin: TranslationOrigin,
      name: String?,
      memory: String?,
      config,
      quiet,
      paths
    ) in
    let format = try formatName.map { name throws(UsageError) in
      try named(name, by: "--format", among: Format.all.filter(\.isReadable), \.name)
    }
    guard name == nil || paths.contains(ExchangeFile.standardInput) else {
      throw UsageError("--name is for standard input; give ‘-’ as a file, or leave it out")
    }
    guard name != nil || !paths.contains(ExchangeFile.standardInput) else {
      throw UsageError("standard input has no name in the memory; give it one with --name")
    }
    let project = try Project(config: config)
    return try await project.changing(memoryAt: project.memoryPath(memory)) { store in
      store.tellUpgrade(on: terminal, quiet: quiet)
      let importing = try MemoryImport(
        into: store,
        sourceLocale: project.configuration.sourceLocale,
        known: try project.locales().tags,
        locale: try localeName.map {
          try project.locale(named: $0, in: store, allowsNew: true)
        },
        origin: origin
      )
      var status = ExitStatus.clean
      for path in paths {
        let progress = Progress("reading", "translations", on: terminal, quiet: quiet)
        do {
          let file = ExchangeFile(path: path, format: format, isOfDocuments: false)
          let counts = try importing.enter(
            file,
            as: path == ExchangeFile.standardInput ? name ?? path : project.memoryName(of: path),
            terminal,
            progress
          )
          progress.finish()
          for problem in counts.problems { terminal.report(problem.description) }
          if !counts.problems.isEmpty { status = status == .clean ? .findings : status }
          if !quiet { terminal.report(counts.sentence(file.name, store.path)) }
        } catch let error as InputError {
          progress.finish()
          terminal.report(error.description)
          status = .failure
        }
      }
      try store.updateFuzzyIndex()
      return status
    }
  }
}

extension MemoryImport.Counts {
  /// What became of a file, for the user.
  fileprivate func sentence(_ file: String, _ memory: String) -> String {
    var rest: [String] = []
    if oneSided > 0 { rest.append("\(oneSided.grouped) without source or target") }
    if otherLocales > 0 { rest.append("\(otherLocales.grouped) of other locales") }
    if droppedCodes > 0 { rest.append("\(counted(droppedCodes, "tag")) left out") }
    // A problem may be of a translation that is entered all the same, without what could not be read.
    let problems = problems.count + omittedProblems
    if problems > 0 { rest.append(counted(problems, "problem")) }
    return "Entered \(counted(entered, "translation")) from \(file) into \(memory)"
      + (rest.isEmpty ? "" : "; \(rest.joined(separator: ", "))")
  }
}
