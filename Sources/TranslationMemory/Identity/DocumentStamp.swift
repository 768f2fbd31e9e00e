public import Diagnostics
import Glibc
import Workspace

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
  /// How long after a change a file may change again unseen, in nanoseconds.
  private static let tick = 2_000_000_000

  private var stamps: [FileStamp]
  private var conditions: String
  private var isSettled: Bool

  /// Takes the stamp of a file.
  ///
  /// - Parameters:
  ///   - path: the file; a link is followed.
  ///   - source: the file of its source, where it is read together with one.
  ///   - conditions: what else decides what is read from it, as for a `ContentFingerprint`.
  /// - Throws: `InputError` where there is no such file.
  public init(
    path: String,
    source: String? = nil,
    conditions: String = ""
  ) throws(InputError) {
    let now = time(nil) &* 1_000_000_000
    var stamps = [try FileReader.stamp(of: path)]
    if let source { stamps.append(try FileReader.stamp(of: source)) }
    self.init(stamps, conditions: conditions, now: now)
  }

  /// Keeps stamps that were taken at `now`, in nanoseconds since 1970.
  init(_ stamps: [FileStamp], conditions: String, now: Int) {
    self.stamps = stamps
    self.conditions = conditions
    isSettled = stamps.allSatisfy { max($0.modified, $0.changed) < now &- Self.tick }
  }

  /// The same stamp of files that are read under other conditions.
  public func under(_ conditions: String) -> Self {
    var stamp = self
    stamp.conditions = conditions
    return stamp
  }

  /// The sixteen bytes that the memory keeps; nil for a stamp that does not tell the file's states apart.
  ///
  /// The device is left out: its number may change when a file system is mounted anew.
  var stored: [UInt8]? {
    guard isSettled else { return nil }
    let facts = stamps.flatMap { stamp in
      [
        UInt64(bitPattern: Int64(stamp.size)), stamp.inode,
        UInt64(bitPattern: Int64(stamp.modified)), UInt64(bitPattern: Int64(stamp.changed)),
      ]
    }
    let bytes = facts.flatMap { fact in (0..<8).map { UInt8(truncatingIfNeeded: fact >> (8 * $0)) }
    }
    return ContentFingerprint(bytes, conditions: conditions).stored
  }
}
