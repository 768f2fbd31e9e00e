import BilingualMarkdown
import FoundationEssentials

/// The folder of real documents, named by `DIGLOT_SHARED`; the suites here run only with it.
enum Corpus {
  /// The folder `corpus` as a path; nil where none is named.
  static let root = ProcessInfo.processInfo.environment["DIGLOT_SHARED"].map { $0 + "/corpus" }

  /// Whether there is a corpus to read.
  static let isPresent = root != nil

  /// The documents below `folder`, as sorted paths relative to it.
  static func documents(in folder: String) throws -> [String] {
    let path = path(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      (name.hasSuffix(".md") || name.hasSuffix(".yml"))
        && !["INDEX.md", "README.md"].contains(name)
    }.sorted()
  }

  /// The bytes of one document.
  static func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path(folder) + "/" + name)))
  }

  private static func path(_ folder: String) -> String { (root ?? "") + "/" + folder }
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
