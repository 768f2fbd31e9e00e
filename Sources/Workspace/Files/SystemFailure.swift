package import Diagnostics
import Glibc

/// Why the operating system refused a call, told in words that a person can act on.
package struct SystemFailure: Error, Hashable {
  /// What was to be done with the path; the same code means different things for reading and writing.
  package enum Aim {
    case read
    case write
  }

  /// The value of `errno`.
  package let code: Int32

  /// Creates the failure of a value of `errno`.
  package init(code: Int32) { self.code = code }

  /// The failure of the call just made on this thread.
  static var last: SystemFailure { SystemFailure(code: errno) }

  /// The error for a person who named `path`.
  package func error(path: String, aim: Aim) -> InputError {
    let (message, advice) = aim == .read ? wordsForReading : wordsForWriting
    return InputError(path: path.isEmpty ? "''" : path, message: message, advice: advice)
  }

  private var wordsForReading: (message: String, advice: String?) {
    switch code {
    case ENOENT: ("no such file or folder", "check the path")
    case EACCES, EPERM:
      ("cannot be read: permission denied", "allow reading it, or leave it out")
    case EISDIR: ("is a folder, not a file", "name a file in it")
    default: words
    }
  }

  private var wordsForWriting: (message: String, advice: String?) {
    switch code {
    case ENOENT: ("the folder to write it into does not exist", "create the folder first")
    case EACCES, EPERM:
      ("cannot be written: permission denied", "allow writing there, or choose another place")
    case EISDIR: ("is a folder, so no file can be written there", "add a file name to the path")
    default: words
    }
  }

  private var words: (message: String, advice: String?) {
    switch code {
    case ENOSPC: ("the disk is full", "free some space, then run again")
    case EDQUOT: ("the disk quota is used up", "free some space, then run again")
    case EFBIG: ("the file system does not take a file of this size", "choose another place")
    case EROFS: ("the file system is read-only", "choose another place")
    case ENOTDIR: ("a part of the path is a file, not a folder", "check the path")
    case EEXIST: ("is there already", "choose another name")
    case ELOOP: ("its symbolic links lead in a circle", "mend or remove the link")
    case ENAMETOOLONG: ("the path is too long", "shorten its names or move it up")
    case EBUSY: ("the system needs it where it is, as a mount point", "choose a folder in it")
    case EXDEV:
      ("its file system has it in a layer that cannot change", "remove it, or choose another place")
    case EMFILE, ENFILE: ("too many files are open", "use fewer jobs")
    case EIO: ("the disk reports an error", "check the disk")
    default: (unsafe String(cString: strerror(code)), nil)
    }
  }
}

/// Does something with the file system for the sake of `path`, and names it where that fails.
package func naming<Value: ~Copyable>(
  _ path: String,
  _ aim: SystemFailure.Aim,
  _ body: () throws(SystemFailure) -> Value
) throws(InputError) -> Value {
  do throws(SystemFailure) {
    return try body()
  } catch {
    throw error.error(path: path, aim: aim)
  }
}
