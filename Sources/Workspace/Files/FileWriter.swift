public import Diagnostics

/// Writes files whole or not at all.
///
/// A reader sees the old content or the new, never a part; a write that fails leaves the old. The
/// permissions of a file that is replaced are kept, and a link keeps leading where it led.
public enum FileWriter {
  /// How a file is written.
  public struct Options: OptionSet, Sendable {
    /// The bits of the options.
    public let rawValue: Int

    /// Creates options from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Makes the folders above the file where they are missing.
    public static let createFolders = Options(rawValue: 1)
    /// Leaves a file alone that has the same content already, so that its time of change stays.
    public static let keepEqual = Options(rawValue: 2)
    /// Waits for the disk, for files that must outlive a loss of power.
    public static let synchronize = Options(rawValue: 4)
    /// Packs the content as gzip, with neither a name nor a time in it.
    public static let gzip = Options(rawValue: 8)
  }

  /// What became of a path.
  public enum Outcome: Sendable, Hashable {
    /// It holds the new content.
    case written
    /// It held that content already.
    case unchanged
  }

  /// Writes `bytes` to the file at `path`.
  @discardableResult
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    options: Options = []
  ) throws(InputError) -> Outcome {
    if options.contains(.keepEqual), !options.contains(.gzip),
      let status = try? FileSystem.status(of: path),
      status.kind == .file, status.stamp.size == bytes.count,
      (try? FileReader.read(path, limit: bytes.count)) == bytes
    {
      return .unchanged
    }
    // What is packed can only be compared once it is.
    let compared: Options = options.contains(.gzip) ? [] : .keepEqual
    var sink = try FileSink(path, options: options.subtracting(compared))
    try sink.write(bytes)
    return try sink.commit()
  }

  /// Writes `text` to the file at `path`, as UTF-8.
  @discardableResult
  public static func write(
    _ text: String,
    to path: String,
    options: Options = []
  ) throws(InputError) -> Outcome {
    try write(Array(text.utf8), to: path, options: options)
  }

  /// Makes the folders that a file at `path` is to stand in, as far as they are missing.
  public static func makeFolders(above path: String) throws(InputError) {
    let folder = Path.folder(of: path)
    try naming(folder, .write) { () throws(SystemFailure) in try FileSystem.makeFolders(folder) }
  }
}
