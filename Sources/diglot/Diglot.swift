import CommandLineInterface

/// The tool: its verbs, each in a file of its own.
@main struct Diglot {
  static func main() async {
    await tool.main()
  }

  static let tool = CommandLineTool(
    name: "diglot",
    version: Program.version,
    summary: "Check, reuse and publish localized documentation.",
    discussion: """
      Diglot reads Markdown whose translated units carry their source beside them, checks it within \
      and across locales, keeps a translation memory, exports tables and exchange formats, and builds \
      static help sites. Without paths, verbs work on the content folder that diglot.yml names. One that \
      finds no document there writes nothing and fails; one that cannot read some of them does the rest, \
      and fails when it is done.
      """,
    commands: [
      .check, .checks, .text, .memoryBuild, .memoryLookup, .memoryConcordance, .memoryConflicts,
      .memoryStatistics, .memoryImport, .memoryExport, .memoryPrune, .export, .importing, .build,
      .flows, .settings, .templates,
    ]
  )
}
