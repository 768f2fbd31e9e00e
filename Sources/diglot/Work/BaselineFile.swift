import Checks
import CommandLineInterface
import Diagnostics
import Workspace

/// The baseline of a run: the file, and what is to be done with it.
struct BaselineFile {
  /// Its path as the user would write it.
  let path: String
  /// Whether what is found is accepted from now on.
  let isUpdated: Bool

  private let baseline: Baseline

  /// Reads the file; where it is to be written, it need not be there yet.
  init(_ path: String, isUpdated: Bool) throws(InputError) {
    (self.path, self.isUpdated) = (path, isUpdated)
    if FileReader.exists(path) {
      baseline = try Baseline(parsing: FileReader.read(path, expecting: .text), path: path)
    } else if isUpdated {
      baseline = Baseline(path: path)
    } else {
      throw InputError(
        path: path,
        message: "there is no such baseline",
        advice: "write it with --update-baseline"
      )
    }
  }

  /// The findings that are not accepted.
  func unaccepted(_ findings: [Finding]) -> [Finding] {
    let accepted = baseline.match(findings).accepted
    return findings.indices.filter { !accepted[$0] }.map { findings[$0] }
  }

  /// Marks what is accepted in a report, after the file has been written where that was asked for.
  ///
  /// - Parameters:
  ///   - outcome: what was found.
  ///   - run: the run that found it.
  /// - Returns: what there is to say about it.
  /// - Throws: why the file could not be written.
  func apply(to outcome: inout CheckRun.Outcome, of run: CheckRun) throws(InputError) -> [String] {
    // What cannot be read may be a folder; nobody knows of the findings in it.
    let unread = Set(outcome.problems.map { baseline.entryPath($0.path) })
    let read = Set(outcome.paths.map(baseline.entryPath))
    let isWhole = run.scope.isWhole
    func isConcerned(_ entry: Baseline.Entry) -> Bool {
      entry.severity >= run.settings.severity && !unread.contains { Path.isInside(entry.path, $0) }
        && (isWhole || read.contains(entry.path))
    }
    let findings = outcome.report.findings
    let kept = outcome.report.accept(baseline, where: isConcerned)
    let stale = outcome.report.resolved.count
    guard isUpdated else {
      if stale == 0 { return [] }
      let entries = stale == 1 ? "1 entry accepts" : "\(stale.grouped) entries accept"
      let them = stale == 1 ? "it" : "them"
      return ["\(path): note: \(entries) nothing any more; --update-baseline drops \(them)"]
    }
    let added = findings.count - outcome.report.accepted
    let written = baseline.replaced(with: findings, keeping: kept)
    let text = Array(written.text.utf8)
    try FileWriter.write(text, to: path, options: [.createFolders, .keepEqual])
    outcome.report.acceptAll()
    let all = counted(written.entries.count, "entry", "entries")
    return ["Wrote \(all) to \(path): \(added) new, \(stale) dropped"]
  }
}
