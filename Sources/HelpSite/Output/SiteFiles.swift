import Diagnostics
import Glibc
import Workspace

/// Writes the files of a site that is being built, from several tasks at once.
///
/// Files are written straight to where they stand: nobody reads the site before it is whole.
struct SiteFiles: Sendable {
  /// Why a file was not copied.
  enum CopyFailure: Error {
    /// The file cannot be read, which leaves the site without it.
    case unreadable(InputError)
    /// The site cannot be written.
    case unwritable(InputError)
  }

  private static let chunkSize = 256 << 10

  /// The folder they go to.
  let folder: String
  /// The folder they end up in, as the user named it: what errors tell.
  private let name: String
  /// Told of every file.
  private let verifier: SiteVerifier?

  /// Writes below `folder`, which errors call `name`.
  init(folder: String, shownAs name: String, verifier: SiteVerifier? = nil) {
    self.folder = folder
    self.name = name
    self.verifier = verifier
  }

  /// Writes a file, with the folders above it; what stood there is replaced.
  func write(_ bytes: [UInt8], to file: String) throws(InputError) {
    var descriptor = try create(file)
    try put(bytes, into: descriptor, file)
    try finish(&descriptor, file)
    verifier?.add(file, bytes)
  }

  /// Copies a file into the site, a part at a time, with the folders above it.
  func copy(_ source: String, to file: String) throws(CopyFailure) {
    let input = try Self.reading(source) { () throws(SystemFailure) in
      // A pipe that nobody writes to must not hold up the build.
      let input = try FileDescriptor(opening: source, flags: O_RDONLY | O_NONBLOCK)
      let kind = try input.status().kind
      guard kind == .file else { throw SystemFailure(code: kind == .folder ? EISDIR : ENODEV) }
      return input
    }
    var output: FileDescriptor
    do throws(InputError) { output = try create(file) } catch { throw .unwritable(error) }
    while true {
      let chunk = try Self.reading(source) { () throws(SystemFailure) in
        try input.read(Self.chunkSize)
      }
      do throws(InputError) {
        try put(chunk, into: output, file)
        guard chunk.count < Self.chunkSize else { continue }
        try finish(&output, file)
      } catch {
        throw .unwritable(error)
      }
      verifier?.add(file: file)
      return
    }
  }

  private static func reading<Value: ~Copyable>(
    _ source: String,
    _ body: () throws(SystemFailure) -> Value
  ) throws(CopyFailure) -> Value {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw .unreadable(error.error(path: source, aim: .read))
    }
  }

  private func create(_ file: String) throws(InputError) -> FileDescriptor {
    let path = Path.join(folder, file)
    return try naming(shown(file), .write) { () throws(SystemFailure) in
      do throws(SystemFailure) {
        return try Self.create(at: path)
      } catch {
        // Most files find their folder there, so it is made only where it turns out to be missing.
        guard error.code == ENOENT else { throw error }
        try FileSystem.makeFolders(Path.folder(of: path))
        return try Self.create(at: path)
      }
    }
  }

  private static func create(at path: String) throws(SystemFailure) -> FileDescriptor {
    try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_TRUNC, permissions: 0o666)
  }

  private func put(
    _ bytes: [UInt8],
    into descriptor: borrowing FileDescriptor,
    _ file: String
  ) throws(InputError) {
    do throws(SystemFailure) {
      try descriptor.write(bytes.span)
    } catch {
      throw error.error(path: shown(file), aim: .write)
    }
  }

  private func finish(_ descriptor: inout FileDescriptor, _ file: String) throws(InputError) {
    do throws(SystemFailure) {
      try descriptor.close()
    } catch {
      throw error.error(path: shown(file), aim: .write)
    }
  }

  private func shown(_ file: String) -> String { Path.join(name, file) }
}
