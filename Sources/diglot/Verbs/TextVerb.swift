import BilingualMarkdown
import CommandLineInterface
import Diagnostics
import Workspace

extension Command {
  /// `diglot text`: documents read in one language.
  static let text = Command(
    "text",
    summary: "Print documents in one language, without the tags of units.",
    discussion: """
      Each unit is replaced by its target, which gives the published Markdown, or by its source; \
      everything else stays byte for byte. Front matter holds no source, so both sides show the \
      translated one.
      """,
    examples: [
      .init("text --side source content/es-ES/membership/join.md", "Print the source text."),
      .init("text --side target --output plain content", "Write a folder of published Markdown."),
    ],
    .choice("side", default: Side.target, help: "The language to print."),
    .option(
      "output",
      "DIR",
      alias: "o",
      help: "Write each document below DIR under its own path.",
      completion: .directory
    ),
    Common.jobs,
    Common.quiet,
    .operands("path", required: true, help: "Files and folders of documents.")
  ) { terminal, side, output, jobs, quiet, paths in
    let discovery = Discovery(of: paths)
    var problems = discovery.problems
    if let output { try refuseCollisions(discovery.files, below: output) }
    let progress = Progress("reading", documents: discovery.files.count, on: terminal, quiet: quiet)
    var count = 0
    try await ParallelMap.mapInOrder(discovery.files, jobs: jobs) { file in
      Result { () throws(InputError) in try view(side, of: file).map { (file, $0) } }
    } consume: { result in
      progress.advance()
      switch result {
      case .failure(let problem): problems.append(problem)
      case .success(nil): break
      case .success((let file, let bytes)?):
        count += 1
        if let output {
          try FileWriter.write(
            bytes,
            to: destination(of: file, below: output),
            options: [.createFolders, .keepEqual]
          )
        } else {
          try terminal.write(bytes)
        }
      }
    }
    progress.finish()
    if count == 0, problems.isEmpty { problems = [.noText(in: paths)] }
    if let output, !quiet, count > 0 {
      terminal.report("Wrote \(counted(count, "document")) to \(output)")
    }
    return status(after: problems, on: terminal, otherwise: .clean)
  }

  /// The bytes of a document in one language; nil for YAML in a folder that nobody translated.
  private static func view(_ side: Side, of file: SourceFile) throws(InputError) -> [UInt8]? {
    let document = BilingualDocument(parsing: try FileReader.read(file.path, expecting: .text))
    if !file.isExplicit, document.units.isEmpty, Path.fileExtension(of: file.path) != "md" {
      return nil
    }
    return document.view(side).bytes
  }

  /// Where a document goes: below the folder, by its path from the operand that it was found in.
  private static func destination(of file: SourceFile, below folder: String) -> String {
    let parts = Path.components(of: file.path)
    let skipped = file.isExplicit ? parts.count - 1 : Path.components(of: file.operand).count
    return Path.join(folder, parts.dropFirst(skipped).joined(separator: "/"))
  }

  private static func refuseCollisions(
    _ files: [SourceFile],
    below folder: String
  ) throws(InputError) {
    let paths = files.map { destination(of: $0, below: folder) }
    try InputError.refuseOverwriting(files, by: paths)
    var taken: [String: String] = [:]
    for (file, path) in zip(files, paths) {
      if let other = taken.updateValue(file.path, forKey: path) {
        throw InputError(
          path: file.path,
          message: "would be written to \(path), as would \(other)",
          advice: "name the folder above both, or write them one by one"
        )
      }
    }
  }
}
