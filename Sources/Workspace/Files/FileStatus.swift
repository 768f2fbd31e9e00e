package import Glibc

/// What the file system tells of a file.
package struct FileStatus {
  /// What a name in a folder stands for.
  package enum Kind {
    case file
    case folder
    case link
    /// A pipe, a device, a socket.
    case other
  }

  /// The kind of the file.
  package let kind: Kind
  /// Its size, time and identity.
  package let stamp: FileStamp
  /// The permission bits, those for set-user-ID and the like included.
  package let permissions: mode_t
  /// The user the file belongs to.
  package let user: uid_t
  /// The group the file belongs to.
  package let group: gid_t

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    stamp = FileStamp(
      size: Int(status.st_size),
      modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim),
      device: UInt64(status.st_dev),
      inode: UInt64(status.st_ino)
    )
    permissions = status.st_mode & 0o7777
    user = status.st_uid
    group = status.st_gid
  }

  /// A file system may hold any time at all; stamps are only compared, so it may wrap.
  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}
