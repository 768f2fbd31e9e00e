package import Glibc

/// An open file, closed when the value goes.
package struct FileDescriptor: ~Copyable {
  private var number: Int32

  /// Opens `path`.
  package init(opening path: String, flags: Int32, permissions: mode_t = 0) throws(SystemFailure) {
    // The C library would read the path up to the zero and open another file.
    guard !path.holds(0) else { throw SystemFailure(code: ENOENT) }
    var number: Int32
    repeat {
      number = unsafe open(path, flags | O_CLOEXEC, permissions)
    } while number < 0 && errno == EINTR
    guard number >= 0 else { throw .last }
    self.number = number
  }

  /// Another descriptor of a file that is open already and stays so.
  package init(duplicating open: Int32) throws(SystemFailure) {
    number = fcntl(open, F_DUPFD_CLOEXEC, 0)
    guard number >= 0 else { throw .last }
  }

  deinit {
    if number >= 0 { _ = Glibc.close(number) }
  }

  /// Closes the file now, to hear of a write that failed late.
  package mutating func close() throws(SystemFailure) {
    let closing = number
    number = -1
    guard closing < 0 || Glibc.close(closing) == 0 || errno == EINTR else { throw .last }
  }

  /// What the file system tells of the file.
  package func status() throws(SystemFailure) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// The next `count` bytes; fewer only at the end of the file.
  package func read(_ count: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let number = number
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      while filled < count {
        let got = unsafe Glibc.read(number, base + filled, count - filled)
        if got == 0 { return }
        if got > 0 {
          filled += got
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// What there is by now of the next `count` bytes, and at least one; none at the end of the file.
  package func readAvailable(upTo count: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let number = number
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got: Int
      repeat {
        got = unsafe Glibc.read(number, buffer.baseAddress, count)
      } while got < 0 && errno == EINTR
      if got < 0 { failure = .last }
      filled = max(got, 0)
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of `bytes`.
  package func write(_ bytes: Span<UInt8>) throws(SystemFailure) {
    var failure: SystemFailure?
    let number = number
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var written = 0
      while written < buffer.count {
        let put = unsafe Glibc.write(number, base + written, buffer.count - written)
        if put >= 0 {
          written += put
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
  }

  /// Gives the file the owner and the permissions of another.
  package func adopt(_ status: FileStatus) throws(SystemFailure) {
    // Only root may give files away; who may not, keeps the file.
    _ = fchown(number, status.user, status.group)
    guard fchmod(number, status.permissions) == 0 else { throw .last }
  }

  /// Holds the file for one program at a time, until it is closed.
  ///
  /// - Parameter waits: Whether to wait for another program that holds it.
  /// - Returns: whether it is held; false only where another program holds it and this one does not wait.
  /// - Throws: a failure where the file system knows no locks.
  package func lock(waits: Bool) throws(SystemFailure) -> Bool {
    var result: Int32
    repeat {
      result = flock(number, waits ? LOCK_EX : LOCK_EX | LOCK_NB)
    } while result != 0 && errno == EINTR
    if result != 0, errno == EWOULDBLOCK { return false }
    guard result == 0 else { throw .last }
    return true
  }

  /// Waits until the content is on the disk.
  package func synchronize() throws(SystemFailure) {
    guard fsync(number) == 0 else { throw .last }
  }
}
