public import Diagnostics
import Glibc

/// What the file system says of a file without reading it: a file whose stamp is the same is the same.
///
/// It holds the size, the inode and two times: of the last change of the content, which programs may
/// set back, and of the last change of anything, which they cannot. Both are as coarse as the file
/// system's clock, so a file may change again within one tick and look the same. A stamp that was taken
/// less than two seconds after the file's last change is therefore *unsettled*: it equals none that a
/// memory keeps, and the content decides. Two seconds are the coarsest tick in use (FAT).
///
/// Take the stamp before reading the file: a change that comes between shows at the next look.
public struct DocumentStamp: Sendable, Hashable {
  private var facts: [Int64]
  private var conditions: String
  private var isSettled: Bool

  /// Takes the stamp of a file.
  ///
  /// - Parameters:
  ///   - path: the file; a link is followed.
  ///   - conditions: what else decides what is read from it, as for a `ContentFingerprint`.
  /// - Throws: `InputError` where there is no such file.
  public init(path: String, conditions: String = "") throws(InputError) {
    guard let status = FileStatus(path) else {
      throw InputError(path: path, message: "the file cannot be read (\(FileStatus.reason()))")
    }
    self.init(status, conditions: conditions, now: Int64(time(nil)))
  }

  init(_ status: FileStatus, conditions: String, now: Int64) {
    facts = [
      status.size, status.inode, status.modified.seconds, status.modified.nanoseconds,
      status.changed.seconds, status.changed.nanoseconds,
    ]
    self.conditions = conditions
    isSettled = max(status.modified.seconds, status.changed.seconds) < now - 2
  }

  /// The sixteen bytes that the memory keeps; nil for a stamp that does not tell the file's states apart.
  var stored: [UInt8]? {
    guard isSettled else { return nil }
    let bytes = facts.flatMap { fact in (0..<8).map { UInt8(truncatingIfNeeded: fact >> (8 * $0)) }
    }
    return ContentFingerprint(bytes, conditions: conditions).stored
  }
}
