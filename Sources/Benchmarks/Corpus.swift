import BilingualMarkdown
import Workspace

/// A folder of documents, held in memory.
struct Corpus {
  let files: [SourceFile]
  let contents: [[UInt8]]
  let bytes: Int
  let units: Int

  init(_ folder: String) throws {
    files = Discovery(of: [folder]).files
    contents = try files.map { try FileReader.read($0.path) }
    bytes = contents.reduce(0) { $0 + $1.count }
    units = contents.reduce(0) { $0 + BilingualDocument(parsing: $1).units.count }
  }
}
