internal import Glibc

/// An open file, pipe or terminal that belongs to somebody else and is only written to.
struct Descriptor: Sendable {
  let number: Int32

  var isTerminal: Bool { isatty(number) == 1 }

  /// The number of columns, if this is a terminal that knows it.
  var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all of `bytes`, however many calls that takes.
  ///
  /// Somebody may have made the descriptor non-blocking, as a shared terminal often is; then this
  /// waits.
  func write(_ bytes: Span<UInt8>) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
        continue
      }
      switch count == 0 ? EAGAIN : errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: waitUntilWritable()
      case EPIPE: throw .closed
      case let code: throw .failed(reason: unsafe String(cString: strerror(code)))
      }
    }
  }

  private func waitUntilWritable() {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }

  /// Makes writing to a closed pipe an error of the call instead of the death of the process.
  ///
  /// An empty handler, unlike `SIG_IGN`, is not inherited by programs that this one starts.
  static func surviveClosedPipes() {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in }
    action.sa_flags = SA_RESTART
    unsafe _ = sigaction(SIGPIPE, &action, nil)
  }
}
