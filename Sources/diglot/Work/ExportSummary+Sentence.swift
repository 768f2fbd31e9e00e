import Interchange

extension ExportSummary {
  /// What was written to a file, for the user.
  func sentence(_ path: String) -> String {
    "Wrote \(counted(segments, "segment")) to \(path)"
  }
}
