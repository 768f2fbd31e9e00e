import CommandLineInterface

/// How the invented tool prints its report.
enum ReportFormat: String, CaseIterable, Sendable { case text, json, table }

/// An invented tool that has one parameter of each kind, and text that needs escaping.
func sampleTool() -> CommandLineTool {
  CommandLineTool(
    name: "lantern",
    version: "2.1.0",
    summary: "Look after a shelf of notes.",
    discussion: """
      Lantern reads notes and says what is wrong with them.

      .Hidden folders are skipped; a path such as C:\\notes isn't special, it's a "file".
      """,
    commands: [inspectCommand, cacheBuildCommand, cacheFindCommand],
    environment: [.init("LANTERN_SHELF", "The folder that holds the notes.")]
  )
}

private let inspectCommand = Command(
  "inspect",
  summary: "Report what is wrong in notes.",
  discussion: """
    Each finding is one line. Without a path, the whole shelf is read, which may take a while when
    it is long.

    Findings below the given level aren't shown.
    """,
  glossaries: [
    Command.Glossary("Levels", [("note", "Worth a look."), ("error", "Must be mended.")])
  ],
  examples: [
    .init("inspect shelf", "Inspect one folder."),
    .init("inspect --format=json shelf > 'all findings.json'", "Keep the findings in a file."),
  ],
  .choice("format", alias: "f", default: ReportFormat.text, help: "How findings are printed."),
  .option("jobs", "COUNT", alias: "j", in: 1...64, default: 2, help: "Notes read at once."),
  .option("output", "FILE", alias: "o", help: "Write to this file.", completion: .file),
  .repeated(
    "locale",
    "TAG",
    help: "Only this locale [of: many].",
    completion: .words(["de-DE", "zh-CN"])
  ),
  .flag("quiet", alias: "q", help: "Don't show progress."),
  .operands("path", help: "Notes or folders of notes.")
) { terminal, format, jobs, output, locales, quiet, paths in
  let words = [
    format.rawValue, String(jobs), output ?? "nil", "\(locales)", String(quiet), "\(paths)",
  ]
  try terminal.write(words.joined(separator: " ") + "\n")
  return paths.contains("bad.md") ? .findings : .clean
}

private let cacheBuildCommand = Command(
  "cache build",
  summary: "Fill the cache.",
  .option("into", "DIR", default: "cache", help: "Where it goes.", completion: .directory),
  .option("limit", "COUNT", in: 1...Int.max, help: "The most notes to take.")
) { terminal, folder, limit in
  try terminal.write("\(folder) \(limit.map(String.init) ?? "nil")\n")
  return .clean
}

private let cacheFindCommand = Command(
  "cache find",
  summary: "Look a sentence up: here, or there.",
  examples: [.init("cache find 'Open the door.'", "Look one sentence up.")],
  .choice("order", help: "What comes first."),
  .operand("text", help: "The sentence.")
) { (terminal: Terminal, order: SortOrder?, text: String) in
  try terminal.write("\(order?.rawValue ?? "nil") \(text)\n")
  return .clean
}

/// How the invented tool sorts what it finds.
enum SortOrder: String, CaseIterable, Sendable { case newest, best }

/// The testing library has a type of this name too.
typealias ExitStatus = CommandLineInterface.ExitStatus
