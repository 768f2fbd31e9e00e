import BilingualMarkdown
import FoundationEssentials

/// The folder of real documents, named by `DIGLOT_SHARED`; the suites here run only with it.
enum Corpus {
  /// The folder `corpus` as a path; nil where none is named.
  static let root = ProcessInfo.processInfo.environment["DIGLOT_SHARED"].map { $0 + "/corpus" }

  /// Whether there is a corpus to read.
  static let isPresent = root != nil

  /// The documents below a folder of the corpus, as sorted paths relative to it.
  static func documents(in folder: String) throws -> [String] {
    try documents(below: self.folder(folder))
  }

  /// The documents below the folder at `path`, as sorted paths relative to it.
  static func documents(below path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      (name.hasSuffix(".md") || name.hasSuffix(".yml"))
        && !["INDEX.md", "README.md", "flows.yml"].contains(name)
    }.sorted()
  }

  /// The bytes of one document.
  static func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    try bytes(at: self.folder(folder) + "/" + name)
  }

  /// The bytes of the file at `path`.
  static func bytes(at path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
  }

  /// The path of a folder of the corpus.
  static func folder(_ name: String) -> String { (root ?? "") + "/" + name }
}

extension BilingualDocument {
  /// The value that the front matter gives for `key`, quotation marks removed.
  func frontMatterValue(_ key: String) -> String? {
    guard let frontMatter else { return nil }
    for line in text(frontMatter).split(whereSeparator: \.isNewline) {
      guard line.hasPrefix(key + ":") else { continue }
      return line.dropFirst(key.count + 1).filter { $0 != "\"" && $0 != " " }
    }
    return nil
  }
}
