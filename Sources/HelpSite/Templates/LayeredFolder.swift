import Diagnostics
import FoundationEssentials
import Workspace

/// Several folders read as one: of files with the same path, that in the first folder counts.
///
/// This is how a project has its own version of a single file, and leaves the others to Diglot.
struct LayeredFolder {
  /// A file.
  struct File: Sendable {
    /// The path below the folders, which tells the file's part.
    let name: String
    /// Where the file stands.
    let path: String
  }

  /// The folders, the one that counts most first.
  let folders: [String]

  /// The files of the folders.
  ///
  /// - Parameters:
  ///   - part: the folder within each of the folders; one that lacks it has no such files.
  ///   - ending: how the names of the files end.
  /// - Returns: the files, ordered by name; hidden ones and folders are left out.
  /// - Throws: an error for a folder that cannot be read, and for names that some file systems take for one.
  func files(in part: String = "", ending: String = "") throws(TemplateError) -> [File] {
    var files: [String: File] = [:]
    for folder in folders {
      let folder = part.isEmpty ? folder : Path.join(folder, part)
      guard part.isEmpty || FileReader.exists(folder) else { continue }
      for name in try Self.names(in: folder) where name.hasSuffix(ending) {
        let file = File(name: name, path: Path.join(folder, name))
        guard let other = files[name.lowercased()] else {
          files[name.lowercased()] = file
          continue
        }
        if other.name != name { throw Self.collision(other, file) }
      }
    }
    let sorted = files.values.sorted { $0.name < $1.name }
    try Self.refuseFilesAsFolders(sorted)
    return sorted
  }

  /// The bytes of a file.
  static func bytes(of file: File) throws(TemplateError) -> [UInt8] {
    do throws(InputError) {
      return try FileReader.read(file.path)
    } catch {
      throw TemplateError(
        .unreadable,
        path: file.path,
        "the file cannot be read: \(error.message)",
        advice: "Check that it may be read."
      )
    }
  }

  private static func names(in folder: String) throws(TemplateError) -> [String] {
    let manager = FileManager.default
    let names: [String]
    do {
      names = try manager.subpathsOfDirectory(atPath: folder)
    } catch {
      throw TemplateError(
        .unreadable,
        path: folder,
        "the folder of the templates cannot be read",
        advice: "Check that the folder exists and may be read."
      )
    }
    let files = names.filter { name in
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return false }
      var isFolder = false
      return !manager.fileExists(atPath: Path.join(folder, name), isDirectory: &isFolder)
        || !isFolder
    }
    guard files.count <= TemplateLimits.filesInFolder else {
      throw TemplateError(
        .limit,
        path: folder,
        "the folder has more than \(TemplateLimits.filesInFolder) files",
        advice: "Name the folder of the templates only."
      )
    }
    return files.sorted()
  }

  /// Where one layer has a file and another a folder of its name, the site could hold only one of them.
  private static func refuseFilesAsFolders(_ files: [File]) throws(TemplateError) {
    let known = Dictionary(
      files.map { ($0.name.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for file in files {
      var folder = Path.folder(of: file.name.lowercased())
      while !folder.isEmpty, folder != "/" {
        if let other = known[folder] { throw collision(other, file) }
        folder = Path.folder(of: folder)
      }
    }
  }

  private static func collision(_ file: File, _ other: File) -> TemplateError {
    TemplateError(
      .collision,
      path: file.path,
      "the file cannot stand beside \(other.path): to some file systems they are one",
      advice: "Give it exactly that name to replace the other file, or a different one."
    )
  }
}
