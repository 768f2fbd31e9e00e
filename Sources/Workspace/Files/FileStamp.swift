/// What tells one state of a file from another without reading it.
public struct FileStamp: Sendable, Hashable {
  /// The size in bytes.
  public var size: Int
  /// When the content last changed, in nanoseconds since 1970, as far as programs tell the truth.
  public var modified: Int
  /// When anything last changed, in nanoseconds since 1970; programs cannot set it back.
  public var changed: Int
  /// The device the file is on.
  public var device: UInt64
  /// The file's number on the device.
  public var inode: UInt64

  /// Creates a stamp, as a store that kept its parts does.
  public init(size: Int, modified: Int, changed: Int, device: UInt64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.device = device
    self.inode = inode
  }
}
