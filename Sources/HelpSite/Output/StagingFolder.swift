import Diagnostics
import Workspace

/// A folder beside another, in which a site is made ready; whatever stands there goes with the value.
///
/// Its name says whose it is, and while it is in use it is locked, so that another build tells what a build that
/// was killed left behind from what one that runs still needs.
struct StagingFolder: ~Copyable {
  private enum Role: String, CaseIterable {
    /// Of no use once its build is over: a site that is not whole, or an old one that has been replaced.
    case staging
    /// The good site, moved aside for the moment in which the new one takes its place.
    case aside
  }

  /// The folder.
  let path: String
  /// Where the site that is to be replaced steps aside to, where it cannot be exchanged in one step.
  let aside: String
  /// Nil where the file system knows no locks.
  private let lock: FolderLock?

  /// Makes the folder, with those above it.
  init(beside place: OutputPlace) throws(InputError) {
    try Self.makeParents(of: place)
    while true {
      let key = String(UInt64.random(in: .min ... .max), radix: 16)
      let path = Self.path(.staging, key, beside: place)
      try naming(Self.parent(of: place), .write) { () throws(SystemFailure) in
        try FileSystem.makeFolder(path)
      }
      let lock = try? FolderLock(path, waits: true)
      // Between the two steps another build may have taken it for one left behind.
      if lock == nil, !FileReader.exists(path) { continue }
      self.path = path
      aside = Self.path(.aside, key, beside: place)
      self.lock = lock
      return
    }
  }

  deinit { try? FileSystem.removeTree(path) }

  /// Removes what builds that were killed left beside a place, and puts a site back that one had moved aside.
  ///
  /// What cannot be removed stays: it is in nobody's way.
  static func tidy(beside place: OutputPlace) {
    let folder = Path.folder(of: place.path)
    let prefix = Path.name(of: place.path) + BuiltSite.stagingMark
    guard let entries = try? FolderListing(folder).entries else { return }
    for entry in entries where entry.name.starts(with: prefix.utf8) {
      let name = String(decoding: entry.name, as: UTF8.self)
      let path = Path.join(folder, name)
      guard let role = role(name.dropFirst(prefix.count)),
        let status = try? FileSystem.linkStatus(of: path), status.kind == .folder,
        let lock = try? FolderLock(path, waits: false)
      else { continue }
      if role == .aside, FileReader.isGone(place.path) {
        try? FileSystem.rename(path, to: place.path)
      } else {
        try? FileSystem.removeTree(path)
      }
      _ = consume lock
    }
  }

  private static func path(_ role: Role, _ key: String, beside place: OutputPlace) -> String {
    let digits = String(repeating: "0", count: max(0, 16 - key.utf8.count)) + key
    return "\(place.path)\(BuiltSite.stagingMark)\(role.rawValue)-\(digits)"
  }

  private static func role(_ name: Substring) -> Role? {
    let parts = name.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[1].utf8.count == 16, parts[1].allSatisfy(\.isHexDigit) else {
      return nil
    }
    return Role(rawValue: String(parts[0]))
  }

  private static func makeParents(of place: OutputPlace) throws(InputError) {
    try naming(parent(of: place), .write) { () throws(SystemFailure) in
      try FileSystem.makeFolders(Path.folder(of: place.path))
    }
  }

  /// The folder above, as the user would name it.
  private static func parent(of place: OutputPlace) -> String {
    let folder = Path.folder(of: place.path)
    return Path.isAbsolute(place.name) ? folder : WorkingFolder.name(of: folder, from: ".")
  }
}
