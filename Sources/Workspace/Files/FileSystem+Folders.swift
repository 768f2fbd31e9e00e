import CLinux
import Glibc

/// The calls by which one folder takes the place of another.
extension FileSystem {
  /// Makes a folder in one that is there.
  package static func makeFolder(_ path: String) throws(SystemFailure) {
    try check(path) { unsafe mkdir(path, 0o777) }
  }

  /// Exchanges two folders in one step, so that nobody meets a moment without one of them.
  ///
  /// - Throws: a failure whose `isUnsupported` holds where the system or the file system cannot do it.
  package static func exchange(_ first: String, _ second: String) throws(SystemFailure) {
    try requireCString(second)
    try check(first) { unsafe clinux_exchange(first, second) }
  }

  /// Exchanges two folders in three steps, between which the second is missing for a moment.
  ///
  /// - Parameters:
  ///   - first: A folder.
  ///   - second: Another folder.
  ///   - aside: A path beside it, where it stands for that moment.
  /// - Throws: a failure that leaves both where they were.
  package static func exchange(
    _ first: String,
    _ second: String,
    byWayOf aside: String
  ) throws(SystemFailure) {
    try rename(second, to: aside)
    do throws(SystemFailure) {
      try rename(first, to: second)
    } catch {
      try? rename(aside, to: second)
      throw error
    }
    try? rename(aside, to: first)
  }

  /// Gives the file `path` a second name, a symbolic link as it is.
  package static func link(_ path: String, at name: String) throws(SystemFailure) {
    try requireCString(name)
    try check(path) { unsafe linkat(AT_FDCWD, path, AT_FDCWD, name, 0) }
  }

  /// Makes a symbolic link that leads to `target`.
  package static func makeLink(to target: String, at path: String) throws(SystemFailure) {
    try requireCString(target)
    try check(path) { unsafe symlink(target, path) }
  }

  /// Copies a file to a path where nothing stands yet, with its owner and permissions.
  package static func copy(_ path: String, to target: String) throws(SystemFailure) {
    let source = try FileDescriptor(opening: path, flags: O_RDONLY | O_NOFOLLOW)
    var copy = try FileDescriptor(
      opening: target,
      flags: O_WRONLY | O_CREAT | O_EXCL,
      permissions: 0o600
    )
    let chunkSize = 256 << 10
    var chunk: [UInt8]
    repeat {
      chunk = try source.read(chunkSize)
      try copy.write(chunk.span)
    } while chunk.count == chunkSize
    try copy.adopt(source.status())
    try copy.close()
  }

  /// Gives a file or folder the owner and the permissions of another.
  package static func adopt(_ status: FileStatus, at path: String) throws(SystemFailure) {
    // Only root may give files away; who may not, keeps them.
    try? check(path) { unsafe chown(path, status.user, status.group) }
    try check(path) { unsafe chmod(path, status.permissions) }
  }

  /// Removes a folder with all that is in it; links are removed, never followed.
  ///
  /// What is gone already is no failure. A folder below that may not be written is made writable first.
  package static func removeTree(_ path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      for entry in try readableListing(path).entries {
        try removeTree(entry, in: path)
      }
      try check(path) { unsafe rmdir(path) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  private static func removeTree(
    _ entry: FolderListing.Entry,
    in folder: String
  ) throws(SystemFailure) {
    let path = Path.join(folder, String(decoding: entry.name, as: UTF8.self))
    do throws(SystemFailure) {
      if try entry.kind(in: folder) == .folder {
        try removeTree(path)
      } else {
        try remove(path)
      }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  private static func readableListing(_ path: String) throws(SystemFailure) -> FolderListing {
    let isOpen = unsafe faccessat(AT_FDCWD, path, R_OK | W_OK | X_OK, AT_EACCESS) == 0
    if !isOpen { try? check(path) { unsafe chmod(path, 0o700) } }
    return try FolderListing(path)
  }
}

extension SystemFailure {
  /// Whether there is nothing at the path.
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether something is at the path already, or a file where a folder has to be.
  package var isCollision: Bool {
    [EEXIST, EISDIR, ENOTDIR, ENOTEMPTY].contains(code)
  }

  /// Whether the call cannot be done there at all, so that another way may be tried.
  package var isUnsupported: Bool {
    [ENOSYS, EINVAL, EOPNOTSUPP, EXDEV, EPERM, EMLINK].contains(code)
  }
}
