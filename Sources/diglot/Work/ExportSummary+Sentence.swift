import Interchange

extension ExportSummary {
  /// What was written to a file, for the user.
  func sentence(_ path: String) -> String {
    let leftOut =
      omitted == 0 ? "" : "; left out \(counted(omitted, "segment")) whose source is not known"
    return "Wrote \(counted(segments, "segment")) to \(path)\(leftOut)"
  }
}
