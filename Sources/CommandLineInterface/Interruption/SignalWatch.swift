internal import Glibc
internal import Synchronization

/// Turns the signals that end a process into a call on an ordinary thread.
///
/// A handler may do almost nothing, so it only writes the signal's number into a pipe that a thread
/// waits on. Signals are the process's, hence the globals below: there is one watch.
enum SignalWatch {
  /// Calls `action` with the first of `signals` to arrive; a second one ends the process at once,
  /// unless it is `SIGHUP`: of a terminal that closes, both the system and the shell tell.
  ///
  /// A signal that the parent asked to ignore (`nohup`) stays ignored. If the system has no pipe or
  /// thread left, signals keep their usual effect.
  static func start(for signals: [Int32], _ action: @escaping @Sendable (Int32) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wakeUp.store(ends[1], ordering: .sequentiallyConsistent)
    arrivals.store(0, ordering: .sequentiallyConsistent)
    guard startThread(Listener(descriptor: ends[0], action: action)) else { return }
    for signal in signals where !isIgnored(signal) {
      var disposition = sigaction()
      unsafe disposition.__sigaction_handler.sa_handler = handle
      disposition.sa_flags = SA_RESTART
      unsafe _ = sigaction(signal, &disposition, nil)
    }
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var current = sigaction()
    guard unsafe sigaction(signal, nil, &current) == 0 else { return false }
    let handler = unsafe current.__sigaction_handler.sa_handler
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func startThread(_ listener: Listener) -> Bool {
    let context = unsafe Unmanaged.passRetained(listener)
    var thread = pthread_t()
    let failure = unsafe pthread_create(
      &thread,
      nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Listener>.fromOpaque(context).takeRetainedValue().listen()
        return nil
      },
      context.toOpaque()
    )
    if failure != 0 { unsafe context.release() }
    return failure == 0
  }
}

/// The thread's part: waits for a number in the pipe.
private final class Listener: Sendable {
  let descriptor: Int32
  let action: @Sendable (Int32) -> Void

  init(descriptor: Int32, action: @escaping @Sendable (Int32) -> Void) {
    self.descriptor = descriptor
    self.action = action
  }

  func listen() {
    var number: UInt8 = 0
    while true {
      switch unsafe read(descriptor, &number, 1) {
      case 1: action(Int32(number))
      case -1 where errno == EINTR: continue
      default: return
      }
    }
  }
}

private let wakeUp = Atomic<Int32>(-1)
private let arrivals = Atomic<Int32>(0)

/// Runs inside the signal: touches only atomics, `write` and `_exit`.
private func handle(_ signal: Int32) {
  let saved = errno
  if arrivals.wrappingAdd(1, ordering: .relaxed).oldValue > 0 {
    if signal == SIGHUP { return }
    _exit(128 &+ signal)
  }
  var number = UInt8(truncatingIfNeeded: signal)
  unsafe _ = write(wakeUp.load(ordering: .relaxed), &number, 1)
  errno = saved
}
