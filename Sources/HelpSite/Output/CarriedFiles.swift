import Diagnostics
import Glibc
import Workspace

/// The files of an old site that Diglot did not make, on their way into the new one.
///
/// A file gets a second name in the new site, so that nothing is read or copied where the file system can do
/// that. Symbolic links stay links, empty folders stay, and permissions are kept.
struct CarriedFiles {
  /// The folder they are in.
  private let old: String
  /// The folder of the new site, which has all its own files.
  private let new: String
  /// How errors call the old folder.
  private let name: String
  /// What of the old site is Diglot's; nil for nothing.
  private let manifest: SiteManifest?
  /// Whether what is in the way of the new site is left behind rather than an error.
  private let yields: Bool
  /// The folders that are there in the new site.
  private var folders: Set<String> = [""]
  /// Those of them that were made here, the ones above before the ones below.
  private var madeFolders: [String] = []

  init(of place: OutputPlace, except manifest: SiteManifest?, to new: String, yielding: Bool) {
    old = place.path
    name = place.name
    self.new = new
    self.manifest = manifest
    yields = yielding
  }

  /// Carries all of them over.
  ///
  /// - Throws: `InputError` for the first in the order of paths that stands in the way of a file of the new site,
  ///   and `CancellationError`.
  mutating func carry() throws {
    var waiting = [""]
    while let folder = waiting.popLast() {
      try Task.checkCancellation()
      let entries = try naming(shown(folder), .read) { () throws(SystemFailure) in
        try FolderListing(Path.join(old, folder)).entries
      }
      if entries.isEmpty { try carry(folder, .folder) }
      var inner: [String] = []
      for entry in entries.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
        let path = try path(of: entry, in: folder)
        let kind = try naming(shown(path), .read) { () throws(SystemFailure) in
          try entry.kind(in: Path.join(old, folder))
        }
        if kind == .folder {
          inner.append(path)
        } else if path != SiteManifest.fileName, manifest?.names(path) != true {
          try carry(path, kind)
        }
      }
      waiting += inner.reversed()
    }
    for folder in madeFolders.reversed() {
      guard let status = try? FileSystem.status(of: Path.join(old, folder)) else { continue }
      try? FileSystem.adopt(status, at: Path.join(new, folder))
    }
  }

  private func path(
    of entry: FolderListing.Entry,
    in folder: String
  ) throws(InputError) -> String {
    if let name = String(validating: entry.name, as: UTF8.self) { return Path.join(folder, name) }
    throw InputError(
      path: shown(Path.join(folder, String(decoding: entry.name, as: UTF8.self))),
      message: "the name is not UTF-8, so the file cannot be carried over to the new site",
      advice: "rename it"
    )
  }

  private mutating func carry(_ path: String, _ kind: FileStatus.Kind) throws(InputError) {
    do throws(SystemFailure) {
      try makeFolders(kind == .folder ? path : Path.folder(of: path))
      if kind != .folder { try link(path, kind) }
    } catch {
      guard error.isCollision else { throw error.error(path: shown(path), aim: .write) }
      if yields { return }
      throw InputError(
        path: shown(path),
        message: "stands in the way of a file of the new site, and Diglot did not make it",
        advice: "move or rename it, or build with --force to replace it"
      )
    }
  }

  private mutating func makeFolders(_ folder: String) throws(SystemFailure) {
    if folders.contains(folder) { return }
    try makeFolders(Path.folder(of: folder))
    let path = Path.join(new, folder)
    do throws(SystemFailure) {
      try FileSystem.makeFolder(path)
      madeFolders.append(folder)
    } catch {
      guard error.code == EEXIST, try FileSystem.linkStatus(of: path).kind == .folder else {
        throw error
      }
    }
    folders.insert(folder)
  }

  private func link(_ path: String, _ kind: FileStatus.Kind) throws(SystemFailure) {
    let (source, target) = (Path.join(old, path), Path.join(new, path))
    do throws(SystemFailure) {
      try FileSystem.link(source, at: target)
    } catch {
      // Some file systems have no second names, and some files may get none.
      guard error.isUnsupported else { throw error }
      switch kind {
      case .link: try FileSystem.makeLink(to: FileSystem.linkTarget(of: source), at: target)
      case .file: try FileSystem.copy(source, to: target)
      case .folder, .other: throw error
      }
    }
  }

  private func shown(_ path: String) -> String { path.isEmpty ? name : Path.join(name, path) }
}
