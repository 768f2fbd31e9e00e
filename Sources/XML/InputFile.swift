import Glibc

/// Owns an open file and reads it in chunks.
final class InputFile {
  private static let chunkBytes = 256 << 10

  private let descriptor: Int32

  init(path: String) throws(XMLError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.error(path) }
  }

  deinit { close(descriptor) }

  func read() throws(XMLError) -> [UInt8]? {
    var count = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, filled in
      repeat {
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    guard count >= 0 else { throw Self.error("the file") }
    return chunk.isEmpty ? nil : chunk
  }

  private static func error(_ path: String) -> XMLError {
    XMLError("cannot read \(path): \(unsafe String(cString: strerror(errno)))")
  }
}
