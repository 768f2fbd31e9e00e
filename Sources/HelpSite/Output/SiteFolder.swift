import Diagnostics
import FoundationEssentials
import Workspace

/// The output folder of a build, which takes its place only when all of it is there.
///
/// Files go to a new folder beside it. Where the value goes without `commit()`, that folder goes with it, and
/// the site that stood there stays.
struct SiteFolder: ~Copyable {
  /// The file by which a folder made by Diglot is told from others.
  static let marker = ".diglot-site"

  /// The folder as the user named it.
  private let path: String
  /// The folder it is, links followed.
  private let destination: String
  private let partial: String
  private var isPending: Bool

  /// Prepares to replace a folder.
  ///
  /// - Throws: an error where a folder stands there that Diglot did not make, or a file.
  init(_ path: String) throws(InputError) {
    let destination = try Self.destination(path)
    try Self.requireReplaceable(destination, named: path)
    let suffix = String(UInt64.random(in: .min ... .max), radix: 36)
    self.path = path
    self.destination = destination
    partial = "\(destination).partial-\(suffix)"
    isPending = true
  }

  deinit {
    if isPending { try? FileManager.default.removeItem(atPath: partial) }
  }

  /// Writes a file of the new site.
  func write(_ bytes: [UInt8], to file: String) throws(InputError) {
    try SiteFiles(folder: partial).write(bytes, to: file)
  }

  /// What writes files into the new folder, for use by several tasks; it does not outlive the folder.
  var files: SiteFiles { SiteFiles(folder: partial) }

  /// Puts the new site in the place of the old.
  consuming func commit() throws(InputError) {
    try write(Array("Diglot made this folder; each build replaces it.\n".utf8), to: Self.marker)
    let manager = FileManager.default
    guard manager.fileExists(atPath: destination) else {
      try move(partial, to: destination)
      isPending = false
      return
    }
    // A folder that is not empty cannot be replaced in one step: the old one steps aside first.
    let old = partial.replacing(".partial-", with: ".old-")
    try move(destination, to: old)
    do throws(InputError) {
      try move(partial, to: destination)
    } catch {
      try? move(old, to: destination)
      throw error
    }
    isPending = false
    try? manager.removeItem(atPath: old)
  }

  private func move(_ source: String, to target: String) throws(InputError) {
    do {
      try FileManager.default.moveItem(atPath: source, toPath: target)
    } catch {
      throw InputError(
        path: path,
        message: "the new site cannot be put in its place",
        advice: "allow writing to the folder that holds it, or choose another output folder"
      )
    }
  }

  private static func destination(_ path: String) throws(InputError) -> String {
    let real = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    let trimmed = real.count > 1 && real.hasSuffix("/") ? String(real.dropLast()) : real
    guard !path.isEmpty, trimmed != "/" else {
      throw InputError(
        path: path.isEmpty ? "''" : path,
        message: "the site cannot be written there",
        advice: "name a folder of its own for the site"
      )
    }
    return trimmed
  }

  private static func requireReplaceable(
    _ folder: String,
    named path: String
  ) throws(InputError) {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
    guard isFolder else {
      throw InputError(
        path: path,
        message: "is a file, so the site cannot be written there",
        advice: "name a folder"
      )
    }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: folder)
    } catch {
      throw InputError(
        path: path,
        message: "the folder cannot be read",
        advice: "allow reading it, or choose another output folder"
      )
    }
    guard names.isEmpty || names.contains(marker) else {
      throw InputError(
        path: path,
        message: "the folder holds files that Diglot did not make",
        advice: "empty it, or choose another output folder"
      )
    }
  }
}

/// Writes the files of a site that is being built.
struct SiteFiles: Sendable {
  /// The folder they go to.
  let folder: String

  /// Writes a file, with the folders above it.
  func write(_ bytes: [UInt8], to file: String) throws(InputError) {
    try FileWriter.write(bytes, to: Path.join(folder, file), options: .createFolders)
  }
}
