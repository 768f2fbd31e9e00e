import Diagnostics
import FoundationEssentials
import Workspace

@testable import HelpSite

/// A temporary folder in which sites are written to `_site`.
final class OutputFixture: Sendable {
  let folder: String

  init() throws {
    let name = "diglot-output-" + String(UInt64.random(in: .min ... .max), radix: 36)
    folder = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var output: String { folder + "/_site" }

  /// Builds a site of files with these contents.
  func build(_ files: [String: String], force: Bool = false) throws {
    let site = try SiteFolder(output, force: force)
    for (path, text) in files { try site.write(Array(text.utf8), to: path) }
    try site.commit()
  }

  /// Puts a file into the temporary folder.
  func put(_ text: String, at path: String) throws {
    try FileWriter.write(text, to: folder + "/" + path, options: .createFolders)
  }

  /// Makes a folder in the temporary folder.
  func makeFolder(_ path: String) throws {
    try FileSystem.makeFolders(folder + "/" + path)
  }

  /// Everything in the site but its manifest: files with their texts, links with where they lead, `/` for folders.
  func site() throws -> [String: String] {
    var tree = try Self.tree(output)
    tree[SiteManifest.fileName] = nil
    return tree
  }

  /// The files of the site alone, without its manifest.
  func siteFiles() throws -> [String: String] { try site().filter { $0.value != "/" } }

  /// The names in the temporary folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  static func tree(_ folder: String) throws -> [String: String] {
    var tree: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let full = folder + "/" + path
      tree[path] =
        switch try FileSystem.linkStatus(of: full).kind {
        case .folder: "/"
        case .link: "-> " + (try FileSystem.linkTarget(of: full))
        case .file: String(decoding: try FileReader.read(full), as: UTF8.self)
        case .other: "other"
        }
    }
    return tree
  }
}
