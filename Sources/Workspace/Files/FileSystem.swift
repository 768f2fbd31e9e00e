import Glibc

/// The calls that take a path, each of which fails with the reason of the operating system.
package enum FileSystem {
  /// What `path` is, links followed.
  package static func status(of path: String) throws(SystemFailure) -> FileStatus {
    var status = stat()
    try check(path) { unsafe stat(path, &status) }
    return FileStatus(status)
  }

  /// What `path` itself is, be it a link.
  package static func linkStatus(of path: String) throws(SystemFailure) -> FileStatus {
    var status = stat()
    try check(path) { unsafe lstat(path, &status) }
    return FileStatus(status)
  }

  /// The absolute path without links and dots.
  package static func realPath(of path: String) throws(SystemFailure) -> String {
    try requireCString(path)
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The path that stays when every link at the end of `path` is followed, be there a file or not.
  package static func followingLinks(_ path: String) throws(SystemFailure) -> String {
    var path = path
    for _ in 0..<40 {
      guard let status = try? linkStatus(of: path), status.kind == .link else { return path }
      let target = try linkTarget(of: path)
      path = Path.join(Path.folder(of: path), target)
    }
    throw SystemFailure(code: ELOOP)
  }

  /// Makes the folder and those above it, as far as they are missing; without a name it is the current one.
  package static func makeFolders(_ path: String) throws(SystemFailure) {
    if path.isEmpty { return }
    if let status = try? status(of: path) {
      guard status.kind == .folder else { throw SystemFailure(code: ENOTDIR) }
      return
    }
    let parent = Path.folder(of: path)
    if parent != path { try makeFolders(parent) }
    do throws(SystemFailure) {
      try check(path) { unsafe mkdir(path, 0o777) }
    } catch {
      // Another job may have made it meanwhile; a path such as `a/..` is there once `a` is.
      guard error.code == EEXIST else { throw error }
    }
  }

  /// Whether the user may write to the file.
  package static func requireWritable(_ path: String) throws(SystemFailure) {
    try check(path) { unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) }
  }

  /// Puts the file `source` in the place of `target`, in one step.
  package static func rename(_ source: String, to target: String) throws(SystemFailure) {
    try requireCString(target)
    try check(source) { unsafe Glibc.rename(source, target) }
  }

  /// Removes a file.
  package static func remove(_ path: String) throws(SystemFailure) {
    try check(path) { unsafe unlink(path) }
  }

  /// Where a symbolic link leads, as it is written in it.
  package static func linkTarget(of path: String) throws(SystemFailure) -> String {
    var length = 0
    let target = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, filled in
      length = unsafe buffer.withMemoryRebound(to: CChar.self) {
        guard let base = $0.baseAddress else { return -1 }
        return unsafe readlink(path, base, $0.count)
      }
      filled = max(0, length)
    }
    guard length >= 0 else { throw .last }
    return String(decoding: target, as: UTF8.self)
  }

  /// The C library would read a path up to a zero in it and take another file.
  static func requireCString(_ path: String) throws(SystemFailure) {
    guard !path.holds(0) else { throw SystemFailure(code: ENOENT) }
  }

  static func check(_ path: String, _ call: () -> Int32) throws(SystemFailure) {
    try requireCString(path)
    guard call() == 0 else { throw .last }
  }
}
