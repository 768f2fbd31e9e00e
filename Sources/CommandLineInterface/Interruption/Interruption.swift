internal import Glibc
internal import Synchronization

/// A request to end early, from the user or the system.
///
/// The tool cancels the verb's task when it comes; the verb sees `Task.isCancelled`, cleans up and
/// returns.
public final class Interruption: Sendable {
  private struct State {
    var signal: Int32?
    var action: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Makes an interruption that nothing has requested yet.
  public init() {}

  /// Whether the work is to end.
  public var isRequested: Bool { state.withLock { $0.signal != nil } }

  /// Asks the work to end, as `SIGINT` does.
  public func request() {
    request(signal: SIGINT)
  }

  /// Asks the work to end because of `signal`; the first request decides the exit status.
  func request(signal: Int32) {
    let action = state.withLock { state -> (@Sendable () -> Void)? in
      guard state.signal == nil else { return nil }
      state.signal = signal
      return state.action
    }
    action?()
  }

  /// Sets what a request does; at once, if it has come already.
  func onRequest(_ action: @escaping @Sendable () -> Void) {
    let isLate = state.withLock { state in
      state.action = action
      return state.signal != nil
    }
    if isLate { action() }
  }

  /// How the process ends because of the request, if there was one.
  var status: ExitStatus? {
    state.withLock { $0.signal }.map { ExitStatus(rawValue: 128 &+ $0) ?? .interrupted }
  }
}
