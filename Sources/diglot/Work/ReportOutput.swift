import Checks
import CommandLineInterface
import Diagnostics

/// A form of report and where it goes.
struct ReportOutput {
  let reporter: Reporter
  /// The file; nil for standard output.
  let path: String?

  /// The reports that the options ask for.
  ///
  /// - Parameters:
  ///   - formats: the values of the option: `NAME` or `NAME=FILE`.
  ///   - option: the option that names forms.
  ///   - output: the value of `--output`.
  ///   - usual: the form that is used where none is named.
  /// - Returns: the reports, in the order of the options.
  /// - Throws: what the options have wrong, alone or together.
  static func outputs(
    _ formats: [String],
    of option: String = "--format",
    output: String? = nil,
    usual: Reporter
  ) throws(UsageError) -> [ReportOutput] {
    var outputs: [ReportOutput] = []
    for format in formats { outputs.append(try ReportOutput(format, of: option)) }
    if formats.isEmpty { outputs.append(ReportOutput(reporter: usual, path: nil)) }
    if let output {
      guard outputs.count == 1, let only = outputs.first, only.path == nil else {
        throw UsageError(
          "--output goes with one \(option) that names no file; write \(option) NAME=FILE for each"
        )
      }
      return [ReportOutput(reporter: only.reporter, path: output)]
    }
    let printed = outputs.filter { $0.path == nil }
    guard printed.count < 2 else {
      let names = printed.map { "‘\($0.reporter.name)’" }.joined(separator: " and ")
      throw UsageError(
        "\(option): \(names) would both go to standard output; write NAME=FILE for one of them"
      )
    }
    var paths: Set<String> = []
    for path in outputs.compactMap(\.path) where !paths.insert(path).inserted {
      throw UsageError("\(option): two reports would go to ‘\(path)’")
    }
    return outputs
  }

  private init(reporter: Reporter, path: String?) {
    (self.reporter, self.path) = (reporter, path)
  }

  private init(_ format: String, of option: String) throws(UsageError) {
    let parts = format.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    reporter = try named(name, by: option, among: Reporter.all, \.name)
    path = parts.count > 1 ? String(parts[1]) : nil
    if path == "" {
      throw UsageError("\(option): ‘\(format)’ names no file; write \(name)=FILE, or \(name) alone")
    }
  }

  /// The form of report that is used where none is named.
  static func usual(on terminal: Terminal) -> Reporter {
    let isWorkflow = terminal.variable("GITHUB_ACTIONS") == "true"
    return (isWorkflow ? Reporter.named("github") : nil) ?? Reporter.all[0]
  }

  /// Whether this is a text for a person, and would say nothing.
  func isNeedless(_ report: CheckReport) -> Bool {
    path == nil && reporter.name == "text" && report.counts.total == 0
  }

  /// Writes a report; a file is written whole or not at all.
  func write(_ report: CheckReport, on terminal: Terminal) async throws {
    let style = ReportStyle(
      isColored: path == nil && terminal.output.colour,
      width: terminal.output.width
    )
    try await writing(to: path, terminal) { sink in
      try reporter.write(report, style: style) { try sink(Array($0.utf8)) }
    }
  }
}

extension [ReportOutput] {
  /// Writes every report; one that cannot be written does not keep back the others.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - terminal: where it goes that names no file, and where the files are told.
  ///   - quiet: whether they are not.
  /// - Returns: what could not be written.
  /// - Throws: what writing to standard output throws.
  func write(
    _ report: CheckReport,
    on terminal: Terminal,
    quiet: Bool
  ) async throws -> [InputError] {
    var problems: [InputError] = []
    for output in self {
      do {
        try await output.write(report, on: terminal)
        guard let path = output.path, !quiet else { continue }
        terminal.report("Wrote \(counted(report.findings.count, "finding")) to \(path)")
      } catch let error as InputError {
        problems.append(error)
      }
    }
    return problems
  }
}
