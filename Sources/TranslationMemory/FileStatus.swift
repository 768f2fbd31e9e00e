import Glibc

/// The facts that the file system keeps of a file.
struct FileStatus: Sendable, Hashable {
  /// A time since 1970.
  struct Time: Sendable, Hashable {
    var seconds: Int64
    var nanoseconds: Int64
  }

  /// What stands at a path.
  enum Kind: Sendable {
    case file
    case folder
    /// A pipe, a socket, a device.
    case other
  }

  /// The length in bytes.
  var size: Int64
  /// The number of the file within its file system.
  var inode: Int64
  /// When the content changed last, as far as programs tell the truth.
  var modified: Time
  /// When anything changed last.
  var changed: Time
  /// What it is.
  var kind: Kind

  /// Creates a status from its facts.
  init(size: Int64, inode: Int64, modified: Time, changed: Time, kind: Kind = .file) {
    self.size = size
    self.inode = inode
    self.modified = modified
    self.changed = changed
    self.kind = kind
  }

  /// Asks for the status of a path; nil, with the reason in `errno`, where there is none.
  init?(_ path: String) {
    guard !path.utf8.contains(0) else {
      errno = ENOENT
      return nil
    }
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    size = Int64(info.st_size)
    inode = Int64(truncatingIfNeeded: info.st_ino)
    modified = Time(seconds: Int64(info.st_mtim.tv_sec), nanoseconds: Int64(info.st_mtim.tv_nsec))
    changed = Time(seconds: Int64(info.st_ctim.tv_sec), nanoseconds: Int64(info.st_ctim.tv_nsec))
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
  }

  /// The system's words for why the last request failed.
  static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
