public import Diagnostics
import Glibc
import Gzip

/// The bytes of a file or of standard input, chunk by chunk, unpacked where they are gzip.
///
/// Whether they are is told by how they begin, not by the name. No more than a few chunks are held at a
/// time, however large the file is and however much it unpacks to; so there is no limit to its size.
public struct ByteSource: ~Copyable {
  /// The most bytes that are given at a time.
  public static let chunkSize = GzipReader.chunkSize

  /// How many bytes were read so far, as they are stored.
  public private(set) var bytesRead = 0
  /// How many bytes are stored; nil where that is not known, as of a pipe.
  public let byteCount: Int?

  private let path: String
  private let file: FileDescriptor
  private var hasStarted = false
  /// Unpacks what is read; nil where it is not packed.
  private var reader: GzipReader?

  /// Opens a file, a pipe or a device.
  ///
  /// - Throws: an error that says what is wrong with it: missing, not to be read, a folder.
  public init(_ path: String) throws(InputError) {
    let file = try naming(path, .read) { () throws(SystemFailure) in
      try FileDescriptor(opening: path, flags: O_RDONLY)
    }
    let status = try naming(path, .read) { () throws(SystemFailure) in try file.status() }
    guard status.kind != .folder else {
      throw SystemFailure(code: EISDIR).error(path: path, aim: .read)
    }
    byteCount = status.kind == .file ? status.stamp.size : nil
    self.path = path
    self.file = file
  }

  private init(standardInput name: String) throws(InputError) {
    file = try naming(name, .read) { () throws(SystemFailure) in
      try FileDescriptor(duplicating: STDIN_FILENO)
    }
    byteCount = nil
    path = name
  }

  /// Standard input, which errors call by `name`.
  public static func standardInput(named name: String = "-") throws(InputError) -> ByteSource {
    try ByteSource(standardInput: name)
  }

  /// The next bytes, at least one and at most ``chunkSize``; nil at the end.
  ///
  /// - Throws: an error that names the file: it cannot be read on, or its compressed data is damaged.
  public mutating func next() throws(InputError) -> [UInt8]? {
    if !hasStarted {
      hasStarted = true
      let start = try readStart()
      guard GzipReader.isGzip(start) else { return start.isEmpty ? nil : start }
      try startUnpacking(start)
    }
    if reader == nil { return try readChunk() }
    while true {
      if let chunk = try nextUnpacked() { return chunk }
      guard let packed = try readChunk() else { break }
      reader?.feed(packed)
    }
    try endUnpacking()
    return nil
  }

  /// The source as a function, for readers that ask for one.
  public consuming func chunks() -> () throws(InputError) -> [UInt8]? {
    var source = self
    return { () throws(InputError) in try source.next() }
  }

  /// The first chunk, which tells what the rest is: a pipe may give a single byte.
  private mutating func readStart() throws(InputError) -> [UInt8] {
    var start: [UInt8] = []
    while start.count < 2, let chunk = try readChunk() { start += chunk }
    return start
  }

  private mutating func readChunk() throws(InputError) -> [UInt8]? {
    let chunk: [UInt8]
    do throws(SystemFailure) {
      chunk = try file.readAvailable(upTo: Self.chunkSize)
    } catch {
      throw error.error(path: path, aim: .read)
    }
    bytesRead += chunk.count
    return chunk.isEmpty ? nil : chunk
  }

  private mutating func startUnpacking(_ start: [UInt8]) throws(InputError) {
    do throws(GzipFailure) {
      reader = try GzipReader()
      reader?.feed(start)
    } catch {
      throw error.error(path: path)
    }
  }

  private mutating func nextUnpacked() throws(InputError) -> [UInt8]? {
    do throws(GzipFailure) {
      return try reader?.next()
    } catch {
      throw error.error(path: path)
    }
  }

  private mutating func endUnpacking() throws(InputError) {
    do throws(GzipFailure) {
      try reader?.finish()
    } catch {
      throw error.error(path: path)
    }
  }
}

extension GzipFailure {
  /// The error for a person who named `path`.
  func error(path: String) -> InputError {
    InputError(path: path, message: description, advice: advice)
  }
}
