import Glibc

/// The names in a folder, in the order in which the file system holds them.
struct FolderListing {
  /// One name in a folder.
  struct Entry {
    /// The bytes of the name, which need not be UTF-8.
    let name: [UInt8]
    /// What it stands for; nil where the file system does not tell without being asked for each.
    let kind: FileStatus.Kind?
  }

  /// The names, without those of the folder itself and the one above.
  let entries: [Entry]
  /// Which folder it is, whatever the path that led to it.
  let stamp: FileStamp

  /// Reads the folder at `path`.
  init(_ path: String) throws(SystemFailure) {
    guard !path.utf8.contains(0) else { throw SystemFailure(code: ENOENT) }
    guard let folder = unsafe opendir(path) else { throw .last }
    defer { unsafe closedir(folder) }
    var status = stat()
    guard unsafe fstat(dirfd(folder), &status) == 0 else { throw .last }
    stamp = FileStatus(status).stamp

    let dot = UInt8(ascii: ".")
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { field in
        unsafe Array(field.prefix { $0 != 0 })
      }
      guard name != [dot], name != [dot, dot] else { continue }
      entries.append(Entry(name: name, kind: Self.kind(unsafe entry.pointee.d_type)))
    }
    guard errno == 0 else { throw .last }
    self.entries = entries
  }

  private static func kind(_ type: UInt8) -> FileStatus.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }
}
