import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

/// Writes the terms of a project as TBX.
struct TermExport {
  /// The file of settings that the user named.
  let config: String?
  /// The file to write; nil for standard output.
  let output: String?
  let quiet: Bool

  /// Writes the terms.
  ///
  /// - Parameter terminal: where they go without a file.
  /// - Returns: how the verb ends.
  /// - Throws: why there are none, or why they cannot be written.
  func run(_ terminal: Terminal) async throws -> ExitStatus {
    let project = try Project(config: config)
    guard let terms = try project.terms() else {
      throw InputError(
        path: project.settingsPath ?? Configuration.fileName,
        message: "the project has no table of terms",
        advice: "name one as ‘terms’"
      )
    }
    try project.refuseOverwriting(by: output.map { [$0] } ?? [])
    let (bytes, omitted) = try TermFormat.tbx.write(
      TermList(terms),
      sourceLocale: project.configuration.sourceLocale
    )
    try await writing(to: output, terminal) { sink in try sink(bytes) }
    if let output, !quiet {
      let leftOut = omitted.isEmpty ? "" : "; left out \(omitted.joined(separator: ", "))"
      terminal.report(
        "Wrote \(counted(terms.terms.count - omitted.count, "term")) to \(output)\(leftOut)"
      )
    }
    return .clean
  }
}
