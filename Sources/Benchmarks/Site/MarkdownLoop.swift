import FoundationEssentials
import Workspace

/// The least that any site takes: a loop in C that reads documents, converts them by md4c and writes what comes
/// out, compiled for the purpose.
struct MarkdownLoop {
  private let folder: String
  /// How many documents there are.
  let count: Int

  /// Compiles the loop; nil where its source, a compiler or the library is not there.
  ///
  /// - Parameters:
  ///   - source: the file in C.
  ///   - documents: the paths of the documents.
  ///   - folder: where everything goes.
  /// - Throws: an error where something cannot be written there.
  init?(source: String, documents: [String], folder: String) throws {
    guard FileReader.exists(source) else { return nil }
    let list = documents.map { $0 + "\n" }.joined()
    try FileWriter.write(list, to: "\(folder)/documents", options: .createFolders)
    let words = ["cc", "-O2", source, "-o", "\(folder)/loop", "-lmd4c-html", "-lmd4c"]
    let command = words.map(ProgramRun.quoted).joined(separator: " ")
    guard ProgramRun("\(command) 2> /dev/null") != nil else { return nil }
    self.folder = folder
    count = documents.count
  }

  /// Converts all documents into a new folder; nil where it fails.
  func run(into output: String) throws -> ProgramRun? {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let words = ["\(folder)/loop", output].map(ProgramRun.quoted).joined(separator: " ")
    return ProgramRun("\(words) < \(ProgramRun.quoted("\(folder)/documents")) 2> /dev/null")
  }
}
