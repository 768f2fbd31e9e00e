import Glibc

/// The names in a folder, in the order in which the file system holds them.
package struct FolderListing {
  /// One name in a folder.
  package struct Entry {
    /// The bytes of the name, which need not be UTF-8.
    package let name: [UInt8]
    /// What it stands for; nil where the file system does not tell without being asked for each.
    package let kind: FileStatus.Kind?

    /// What it stands for, where it is listed in `folder` under the text of its name.
    package func kind(in folder: String) throws(SystemFailure) -> FileStatus.Kind {
      if let kind { return kind }
      return try FileSystem.linkStatus(
        of: Path.join(folder, String(decoding: name, as: UTF8.self))
      ).kind
    }
  }

  /// The names, without those of the folder itself and the one above.
  package let entries: [Entry]
  /// Which folder it is, whatever the path that led to it.
  package let stamp: FileStamp

  /// Reads the folder at `path`.
  package init(_ path: String) throws(SystemFailure) {
    guard !path.holds(0) else { throw SystemFailure(code: ENOENT) }
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
