import Diagnostics
import Workspace

extension Project {
  /// Refuses to write to a document, or to a file that the project lives by, by whatever name.
  ///
  /// - Parameters:
  ///   - documents: the documents; those of the content folder where none are given.
  ///   - outputs: the files to write.
  ///   - memory: the memory that the user named; nil for that of the settings.
  /// - Throws: which file would be lost.
  func refuseOverwriting(
    _ documents: [SourceFile]? = nil,
    by outputs: [String],
    memory: String? = nil
  ) throws(InputError) {
    if outputs.isEmpty { return }
    let files = documents ?? (try? workspace([], locale: nil))?.files ?? []
    try InputError.refuseOverwriting(files, by: outputs)
    let own = [
      (settingsPath, "the settings"), (termsPath, "the terms"), (memoryPath(memory), "the memory"),
    ]
    for output in outputs {
      guard let stamp = try? FileReader.stamp(of: output) else { continue }
      for (path, content) in own {
        guard let path, (try? FileReader.stamp(of: path)) == stamp else { continue }
        throw InputError(
          path: output,
          message: "holds \(content) and would be overwritten",
          advice: "choose another place"
        )
      }
    }
  }
}
