import CommandLineInterface
import Diagnostics
import Interchange
import TranslationMemory
import Workspace

extension Command {
  private static let writable = Format.all.filter { !$0.isParallelText }

  /// `diglot tm export`: what the memory holds, in an exchange format.
  static let memoryExport = Command(
    "tm export",
    summary: "Write what the translation memory holds as a table or an exchange format.",
    discussion: """
      Everything is written that the memory holds, also of documents that are gone and of what \
      ‘diglot tm import’ entered. {locale} in --output stands for the locale, each of which then has a file \
      of its own; a name that ends in .gz is compressed.
      """,
    examples: [
      .init("tm export --output memory.tmx", "Write the memory for other tools."),
      .init("tm export --format csv --locale ru-RU", "Print what it holds in Russian."),
    ],
    .option(
      "format",
      "NAME",
      alias: "f",
      help: "The format, which the name of --output tells unless given, or else is tmx: "
        + "\(writable.map(\.name).joined(separator: ", ")).",
      completion: .words(writable.map(\.name))
    ),
    .option("locale", "TAG", help: "Write this locale alone."),
    Common.memory,
    Common.outputFile,
    Common.config,
    Common.quiet
  ) {
    (
      terminal,
      formatName: String?,
      localeName: String?,
      memory: String?,
      output: String?,
      config,
      quiet
    ) in
    let format =
      try formatName.map { name throws(UsageError) in
        try named(name, by: "--format", among: writable, \.name)
      } ?? output.flatMap { Format.ofFile(named: Path.name(of: $0)) } ?? .tmx
    let project = try Project(config: config)
    let store = try project.memory(memory)
    let locale = try localeName.map { try project.locale(named: $0, in: store) }
    let locales = try store.locales().filter { locale == nil || $0 == locale }
    guard !locales.isEmpty else {
      throw InputError.noTranslation(inMemory: store.path, locale: locale)
    }
    var status = ExitStatus.clean
    let progress = Progress("exporting", "segments", on: terminal, quiet: quiet)
    let files = try ExportOutputs(path: output).all(format, locales)
    try project.refuseOverwriting(by: files.compactMap(\.path), memory: memory)
    for file in files {
      let encoder = format.makeEncoder(
        options: ExportOptions(
          sourceLocale: project.configuration.sourceLocale,
          targetLocale: file.locale ?? (locales.count == 1 ? locales[0] : nil),
          toolVersion: Program.version
        )
      )
      let summary = try await writing(to: file.path, terminal, if: { $0.segments > 0 }) { sink in
        var writer = SegmentWriter(encoder, sink: sink)
        try writer.begin()
        try store.forEachDocument(locale: file.locale ?? locale) { document in
          try Task.checkCancellation()
          try writer.write(document)
          progress.advance(by: document.segments.count)
        }
        try writer.end()
        return writer.summary
      }
      guard summary.segments > 0 else {
        let empty = InputError.noTranslation(inMemory: store.path, locale: file.locale ?? locale)
        terminal.report(empty.description)
        status = .failure
        continue
      }
      if let path = file.path, !quiet { terminal.report(summary.sentence(path)) }
    }
    progress.finish()
    return status
  }
}
