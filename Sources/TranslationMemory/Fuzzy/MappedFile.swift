import Glibc

/// A file whose bytes are read where the system keeps them, for as long as the value lives.
///
/// Whoever writes such a file replaces it by another and never shortens it, so that what is mapped stays.
final class MappedFile: Sendable {
  private let address: Int
  /// The size of the file in bytes.
  let count: Int

  /// Maps the file at `path`; nil where it is missing, not a plain file, or not to be read.
  init?(path: String) {
    guard !path.utf8.contains(0) else { return nil }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    count = Int(status.st_size)
    if count == 0 {
      address = 0
      return
    }
    let start = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
    address = Int(bitPattern: start)
  }

  deinit {
    if let start = unsafe UnsafeMutableRawPointer(bitPattern: address) {
      unsafe munmap(start, count)
    }
  }

  /// Hands the bytes to `body`; they must not be kept.
  func withBytes<Result, Failure: Error>(
    _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = unsafe UnsafeRawBufferPointer(
      start: UnsafeRawPointer(bitPattern: address),
      count: count
    )
    return try body(unsafe bytes.bytes)
  }
}
