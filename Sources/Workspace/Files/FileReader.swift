public import Diagnostics
import Glibc

/// Reads files whole.
public enum FileReader {
  /// What is expected of a file.
  public enum Expectation: Sendable {
    /// Any bytes.
    case bytes
    /// Text: a file that looks binary is refused.
    case text
  }

  /// A file's content and the stamp of the file it was read from.
  public struct Contents: Sendable {
    /// The bytes of the file.
    public let bytes: [UInt8]
    /// The state the file was in when it was opened.
    public let stamp: FileStamp
  }

  /// The largest file that is read unless the caller says otherwise, in bytes: 128 MiB.
  public static let sizeLimit = 128 << 20

  /// How much of a file is looked at to tell text from other content, in bytes.
  private static let probe = 8 << 10

  /// Reads the bytes of a file, a pipe or a device.
  ///
  /// - Throws: an error that says what is wrong with the file: missing, not to be read, a folder, larger
  ///   than `limit`, or binary where text is expected.
  public static func read(
    _ path: String,
    expecting expectation: Expectation = .bytes,
    limit: Int = sizeLimit
  ) throws(InputError) -> [UInt8] {
    try contents(of: path, expecting: expectation, limit: limit).bytes
  }

  /// Reads a file as `read` does, and tells the state it was in.
  public static func contents(
    of path: String,
    expecting expectation: Expectation = .bytes,
    limit: Int = sizeLimit
  ) throws(InputError) -> Contents {
    let file = try naming(path, .read) { () throws(SystemFailure) in
      try FileDescriptor(opening: path, flags: O_RDONLY)
    }
    let status = try naming(path, .read) { () throws(SystemFailure) in try file.status() }
    guard status.kind != .folder else {
      throw SystemFailure(code: EISDIR).error(path: path, aim: .read)
    }
    let size = status.kind == .file ? status.stamp.size : 0
    guard size <= limit else { throw tooLarge(path, size: size, limit: limit) }

    // One byte more than the size, so that the read that meets the end is the first one.
    var bytes: [UInt8] = []
    var wanted = size > 0 ? size + 1 : 64 << 10
    while true {
      let chunk = try naming(path, .read) { () throws(SystemFailure) in try file.read(wanted) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= limit else { throw tooLarge(path, size: nil, limit: limit) }
      if chunk.count < wanted { break }
      wanted = max(64 << 10, bytes.count)
    }
    if expectation == .text { try requireText(bytes, path) }
    return Contents(bytes: bytes, stamp: status.stamp)
  }

  /// Whether something is there at all, be it a file or a folder, links followed.
  public static func exists(_ path: String) -> Bool {
    (try? FileSystem.status(of: path)) != nil
  }

  /// Whether something is known to be there no more.
  ///
  /// What cannot be looked at, for want of a permission or of a working disk, may be there all the same.
  public static func isGone(_ path: String) -> Bool {
    do throws(SystemFailure) {
      _ = try FileSystem.status(of: path)
      return false
    } catch {
      return error.code == ENOENT || error.code == ENOTDIR
    }
  }

  /// The state a file is in, without reading it.
  public static func stamp(of path: String) throws(InputError) -> FileStamp {
    try naming(path, .read) { () throws(SystemFailure) in try FileSystem.status(of: path).stamp }
  }

  private static func requireText(_ bytes: [UInt8], _ path: String) throws(InputError) {
    let mark = bytes.prefix(2)
    if mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF] {
      throw InputError(path: path, message: "is UTF-16 text", advice: "save it as UTF-8")
    }
    guard !hasZero(bytes.span.extracting(first: probe)) else {
      throw InputError(
        path: path,
        message: "looks like a binary file, not text",
        advice: "leave it out"
      )
    }
  }

  private static func hasZero(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes {
      unsafe $0.baseAddress.map { unsafe memchr($0, 0, bytes.count) } ?? nil
    } != nil
  }

  private static func tooLarge(_ path: String, size: Int?, limit: Int) -> InputError {
    let most = described(limit)
    return InputError(
      path: path,
      message: size.map { "is \(described($0)); files over \(most) are not read" }
        ?? "is larger than \(most), the most that is read",
      advice: "split it"
    )
  }

  /// A size for people, in whole units rounded up.
  private static func described(_ size: Int) -> String {
    switch size {
    case ..<(10 << 10): "\(size) bytes"
    case ..<(1 << 20): "\((size - 1) >> 10 + 1) KB"
    default: "\((size - 1) >> 20 + 1) MB"
    }
  }
}
