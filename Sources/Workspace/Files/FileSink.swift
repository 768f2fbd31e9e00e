public import Diagnostics
import Glibc
import Gzip

/// A file being written, which takes its place only when all of it is there.
///
/// What is written goes to a hidden file in the same folder. Where the value goes without `commit()`, that
/// file goes with it, and what stood at the path stays. Pipes and devices are written to directly.
public struct FileSink: ~Copyable {
  /// Where the bytes go.
  private struct Plan {
    /// The path they end up at, links followed.
    let destination: String
    /// The file that stands there now.
    let replaced: FileStatus?
    /// The file they wait in; nil for pipes and devices, which hold nothing to be kept.
    let temporary: String?

    init(_ path: String, createFolders: Bool) throws(SystemFailure) {
      let status = try? FileSystem.status(of: path)
      if status?.kind == .folder || path.utf8.last == .slash { throw SystemFailure(code: EISDIR) }
      if let status, status.kind != .file {
        (destination, replaced, temporary) = (path, nil, nil)
        return
      }
      destination = try FileSystem.followingLinks(path)
      replaced = status
      if replaced != nil { try FileSystem.requireWritable(destination) }
      let folder = Path.folder(of: destination)
      if createFolders { try FileSystem.makeFolders(folder) }
      let name = ".diglot-" + String(UInt64.random(in: .min ... .max), radix: 36)
      temporary = Path.join(folder, name)
    }
  }

  private static let bufferSize = 256 << 10

  private let path: String
  private let options: FileWriter.Options
  private let plan: Plan
  private var descriptor: FileDescriptor
  private var isPending: Bool
  private var buffer: [UInt8] = []
  private var packing: GzipWriter?

  /// Prepares to write `path`; where it is a link, what it leads to.
  ///
  /// - Throws: an error when nothing can be written there.
  public init(_ path: String, options: FileWriter.Options = []) throws(InputError) {
    let plan: Plan
    do throws(SystemFailure) {
      plan = try Plan(path, createFolders: options.contains(.createFolders))
    } catch {
      throw error.error(path: path, aim: .write)
    }
    let packing = options.contains(.gzip) ? try Self.packer(path) : nil
    let flags = plan.temporary == nil ? O_WRONLY : O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let opened = plan.temporary ?? plan.destination
    let descriptor = try naming(path, .write) { () throws(SystemFailure) in
      try FileDescriptor(opening: opened, flags: flags, permissions: 0o666)
    }
    self.path = path
    self.options = options
    self.plan = plan
    self.descriptor = descriptor
    isPending = plan.temporary != nil
    self.packing = packing
  }

  deinit {
    if isPending, let temporary = plan.temporary { try? FileSystem.remove(temporary) }
  }

  /// Adds bytes to the end.
  public mutating func write(_ bytes: [UInt8]) throws(InputError) {
    if bytes.count >= Self.bufferSize {
      try flush()
      try put(bytes)
    } else {
      buffer += bytes
      if buffer.count >= Self.bufferSize { try flush() }
    }
  }

  /// Adds text to the end, as UTF-8.
  public mutating func write(_ text: String) throws(InputError) {
    buffer += text.utf8
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  ///
  /// - Returns: what became of the path.
  @discardableResult
  public consuming func commit() throws(InputError) -> FileWriter.Outcome {
    try flush()
    try endPacking()
    guard let temporary = plan.temporary else { return .written }
    if options.contains(.keepEqual), plan.replaced != nil,
      (try? Self.haveEqualContent(temporary, plan.destination)) == true
    {
      return .unchanged
    }
    do throws(SystemFailure) {
      if let replaced = plan.replaced { try descriptor.adopt(replaced) }
      if options.contains(.synchronize) { try descriptor.synchronize() }
      try descriptor.close()
      try FileSystem.rename(temporary, to: plan.destination)
    } catch {
      throw error.error(path: path, aim: .write)
    }
    isPending = false
    return .written
  }

  private mutating func flush() throws(InputError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try put(bytes)
  }

  private mutating func put(_ bytes: [UInt8]) throws(InputError) {
    let packed: [UInt8]?
    do throws(GzipFailure) {
      packed = try packing?.write(bytes)
    } catch {
      throw error.error(path: path)
    }
    try putAsIs(packed ?? bytes)
  }

  private static func packer(_ path: String) throws(InputError) -> GzipWriter {
    do throws(GzipFailure) {
      return try GzipWriter()
    } catch {
      throw error.error(path: path)
    }
  }

  private mutating func endPacking() throws(InputError) {
    let rest: [UInt8]?
    do throws(GzipFailure) {
      rest = try packing.take()?.finish()
    } catch {
      throw error.error(path: path)
    }
    try putAsIs(rest ?? [])
  }

  private func putAsIs(_ bytes: [UInt8]) throws(InputError) {
    do throws(SystemFailure) {
      try descriptor.write(bytes.span)
    } catch {
      throw error.error(path: path, aim: .write)
    }
  }

  private static func haveEqualContent(
    _ left: String,
    _ right: String
  ) throws(SystemFailure) -> Bool {
    let a = try FileDescriptor(opening: left, flags: O_RDONLY)
    let b = try FileDescriptor(opening: right, flags: O_RDONLY)
    guard try a.status().stamp.size == b.status().stamp.size else { return false }
    while true {
      let (x, y) = (try a.read(bufferSize), try b.read(bufferSize))
      guard x == y else { return false }
      if x.count < bufferSize { return true }
    }
  }
}
