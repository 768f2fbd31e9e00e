import Diagnostics
import Glibc

/// A file that may be a memory, looked at before SQLite touches it.
///
/// SQLite would undo another program's interrupted transaction merely by looking; so what is no memory
/// never reaches it.
struct MemoryFile: Sendable {
  /// The path as the user wrote it.
  var path: String

  /// Passes a memory, and for writing also a missing or empty file; throws for all else.
  func check(for mode: MemoryStore.Mode) throws(InputError) {
    guard !path.utf8.contains(0) else { throw .notAMemory(path) }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if errno == ENOENT, mode == .writing { return }
      throw errno == ENOENT ? missing : unreadable
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw InputError(
        path: path,
        message: "this is a folder, not a translation memory",
        advice: "name a file in it"
      )
    default: throw .notAMemory(path)
    }
    // What is left of a memory that was killed while it was made.
    if status.st_size == 0, mode == .writing { return }
    if status.st_size == 0 { throw missing }
    guard try header().map(Self.isMemory) == true else { throw .notAMemory(path) }
  }

  /// A memory that was opened to look up is asked to change.
  var openForReading: InputError {
    InputError(
      path: path,
      message: "the memory is open for reading only",
      advice: "open it for writing"
    )
  }

  /// Another user's file, or one in a folder without write access.
  var cannotBeWritten: InputError {
    InputError(
      path: path,
      message: "the memory cannot be opened or written",
      advice: "give write access to it and its folder, or name another file"
    )
  }

  private var missing: InputError {
    InputError(
      path: path,
      message: "there is no translation memory here",
      advice: "make it with `diglot tm build`"
    )
  }

  /// The last request failed; `errno` says why.
  private var unreadable: InputError {
    InputError(
      path: path,
      message: "the memory cannot be read (\(unsafe String(cString: strerror(errno))))",
      advice: "give read access to it, or name another file"
    )
  }

  /// The hundred bytes that a database begins with; nil where the file is shorter.
  private func header() throws(InputError) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    guard count >= 0 else { throw unreadable }
    return count == bytes.count ? bytes : nil
  }

  /// Whether the header is that of a database with our mark (bytes 68 to 71, most significant first).
  private static func isMemory(_ header: [UInt8]) -> Bool {
    let mark = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    return header.starts(with: Array("SQLite format 3\u{0}".utf8)) && mark == Schema.applicationID
  }
}
