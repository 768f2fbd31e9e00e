import BilingualMarkdown
import Checks
import CommandLineInterface
import Diagnostics
import Workspace

/// Checks documents and applies what fixes there are until nothing more can be fixed.
struct FixRun {
  /// How often documents are checked again; two fixes that undo each other must come to an end.
  private static let rounds = 10

  /// The run; its workspace holds the fixed texts as drafts.
  private(set) var run: CheckRun
  /// What the documents held before.
  private(set) var originals: [String: [UInt8]] = [:]
  /// How many fixes were applied.
  private(set) var count = 0
  /// What was found before anything was fixed.
  private(set) var before = CheckRun.Outcome()
  /// What is found now.
  private(set) var after = CheckRun.Outcome()

  /// Fixes what is found and not accepted by a baseline, in memory alone.
  ///
  /// - Parameters:
  ///   - run: the run that finds it.
  ///   - baseline: what is accepted.
  ///   - progress: makes what counts the documents of one round.
  /// - Throws: `CancellationError`.
  init(
    _ run: CheckRun,
    accepting baseline: BaselineFile?,
    progress: () -> Progress
  ) async throws {
    self.run = run
    self.run.keepsTexts = true
    before = try await self.run.outcome(progress())
    after = before
    for _ in 0..<Self.rounds where apply(after, accepting: baseline) {
      after = try await self.run.outcome(progress())
    }
  }

  /// Applies the fixes of an outcome; whether there was any.
  private mutating func apply(
    _ outcome: CheckRun.Outcome,
    accepting baseline: BaselineFile?
  ) -> Bool {
    let findings = baseline?.unaccepted(outcome.report.findings) ?? outcome.report.findings
    var isChanged = false
    for (path, findings) in Dictionary(grouping: findings, by: \.location.path) {
      let fixes = findings.compactMap(\.fix)
      guard !fixes.isEmpty,
        let text = outcome.texts[path] ?? (try? run.workspace.bytes(of: path))
      else { continue }
      let fixed = FixedText(applying: fixes, to: BilingualDocument(parsing: text))
      guard fixed.bytes != text else { continue }
      if originals[path] == nil { originals[path] = text }
      run.workspace.drafts[path] = fixed.bytes
      count += fixed.count
      isChanged = true
    }
    return isChanged
  }

  /// The paths of the documents that change, in order.
  var paths: [String] { run.workspace.drafts.keys.sorted() }

  /// What changes, as one unified diff.
  var difference: [UInt8] {
    paths.flatMap { path in
      UnifiedDiff.text(
        path: path,
        from: originals[path] ?? [],
        to: run.workspace.drafts[path] ?? []
      )
    }
  }

  /// Writes the fixed documents, each whole or not at all.
  ///
  /// - Returns: those that could not be written, with the reason.
  func write() -> [InputError] {
    var problems: [InputError] = []
    for path in paths {
      do throws(InputError) {
        guard let draft = run.workspace.drafts[path],
          try FileReader.read(path, expecting: .text) == originals[path]
        else {
          throw InputError(
            path: path,
            message: "was changed by someone else meanwhile and is left as it is",
            advice: "run again"
          )
        }
        try FileWriter.write(draft, to: path)
      } catch {
        problems.append(error)
      }
    }
    return problems
  }
}
