internal import Synchronization

/// The end of one stream: hands bytes on in large pieces, or keeps them for a test.
///
/// A failure stays: once the destination has refused bytes, every later call fails the same way, so
/// that no caller can overlook it and nothing is written after a gap.
final class ByteSink: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var failure: OutputError?
    var showsStatusLine = false
  }

  private let state = Mutex(State())
  private let descriptor: Descriptor?
  private let capacity: Int

  /// Makes a sink.
  ///
  /// - Parameters:
  ///   - descriptor: Where bytes go, or `nil` to keep them.
  ///   - capacity: How many bytes are gathered before they are handed on; 0 for none.
  init(_ descriptor: Descriptor?, capacity: Int) {
    self.descriptor = descriptor
    self.capacity = capacity
  }

  /// The bytes kept so far, if there is no descriptor.
  var kept: [UInt8] { state.withLock { $0.buffer } }

  func append(_ bytes: [UInt8]) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      clearStatusLine(&state)
      state.buffer += bytes
      if state.buffer.count > capacity { try flush(&state) }
    }
  }

  func flush() throws(OutputError) {
    try state.withLock { state throws(OutputError) in try flush(&state) }
  }

  /// Shows `line` in place of the status line before it.
  func showStatusLine(_ line: String) {
    state.withLock { state in
      state.buffer += Array("\(eraseLine)\(line)".utf8)
      state.showsStatusLine = true
      try? flush(&state)
    }
  }

  func clearStatusLine() {
    state.withLock { state in
      clearStatusLine(&state)
      try? flush(&state)
    }
  }

  private func clearStatusLine(_ state: inout State) {
    guard state.showsStatusLine else { return }
    state.buffer += Array(eraseLine.utf8)
    state.showsStatusLine = false
  }

  private func flush(_ state: inout State) throws(OutputError) {
    guard let descriptor else { return }
    if let failure = state.failure {
      state.buffer = []
      throw failure
    }
    do {
      try descriptor.write(state.buffer.span)
      state.buffer.removeAll(keepingCapacity: true)
    } catch {
      state.buffer = []
      state.failure = error
      throw error
    }
  }
}

/// Moves to the start of the line and erases it (ECMA-48, 8.3.41).
private let eraseLine = "\r\u{1B}[K"
